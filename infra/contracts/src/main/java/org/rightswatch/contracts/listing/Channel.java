package org.rightswatch.contracts.listing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a listing was seen. */
public enum Channel {
    @JsonProperty("marketplace")
    MARKETPLACE,

    @JsonProperty("web")
    WEB,

    @JsonProperty("domain")
    DOMAIN,

    @JsonProperty("app-store")
    APP_STORE,

    @JsonProperty("document")
    DOCUMENT,

    @JsonProperty("code")
    CODE,

    @JsonProperty("social")
    SOCIAL
}
