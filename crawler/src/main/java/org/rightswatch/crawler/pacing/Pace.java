package org.rightswatch.crawler.pacing;

import java.time.Duration;

/**
 * How one source wants its sites treated.
 *
 * @param delay between two requests to one politeness key, at least
 * @param revisitMin a page is looked at again no sooner, unless a seed names it
 * @param revisitMax and no later
 * @param retries of a page that failed, within a run
 * @param pagesPerRun of one politeness key
 * @param longestBackoff a site in trouble is left alone for no longer
 */
public record Pace(
        Duration delay,
        Duration revisitMin,
        Duration revisitMax,
        int retries,
        int pagesPerRun,
        Duration longestBackoff) {

    public Pace {
        if (revisitMin.compareTo(revisitMax) > 0) {
            throw new IllegalArgumentException("revisit: min is longer than max");
        }
    }
}
