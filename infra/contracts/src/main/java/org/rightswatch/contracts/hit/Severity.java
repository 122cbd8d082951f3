package org.rightswatch.contracts.hit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The band of a score, lowered by context, never raised. */
public enum Severity {
    @JsonProperty("low")
    LOW,

    @JsonProperty("medium")
    MEDIUM,

    @JsonProperty("high")
    HIGH,

    @JsonProperty("critical")
    CRITICAL
}
