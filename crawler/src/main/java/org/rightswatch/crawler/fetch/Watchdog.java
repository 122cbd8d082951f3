package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts connections whose time is over. A socket time-out alone cannot: it starts again with every byte, so a server that
 * drips one byte a second would hold a fetch for ever.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watchdog").factory());

    Watchdog() {
        var _ = clockwork.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches one request; {@code cut} must end it from another thread. */
    Watch watch(FetchSettings.Limits limits, Runnable cut) {
        Watch watch = new Watch(limits, cut);
        watches.add(watch);
        return watch;
    }

    private void look() {
        long now = System.nanoTime();
        watches.forEach(watch -> watch.look(now));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    /** One request under watch. */
    final class Watch implements AutoCloseable {

        private final FetchSettings.Limits limits;
        private final Runnable cut;
        private final long begun = System.nanoTime();
        private volatile long lastRead;
        private volatile boolean inBody;
        private volatile @Nullable FailureReason reason;

        private Watch(FetchSettings.Limits limits, Runnable cut) {
            this.limits = limits;
            this.cut = cut;
        }

        /** Bytes of the body arrived, or are about to. */
        void progress() {
            lastRead = System.nanoTime();
            inBody = true;
        }

        /** Why the request was cut, if it was. */
        @Nullable
        FailureReason reason() {
            return reason;
        }

        private void look(long now) {
            if (reason != null) {
                return;
            }
            if (now - begun > limits.total().toNanos()) {
                end(FailureReason.TOTAL_TIMEOUT);
            } else if (inBody) {
                if (now - lastRead > limits.idle().toNanos()) {
                    end(FailureReason.IDLE_TIMEOUT);
                }
            } else if (now - begun > limits.connect().plus(limits.firstByte()).toNanos()) {
                end(FailureReason.FIRST_BYTE_TIMEOUT);
            }
        }

        private void end(FailureReason why) {
            reason = why;
            cut.run();
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
