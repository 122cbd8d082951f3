package org.rightswatch.alerting.notify;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.rightswatch.alerting.routing.NotAlerted;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

/**
 * The law of alerts: what was to be told = notified + suppressed + pending. The unit is one revision of a hit for one receiver; a hit
 * that reaches no receiver counts once. Pending is not derived from the other two: each task counts what lies in its stores.
 */
final class AlertCounts {

    private final Laws laws;
    private final Set<AtomicLong> tasks = ConcurrentHashMap.newKeySet();

    AlertCounts(Laws laws) {
        this.laws = laws;
        laws.pending(Law.ALERTS, this::pending);
    }

    void begin(long hits) {
        laws.begin(Law.ALERTS, hits);
    }

    void notified(long hits) {
        laws.end(Law.ALERTS, "notified", hits);
    }

    void suppressed(NotAlerted reason, long hits) {
        laws.end(Law.ALERTS, "suppressed", reason.word(), hits);
    }

    /** A task takes over stores that hold so many pending hits. */
    AtomicLong open(long carried) {
        AtomicLong pending = new AtomicLong(carried);
        tasks.add(pending);
        begin(carried);
        return pending;
    }

    /** A task gives its stores away. */
    void close(AtomicLong pending) {
        if (tasks.remove(pending)) {
            suppressed(NotAlerted.HANDED_OVER, pending.get());
        }
    }

    private long pending() {
        return tasks.stream().mapToLong(AtomicLong::get).sum();
    }
}
