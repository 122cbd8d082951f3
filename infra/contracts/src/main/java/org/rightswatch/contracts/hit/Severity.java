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
    CRITICAL;

    /** The band a score of 0 to 100 lies in, before context is looked at. */
    public static Severity band(double score) {
        return score >= 80 ? CRITICAL : score >= 60 ? HIGH : score >= 40 ? MEDIUM : LOW;
    }
}
