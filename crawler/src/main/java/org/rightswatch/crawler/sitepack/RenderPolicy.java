package org.rightswatch.crawler.sitepack;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which pages of a site are shown in a browser before they are read, where rendering is on. */
public enum RenderPolicy {
    @JsonProperty("never")
    NEVER,

    /** Those that say nothing without their scripts. */
    @JsonProperty("shell")
    SHELL,

    /** Every page: for a site whose pages look whole and say the wrong thing. */
    @JsonProperty("always")
    ALWAYS
}
