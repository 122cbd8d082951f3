package org.rightswatch.crawler.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Watches the processes of one browser from outside and kills them all when they have taken too much time or memory. Memory is
 * read from {@code /proc}; where there is none (not Linux) only time is watched.
 */
final class ProcessWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration BURIAL = Duration.ofSeconds(2);

    private final ProcessHandle driver;
    private final Duration total;
    private final long memory;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable String verdict;

    /**
     * @param driver whose children are the browser
     * @param total how long the browser may work
     * @param memory bytes that all its processes may hold together
     */
    private ProcessWatch(ProcessHandle driver, Duration total, long memory) {
        this.driver = driver;
        this.total = total;
        this.memory = memory;
    }

    static ProcessWatch begin(ProcessHandle driver, RenderSettings.Limits limits) {
        ProcessWatch watch =
                new ProcessWatch(driver, limits.total(), limits.memory().bytes());
        Thread.ofPlatform().daemon().name("rendering-watch").start(watch::run);
        return watch;
    }

    /** Why the browser was killed, if it was. */
    Optional<String> verdict() {
        return Optional.ofNullable(verdict);
    }

    private void run() {
        long end = System.nanoTime() + total.toNanos();
        try {
            while (!over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > end) {
                    kill("it was not done after " + total.toMillis() + " ms");
                    return;
                } else if (held(driver) > memory) {
                    kill("it took more than " + (memory >> 20) + " MiB of memory");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Playwright leaves a question open that a killed browser no longer answers, so its driver goes too. */
    private void kill(String why) throws InterruptedException {
        verdict = why;
        end(driver);
    }

    /**
     * Ends a driver with everything it has started, and waits for their end, twice {@link #BURIAL} at most: the driver buries its children,
     * and this process the driver. A driver that ended before them would leave them to whatever is process 1, which in a container may be
     * a program that buries nobody.
     *
     * @return whether the driver is gone
     */
    static boolean end(ProcessHandle driver) throws InterruptedException {
        List<ProcessHandle> all = driver.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        var _ = ended(all);
        driver.destroyForcibly();
        return ended(List.of(driver));
    }

    private static boolean ended(List<ProcessHandle> all) throws InterruptedException {
        CompletableFuture<?>[] ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(BURIAL.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return all.stream().noneMatch(ProcessHandle::isAlive);
        }
    }

    /** Ends everything that this process has started, at once. */
    static void killBelow(ProcessHandle parent) {
        List<ProcessHandle> all = parent.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Bytes that no other process shares, and shared memory of their own, of all that a process has started. */
    static long held(ProcessHandle parent) {
        return parent.descendants()
                .mapToLong(process -> ofStatus(Path.of("/proc", String.valueOf(process.pid()), "status")))
                .sum();
    }

    private static long ofStatus(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0; // it has just ended, or this is not Linux
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
