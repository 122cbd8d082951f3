package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The kill switch of a host: an operator's order, kept as the record of who gave it. Key: politeness key.
 *
 * @param host it and every name below it
 * @param order what to do
 * @param by who gave the order
 * @param reason for the record
 */
public record HostStop(
        String host,
        Order order,
        String by,
        Instant at,
        @Nullable String reason) {

    /** What to do with the host. */
    public enum Order {
        /** Nothing is asked of it any more; what is queued is dropped. */
        @JsonProperty("stop")
        STOP,

        /** It may be asked again, from the next run of its sources on. */
        @JsonProperty("release")
        RELEASE
    }
}
