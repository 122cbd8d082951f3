package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a fetch ended; each is counted, and attempts equal the sum of outcomes. */
public enum Outcome {
    @JsonProperty("fetched")
    FETCHED,

    @JsonProperty("not-modified")
    NOT_MODIFIED,

    @JsonProperty("gone")
    GONE,

    @JsonProperty("disallowed")
    DISALLOWED,

    @JsonProperty("off-site")
    OFF_SITE,

    @JsonProperty("too-large")
    TOO_LARGE,

    @JsonProperty("wrong-type")
    WRONG_TYPE,

    @JsonProperty("blocked")
    BLOCKED,

    @JsonProperty("refused")
    REFUSED,

    @JsonProperty("failed")
    FAILED
}
