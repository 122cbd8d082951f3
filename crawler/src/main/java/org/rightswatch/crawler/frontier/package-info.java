/**
 * The frontier on Kafka Streams: {@code crawl.requests} and {@code crawl.outcomes} in, leases on {@code crawl.fetches} out, all
 * keyed by politeness key. The rules are {@link org.rightswatch.crawler.pacing.Frontier}'s; this room gives them stores that
 * survive any stop (changelogged, exactly once) and a clock.
 *
 * <p>A lease is visible to fetchers when the transaction commits, so the processor asks for a commit after each; the delay
 * is therefore kept exactly, and missed by the time of a commit at most.
 */
@NullMarked
package org.rightswatch.crawler.frontier;

import org.jspecify.annotations.NullMarked;
