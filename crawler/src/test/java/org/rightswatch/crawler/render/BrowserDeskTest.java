package org.rightswatch.crawler.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightswatch.testkit.browser.InstalledChromium;

/** With the real Chromium. */
class BrowserDeskTest {

    private static final Path BASE = Path.of(System.getProperty("java.io.tmpdir"));

    /** A zombie counts as alive. */
    @Test
    void whenABrowserThatHangsIsGivenUpNothingOfItIsLeft() throws Exception {
        CompletableFuture<List<ProcessHandle>> started = new CompletableFuture<>();
        CountDownLatch given = new CountDownLatch(1);
        CompletableFuture<List<ProcessHandle>> left = new CompletableFuture<>();
        try (BrowserDesk desk = new BrowserDesk(null, BASE, Clock.systemUTC())) {
            Thread worker = Thread.ofPlatform().daemon().start(() -> {
                try {
                    desk.work(driver -> hang(driver, started), Duration.ofMinutes(5));
                } catch (Exception givenUp) {
                    left.complete(started.join().stream()
                            .filter(ProcessHandle::isAlive)
                            .toList());
                }
                given.countDown();
            });
            assertThat(started.get(2, TimeUnit.MINUTES))
                    .as("driver, browser and its helpers")
                    .hasSizeGreaterThan(2)
                    .allMatch(ProcessHandle::isAlive);
            worker.interrupt();
            assertThat(given.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(left.get(0, TimeUnit.SECONDS)).isEmpty();
            boolean another = desk.work(driver -> driver.process().isAlive(), Duration.ofMinutes(2));
            assertThat(another).as("a new driver").isTrue();
        }
    }

    private static boolean hang(BrowserDesk.Driver driver, CompletableFuture<List<ProcessHandle>> started) {
        driver.playwright()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledChromium.required())
                        .setChromiumSandbox(false))
                .newPage();
        started.complete(
                Stream.concat(Stream.of(driver.process()), driver.process().descendants())
                        .toList());
        return new CompletableFuture<Boolean>().join();
    }
}
