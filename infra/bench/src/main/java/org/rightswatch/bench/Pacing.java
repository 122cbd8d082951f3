package org.rightswatch.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the requests to many hosts lie beside the delay that each of them is owed. Times are of {@link System#nanoTime()}.
 *
 * @param times when each host was asked, in order
 */
record Pacing(Map<String, List<Long>> times, Duration delay) {

    /** A stretch of the run. */
    record Window(long from, long to) {

        private boolean holds(long at) {
            return at - from >= 0 && at - to < 0;
        }

        private double nanos() {
            return to - from;
        }
    }

    /** Gaps in all. */
    long gaps() {
        return times.values().stream().mapToLong(at -> at.size() - 1).sum();
    }

    /** Gaps that are shorter than the delay. */
    int tooShort() {
        int count = 0;
        for (List<Long> at : times.values()) {
            for (int i = 1; i < at.size(); i++) {
                count += at.get(i) - at.get(i - 1) < delay.toNanos() ? 1 : 0;
            }
        }
        return count;
    }

    /** Requests made in a window, of those that the delay would have let pass. */
    double rate(Window window) {
        double possible = times.size() * window.nanos() / delay.toNanos();
        return made(window) / possible;
    }

    /** The same, without the time for which a host stood still around an event. */
    double rateBesidesOutage(Window window, long event) {
        double possible = 0;
        for (List<Long> at : times.values()) {
            possible += (window.nanos() - outage(at, event, window.to())) / delay.toNanos();
        }
        return made(window) / possible;
    }

    private double made(Window window) {
        return times.values().stream()
                .mapToLong(at -> at.stream().filter(window::holds).count())
                .sum();
    }

    /** The longest time for which a host stood still around an event, in seconds. */
    double longestOutage(long event, long end) {
        return times.values().stream()
                        .mapToLong(at -> outage(at, event, end))
                        .max()
                        .orElse(0)
                / 1e9;
    }

    /** What the gap around the event has above one delay, where it is longer than two. */
    private long outage(List<Long> at, long event, long end) {
        long before =
                at.stream().filter(t -> t - event <= 0).mapToLong(t -> t).max().orElse(event);
        long after =
                at.stream().filter(t -> t - event > 0).mapToLong(t -> t).min().orElse(end);
        long beyond = after - before - 2 * delay.toNanos();
        return beyond > 0 ? after - before - delay.toNanos() : 0;
    }
}
