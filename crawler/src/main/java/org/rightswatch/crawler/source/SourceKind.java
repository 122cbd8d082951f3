package org.rightswatch.crawler.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of sources. */
public enum SourceKind {
    /** A search page, asked for each watched mark; its results and their next pages are followed. */
    @JsonProperty("marketplace-search")
    MARKETPLACE_SEARCH,

    /** A site, followed link by link. */
    @JsonProperty("site")
    SITE,

    /** A sitemap or an index of sitemaps; the pages it names are fetched, their links are not. */
    @JsonProperty("sitemap")
    SITEMAP,

    /** One PDF or Office file, or one page. */
    @JsonProperty("document")
    DOCUMENT,

    /** A search that answers in JSON, asked for each watched mark. */
    @JsonProperty("json-api")
    JSON_API,

    /** A list of newly registered domain names; those like a watched mark are looked at. */
    @JsonProperty("domain-feed")
    DOMAIN_FEED
}
