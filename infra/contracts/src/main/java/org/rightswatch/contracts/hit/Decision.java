package org.rightswatch.contracts.hit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person decided about a hit. */
public enum Decision {
    @JsonProperty("confirmed")
    CONFIRMED,

    @JsonProperty("not-infringing")
    NOT_INFRINGING,

    @JsonProperty("authorised-seller")
    AUTHORISED_SELLER,

    @JsonProperty("watch")
    WATCH,

    @JsonProperty("notice-drafted")
    NOTICE_DRAFTED,

    @JsonProperty("removed")
    REMOVED
}
