/**
 * Fetching from the web: politely, within limits, and only from addresses that are public.
 *
 * <p>{@link org.rightswatch.crawler.fetch.WebFetcher} answers a {@link org.rightswatch.crawler.fetch.FetchOrder} with a
 * {@link org.rightswatch.crawler.fetch.FetchOutcome}; it never throws for what a server does. On the way it asks
 * robots.txt (RFC 9309 with its status rules) for every hop, follows redirects itself within the politeness key, resolves
 * and checks each address once and connects to exactly that address, and keeps the gap between its requests.
 *
 * <p>What is never done: cookies, log-ins, CAPTCHAs, other user agents, other exit addresses. Blocked is an outcome.
 */
@NullMarked
package org.rightswatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
