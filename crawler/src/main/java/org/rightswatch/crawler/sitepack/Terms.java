package org.rightswatch.crawler.sitepack;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;

/**
 * What was decided about the site's terms of service. A pack ships with {@code undecided}: the firm decides, and writes it
 * into a pack of its own.
 *
 * @param note by whom, when, on what grounds
 */
public record Terms(
        @Default("undecided") Decision decision, @Nullable String note) {

    /** The decision. */
    public enum Decision {
        @JsonProperty("undecided")
        UNDECIDED,

        @JsonProperty("allowed")
        ALLOWED,

        @JsonProperty("api-only")
        API_ONLY,

        @JsonProperty("client-authority")
        CLIENT_AUTHORITY,

        @JsonProperty("forbidden")
        FORBIDDEN
    }
}
