package org.rightswatch.contracts.right;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of work is protected. */
public enum WorkType {
    @JsonProperty("text")
    TEXT,

    @JsonProperty("image")
    IMAGE,

    @JsonProperty("software")
    SOFTWARE
}
