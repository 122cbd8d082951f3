package org.rightswatch.contracts.right;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a registration stands, in the words of the offices. */
public enum RightStatus {
    @JsonProperty("pending")
    PENDING,

    @JsonProperty("registered")
    REGISTERED,

    @JsonProperty("opposed")
    OPPOSED,

    @JsonProperty("expired")
    EXPIRED,

    @JsonProperty("cancelled")
    CANCELLED
}
