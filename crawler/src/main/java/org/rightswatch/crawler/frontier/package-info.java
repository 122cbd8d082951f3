/**
 * The frontier on Kafka Streams: {@code crawl.requests}, {@code crawl.outcomes} and {@code crawl.stops} in, leases on {@code crawl.fetches} out, all
 * keyed by politeness key. The rules are {@link org.rightswatch.crawler.pacing.Frontier}'s; this room gives them stores that
 * survive any stop (changelogged, exactly once) and a clock.
 *
 * <p>A lease is visible to fetchers when the transaction commits. Leases are therefore handed out up to two seconds before
 * their time, as soon as the fetch before them was reported, and ride on the ordinary commit ten times a second, many sites
 * in one transaction; only a lease whose time has come asks for a commit of its own, fifty times a second at most. The
 * fetcher waits for the lease's turn, so the delay is kept exactly and its way through Kafka costs no time.
 */
@NullMarked
package org.rightswatch.crawler.frontier;

import org.jspecify.annotations.NullMarked;
