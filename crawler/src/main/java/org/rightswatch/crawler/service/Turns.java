package org.rightswatch.crawler.service;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchLease;

/**
 * When this process last asked each site, and so when the next lease on it may begin. Times are of {@link System#nanoTime()}
 * and given by the caller; no two clocks are compared. Thread-safe.
 */
final class Turns {

    /** Older ones are forgotten; a lease on a forgotten site waits a little longer than it must. */
    private static final int MOST_SITES = 100_000;

    private record Turn(String lease, long endedAt) {}

    private final Map<String, Turn> last = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turn> eldest) {
            return size() > MOST_SITES;
        }
    };

    private final Set<String> busy = new HashSet<>();

    /** Whether a lease may have been carried out before, by a process that is gone. */
    enum Delivery {
        FIRST,
        AGAIN
    }

    /** When the fetch of a lease may begin that was received at that time. */
    synchronized long startOf(FetchLease lease, long receivedAt, Delivery delivery) {
        Turn mine = last.get(lease.politenessKey());
        FetchLease.Turn turn = lease.turn();
        long start = receivedAt + nanos(turn == null ? null : turn.hold());
        if (mine != null && turn != null && turn.pause() != null && mine.lease().equals(turn.after())) {
            start = mine.endedAt() + nanos(turn.pause());
        } else if (delivery == Delivery.AGAIN) {
            start = later(start, receivedAt + nanos(lease.delay()));
        }
        return mine == null ? start : later(start, mine.endedAt() + nanos(lease.delay()));
    }

    /** Takes the site for one fetch; false while another one is under way. */
    synchronized boolean begin(FetchLease lease) {
        return busy.add(lease.politenessKey());
    }

    /** Gives the site back unasked. */
    synchronized void giveBack(FetchLease lease) {
        busy.remove(lease.politenessKey());
    }

    /**
     * Gives the site back after a visit.
     *
     * @param receivedAt when the lease was received
     * @param lastRequestAt when its last request ended; before the receipt when none was sent
     */
    synchronized void end(FetchLease lease, long receivedAt, long lastRequestAt) {
        String key = lease.politenessKey();
        busy.remove(key);
        Turn before = last.get(key);
        if (lastRequestAt - receivedAt >= 0) {
            last.put(key, new Turn(lease.id(), lastRequestAt));
        } else if (before != null
                && lease.turn() != null
                && before.lease().equals(lease.turn().after())) {
            last.put(key, new Turn(lease.id(), before.endedAt()));
        } else {
            last.remove(key);
        }
    }

    private static long nanos(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toNanos();
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
