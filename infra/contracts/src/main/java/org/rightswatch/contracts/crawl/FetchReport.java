package org.rightswatch.contracts.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a leased fetch ended, what was learned for the next one, and the links it led to. Key: politeness key.
 *
 * @param lease id of the lease it answers
 * @param status HTTP status, 0 when there was none
 * @param reason one word or sentence for a person, absent when fetched
 * @param bytes of the body on the wire
 * @param elapsed from the first attempt to connect to the last byte
 * @param crawlDelay what robots.txt asks for
 * @param retryAfter what the server asks for
 * @param listingsHash see {@link FetchLease}
 * @param published listings published because they were new or had changed
 * @param unchanged captures whose listings had not changed
 * @param quarantined captures whose listings could not be published
 * @param sinceLastRequest how long the site had been left alone when this was reported; absent means not at all. A duration,
 *     not an instant, so that pacing does not depend on clocks agreeing
 * @param fields how many of its listings gave each field
 * @param discovered links to follow, each with its own politeness key
 */
public record FetchReport(
        String lease,
        String politenessKey,
        CrawlRequest request,
        Outcome outcome,
        @Nullable String reason,
        int status,
        long bytes,
        Duration elapsed,
        Instant at,
        @Nullable Duration crawlDelay,
        @Nullable Duration retryAfter,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String listingsHash,
        int published,
        int unchanged,
        int quarantined,
        @Nullable Duration sinceLastRequest,
        List<CrawlRequest> discovered,
        List<Tally> fields) {

    @SuppressWarnings("NullAway") // JSON leaves empty lists out, and old events have none
    public FetchReport {
        fields = fields == null ? List.of() : List.copyOf(fields);
        discovered = discovered == null ? List.of() : List.copyOf(discovered);
    }

    /** Without listings to speak of. */
    public FetchReport(
            String lease,
            String politenessKey,
            CrawlRequest request,
            Outcome outcome,
            @Nullable String reason,
            int status,
            long bytes,
            Duration elapsed,
            Instant at,
            @Nullable Duration crawlDelay,
            @Nullable Duration retryAfter,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String listingsHash,
            int published,
            int unchanged,
            int quarantined,
            @Nullable Duration sinceLastRequest,
            List<CrawlRequest> discovered) {
        this(
                lease,
                politenessKey,
                request,
                outcome,
                reason,
                status,
                bytes,
                elapsed,
                at,
                crawlDelay,
                retryAfter,
                etag,
                lastModified,
                listingsHash,
                published,
                unchanged,
                quarantined,
                sinceLastRequest,
                discovered,
                List.of());
    }

    /** The same with how many of its listings gave each field. */
    public FetchReport withFields(List<Tally> counted) {
        return with(etag, lastModified, counted);
    }

    /** The same for a page whose bytes may stay as they are while what it shows changes: it is asked for whole every time. */
    public FetchReport withoutValidators() {
        return with(null, null, fields);
    }

    private FetchReport with(@Nullable String tag, @Nullable String modified, List<Tally> counted) {
        return new FetchReport(
                lease,
                politenessKey,
                request,
                outcome,
                reason,
                status,
                bytes,
                elapsed,
                at,
                crawlDelay,
                retryAfter,
                tag,
                modified,
                listingsHash,
                published,
                unchanged,
                quarantined,
                sinceLastRequest,
                discovered,
                counted);
    }
}
