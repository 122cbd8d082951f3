package org.rightswatch.crawler.extract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of page it is; decided before any field is read. */
public enum PageClass {
    /** One offer. */
    @JsonProperty("product")
    PRODUCT,

    /** A list of offers with their prices. */
    @JsonProperty("search")
    SEARCH,

    /** A challenge, a captcha, a login wall: the site does not want to be read here. Never evaded. */
    @JsonProperty("blocked")
    BLOCKED,

    /** A page whose content only comes with its scripts. */
    @JsonProperty("js-shell")
    JS_SHELL,

    /** Anything else: home pages, articles, empty results, offers of another kind. */
    @JsonProperty("other")
    OTHER
}
