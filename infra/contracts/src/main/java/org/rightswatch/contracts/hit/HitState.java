package org.rightswatch.contracts.hit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a hit since it was last published. */
public enum HitState {
    /** Seen for the first time, or again after it was gone. */
    @JsonProperty("open")
    OPEN,

    /** Still there, with another score, reasons or listing. */
    @JsonProperty("changed")
    CHANGED,

    /** The listing or the right no longer meets the threshold. */
    @JsonProperty("gone")
    GONE
}
