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
        @Nullable Duration delay) {}
