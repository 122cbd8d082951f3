package org.rightswatch.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps the gap between the requests of one fetch, or between the parts of one page. Used by one thread. */
final class Pace {

    private final Clock clock;
    private final Instant latest;
    private Duration delay;
    private long lastEnd;
    private int requests;

    Pace(FetchOrder order, Clock clock) {
        this(order.delay(), order.latest(), clock);
    }

    Pace(Duration delay, Instant latest, Clock clock) {
        this.clock = clock;
        this.latest = latest;
        this.delay = delay;
    }

    /** The site asks for at least this much. */
    void atLeast(Duration wanted) {
        if (wanted.compareTo(delay) > 0) {
            delay = wanted;
        }
    }

    /** Waits until the next request may begin; the first may at once. Fails when that would be too late. */
    void beforeRequest() throws FetchFailure {
        Duration wait = requests == 0 ? Duration.ZERO : delay.minus(sinceLastRequest());
        Instant start = clock.instant().plus(wait.isNegative() ? Duration.ZERO : wait);
        if (start.isAfter(latest)) {
            throw requests == 0
                    ? new FetchFailure(FailureReason.LEASE_EXPIRED, "the lease ended at " + latest)
                    : new FetchFailure(FailureReason.DEFERRED, "the site wants " + delay + " between requests");
        }
        sleep(wait);
        requests++;
        ended(); // until it really ends
    }

    /**
     * The request that was begun last is over. The pause counts from here: when exactly a request reached the server only
     * the server knows, but it was before its answer came back.
     */
    void ended() {
        lastEnd = System.nanoTime();
    }

    private void sleep(Duration wait) throws FetchFailure {
        try {
            // one more millisecond: a sleep may end early by less than that
            if (wait.isPositive()) {
                Thread.sleep(wait.plusMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailure(FailureReason.DEFERRED, "shutting down");
        }
    }

    int requests() {
        return requests;
    }

    Duration sinceLastRequest() {
        return requests == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastEnd);
    }
}
