package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;

/** How long to leave a site alone that is in trouble: doubling, with jitter, so that many sites do not come back at once. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 12;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half and the whole of the doubled delay. */
    Duration after(int troubles, Duration delay, Duration most) {
        if (troubles == 0) {
            return Duration.ZERO;
        }
        Duration base = delay.compareTo(FIRST) > 0 ? delay : FIRST;
        Duration doubled = base.multipliedBy(1L << Math.min(troubles - 1, MOST_DOUBLINGS));
        Duration longest = delay.compareTo(most) > 0 ? delay : most;
        long millis = (doubled.compareTo(longest) > 0 ? longest : doubled).toMillis();
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }

    /** Whether an outcome says that the site, not just the page, is in trouble or wants to be left alone. */
    static boolean isTrouble(FetchReport report) {
        boolean unwell = report.status() == 0 || report.status() >= 500;
        return (report.outcome() == Outcome.FAILED && unwell && !neverBegan(report))
                || (report.outcome() == Outcome.BLOCKED && (report.status() == 429 || report.status() == 403));
    }

    /** The fetch was put off by us; it says nothing about site or page. */
    static boolean neverBegan(FetchReport report) {
        return report.outcome() == Outcome.FAILED
                && report.reason() != null
                && report.reason().startsWith(PUT_OFF);
    }

    /** How a report's reason begins when the fetch was put off. */
    static final String PUT_OFF = "put-off";
}
