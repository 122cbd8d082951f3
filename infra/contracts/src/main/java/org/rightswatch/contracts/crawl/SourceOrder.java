package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants done with a source. Key: {@code SOURCE/switch} for pause and resume, of which the last one counts, and
 * {@code SOURCE/run} for a run besides the schedule.
 *
 * @param source id, as in the settings
 * @param at when it was asked for; a run is due then
 * @param by who asked, as far as known
 */
public record SourceOrder(
        String source, Order order, Instant at, @Nullable String by) {

    /** What is to be done. */
    public enum Order {
        /** Fetch nothing of it until it is resumed; what waits in the queue is dropped. */
        @JsonProperty("pause")
        PAUSE,

        @JsonProperty("resume")
        RESUME,

        /** Send its seeds now, besides the schedule. */
        @JsonProperty("run-now")
        RUN_NOW
    }

    /** The key it is sent under. */
    public String key() {
        return source + (order == Order.RUN_NOW ? "/run" : "/switch");
    }
}
