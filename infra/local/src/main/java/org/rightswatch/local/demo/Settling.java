package org.rightswatch.local.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.platform.health.Laws;

/**
 * Waits until the pipeline has come to rest: nothing under way, and no count has moved for a while that is longer than any
 * site's crawl delay. What it waits for is the laws themselves, so it also waits for a lost event, in vain.
 */
final class Settling {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(4);

    private final Laws laws;
    private final BooleanSupplier crawlIsDone;
    private final Consumer<Counts> news;

    Settling(Laws laws, BooleanSupplier crawlIsDone, Consumer<Counts> news) {
        this.laws = laws;
        this.crawlIsDone = crawlIsDone;
        this.news = news;
    }

    /** The counts at rest, or those when the time was over or the end was asked for. */
    Counts await(Duration limit, StopSignal stop) {
        long start = System.nanoTime();
        long moved = start;
        Counts before = Counts.of(laws);
        while (System.nanoTime() - start < limit.toNanos() && !stop.await(LOOK)) {
            Counts now = Counts.of(laws);
            news.accept(now);
            if (!now.equals(before) || !now.isSettled() || !crawlIsDone.getAsBoolean()) {
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > REST.toNanos()) {
                return now;
            }
            before = now;
        }
        return before;
    }
}
