package org.rightswatch.crawler.sitemap;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a sitemap may be held to. A crawler reads whatever it can, so none of these is kept unless a source asks for it. */
public enum SitemapRule {

    /** A page counts only at or below the folder the sitemap lies in, on its scheme, host and port (sitemaps.org, "Sitemap file location"). */
    @JsonProperty("same-folder")
    SAME_FOLDER,

    /** Elements count only in a namespace that the protocol, or a feed format, is known to use. */
    @JsonProperty("known-namespace")
    KNOWN_NAMESPACE,

    /** A document type declaration makes a file unreadable. Without this rule it is read, and what it declares outside the file is not. */
    @JsonProperty("no-doctype")
    NO_DOCTYPE,

    /** A file that breaks off, or is not well-formed, is unreadable. Without this rule it is read as far as it goes. */
    @JsonProperty("whole")
    WHOLE
}
