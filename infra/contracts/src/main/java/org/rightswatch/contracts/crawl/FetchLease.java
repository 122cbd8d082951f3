package org.rightswatch.contracts.crawl;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Permission to fetch one URL once, until it expires. Key: politeness key.
 *
 * @param id unique; an outcome answers it
 * @param politenessKey registrable domain or owner group
 * @param etag of the last good fetch, for a conditional request
 * @param lastModified of the last good fetch
 * @param listingsHash hash over the listings of the last good fetch; the same hash means unchanged
 * @param issuedAt when the frontier handed it out
 * @param expiresAt after this the frontier gives the URL out again, so no request may begin
 * @param delay to be kept between the requests of this fetch (robots.txt, redirects)
 * @param turn when the fetch may begin, for a lease that is handed out ahead of time; absent means at once
 */
public record FetchLease(
        String id,
        String politenessKey,
        CrawlRequest request,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String listingsHash,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Duration delay,
        @Nullable Turn turn) {

    /**
     * When a fetch may begin. Durations only, so that it does not depend on clocks agreeing: a fetcher that made the fetch
     * before this one counts from the end of its last request, any other one from when it received the lease, which is
     * later.
     *
     * @param after id of the lease whose last request the pause is counted from; absent when it was never reported
     * @param pause from the end of that request
     * @param hold from the receipt of this lease
     */
    public record Turn(@Nullable String after, @Nullable Duration pause, Duration hold) {}
}
