package org.rightswatch.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Watches the resident memory of this process and all its descendants together and remembers the highest sum. Reads
 * {@code /proc}; on a system without it, 0 is told, which means unknown.
 */
final class ProcessMemory implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 250;

    private final AtomicLong peakKibibytes = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory-watch").factory());

    private ProcessMemory() {}

    static ProcessMemory watch() {
        ProcessMemory memory = new ProcessMemory();
        var _ = memory.timer.scheduleAtFixedRate(memory::sample, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return memory;
    }

    /** The highest sum so far, in MiB. */
    long peakMebibytes() {
        return peakKibibytes.get() / 1024;
    }

    private void sample() {
        ProcessHandle self = ProcessHandle.current();
        long sum = Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> residentKibibytes(process.pid()))
                .sum();
        peakKibibytes.accumulateAndGet(sum, Math::max);
    }

    private static long residentKibibytes(long pid) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // ended while it was looked at
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
