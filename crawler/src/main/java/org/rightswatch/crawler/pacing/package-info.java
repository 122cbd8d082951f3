/**
 * Who may be fetched next, and when: the frontier's rules without its engine. Pure; the stores and the time are given.
 *
 * <p>Work is kept per politeness key (registrable domain, {@code host:port} for addresses, or a configured owner
 * group). {@link org.rightswatch.crawler.pacing.Frontier} queues requests by priority, drops what is queued or was fetched in
 * the same run, and hands out one lease per key at a time: only when the last one ended or ran out, and the delay has
 * passed. The Streams topology and the one-shot crawl both run on it, so they pace alike.
 */
@NullMarked
package org.rightswatch.crawler.pacing;

import org.jspecify.annotations.NullMarked;
