package org.rightswatch.contracts.listing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the offer can be bought. */
public enum Availability {
    @JsonProperty("in-stock")
    IN_STOCK,

    @JsonProperty("out-of-stock")
    OUT_OF_STOCK,

    @JsonProperty("unknown")
    UNKNOWN
}
