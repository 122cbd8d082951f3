package org.rightswatch.crawler.render;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Playwright with its driver process and the one thread that may speak to it. The driver is started when it is first
 * needed (seconds), stays, and is started anew after it broke.
 */
final class BrowserDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserDesk.class);

    private static final Object ONE_START_AT_A_TIME = new Object();

    private static final Duration LONGER_THAN_ANY_VISIT = Duration.ofMinutes(15);

    private final @Nullable Path node;
    private final Path base;
    private final Clock clock;
    private ExecutorService thread = freshThread();
    private volatile @Nullable Driver driver;

    /**
     * @param node as in {@link RenderSettings}
     * @param base below which the driver and the browsers have their files
     */
    BrowserDesk(@Nullable Path node, Path base, Clock clock) {
        this.node = node;
        this.base = base;
        this.clock = clock;
    }

    /** A running Playwright, and the process that its browsers are children of. */
    record Driver(Playwright playwright, ProcessHandle process) {}

    private static ExecutorService freshThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("rendering").factory());
    }

    /**
     * Does a job on the desk's thread.
     *
     * @param within after which the driver itself is taken for dead; longer than the job's own deadline
     * @throws IOException when the driver cannot be started, or does not answer
     */
    <T> T work(Function<Driver, T> job, Duration within) throws IOException, InterruptedException {
        Future<T> result = thread.submit(() -> job.apply(driver()));
        try {
            return result.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            drop();
            throw new IOException("the browser's driver did not answer within " + within.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            drop();
            throw new IOException(firstLine(e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            drop();
            throw e;
        }
    }

    private Driver driver() throws IOException {
        Driver running = driver;
        if (running == null || !running.process().isAlive()) {
            Workplace place = Workplace.below(base);
            place.tidy(clock.instant().minus(LONGER_THAN_ANY_VISIT));
            running = start(place, NodeJs.outside(node));
            driver = running;
        }
        return running;
    }

    /** The driver is known by being the child that was not there before. */
    private static Driver start(Workplace place, Optional<Path> node) throws IOException {
        synchronized (ONE_START_AT_A_TIME) {
            System.setProperty("playwright.driver.tmpdir", place.driver().toString());
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            Playwright playwright = create(place.profiles().toString(), node);
            ProcessHandle process = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .filter(child -> child.info()
                            .commandLine()
                            .map(line -> line.contains(place.driver().toString()))
                            .orElse(false))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Playwright's driver has ended at once"));
            return new Driver(playwright, process);
        }
    }

    /** Nothing of the user's own settings, no download of browsers, and everything it writes in our folder. */
    private static Playwright create(String profiles, Optional<Path> node) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        node.ifPresent(path -> environment.put("PLAYWRIGHT_NODEJS_PATH", path.toString()));
        environment.put("TMPDIR", profiles);
        environment.put("HOME", profiles);
        environment.put("XDG_CONFIG_HOME", profiles);
        environment.put("XDG_CACHE_HOME", profiles);
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    /** What Playwright says first; the rest is its log. */
    static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replace("Error {", "")
                .lines()
                .map(line -> line.strip().replaceFirst("^message='", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    /** Leaves the thread that may hang in a broken driver behind, and ends the driver with its browser; interrupted it does not wait for that. */
    private void drop() {
        Driver broken = driver;
        driver = null;
        thread.shutdownNow();
        thread = freshThread();
        if (broken == null) {
            return;
        }
        try {
            if (!ProcessWatch.end(broken.process())) {
                LOG.warn(
                        "the browser's driver, process {}, was killed and is still there",
                        broken.process().pid());
            }
        } catch (InterruptedException e) {
            broken.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Driver running = driver;
        if (running != null) {
            try {
                thread.submit(running.playwright()::close).get(5, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException | PlaywrightException e) {
                drop();
            } catch (InterruptedException e) {
                drop();
                Thread.currentThread().interrupt();
            }
        }
        driver = null;
        thread.shutdownNow();
    }
}
