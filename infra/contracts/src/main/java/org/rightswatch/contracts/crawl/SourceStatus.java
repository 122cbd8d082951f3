package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source does: what came of its visits, and whether somebody should look after it. Key: source id.
 *
 * @param reason of the condition, for a person
 * @param since the condition holds
 * @param watchedSince when its counters began
 * @param lastVisitAt when a visit last ended
 * @param lastListingAt when a visit last brought a listing, new or unchanged
 * @param outcomes visits by outcome
 * @param listings read so far
 * @param published of them, because they were new or had changed
 * @param coverage how often each field was found, usually and lately
 * @param through up to where {@code crawl.outcomes} was counted: partition, next offset
 */
public record SourceStatus(
        String source,
        Condition condition,
        @Nullable String reason,
        Instant since,
        Instant watchedSince,
        @Nullable Instant lastVisitAt,
        @Nullable Instant lastListingAt,
        List<Tally> outcomes,
        long listings,
        long published,
        List<Share> coverage,
        List<Tally> through,
        Instant at) {

    @SuppressWarnings("NullAway") // JSON leaves empty lists out
    public SourceStatus {
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
        through = through == null ? List.of() : List.copyOf(through);
    }

    /** Whether somebody should look after it. */
    public enum Condition {
        /** Not visited yet. */
        @JsonProperty("new")
        NEW,

        @JsonProperty("working")
        WORKING,

        /** Switched off by a person. */
        @JsonProperty("paused")
        PAUSED,

        /** No listing for twice its schedule's interval. */
        @JsonProperty("silent")
        SILENT,

        /** Its pages give a field much less often than they used to. */
        @JsonProperty("drifted")
        DRIFTED,

        /** Most visits end at a challenge or a log-in. */
        @JsonProperty("blocked")
        BLOCKED;

        /** Whether it asks for a person. */
        public boolean isTrouble() {
            return this == SILENT || this == DRIFTED || this == BLOCKED;
        }
    }

    /**
     * The share of pages that gave a field.
     *
     * @param usual over some 500 pages
     * @param recent over some 20 pages
     * @param pages counted
     */
    public record Share(String field, double usual, double recent, long pages) {}
}
