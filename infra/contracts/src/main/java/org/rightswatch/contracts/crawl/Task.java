package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a fetched resource is read as. */
public enum Task {
    /** A page that may hold one listing, and links. */
    @JsonProperty("page")
    PAGE,

    /** A list of listings with a next page. */
    @JsonProperty("search")
    SEARCH,

    /** A sitemap or sitemap index. */
    @JsonProperty("sitemap")
    SITEMAP,

    /** A PDF or Office file. */
    @JsonProperty("document")
    DOCUMENT,

    /** An answer of a JSON API. */
    @JsonProperty("api")
    API,

    /** A list of domain names. */
    @JsonProperty("feed")
    FEED,

    /** A picture that a listing shows. */
    @JsonProperty("picture")
    PICTURE
}
