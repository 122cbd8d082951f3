package org.rightswatch.contracts.right;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of sign a trademark is. */
public enum MarkFeature {
    @JsonProperty("word")
    WORD,

    @JsonProperty("figurative")
    FIGURATIVE,

    @JsonProperty("combined")
    COMBINED,

    @JsonProperty("three-dimensional")
    THREE_DIMENSIONAL,

    @JsonProperty("colour")
    COLOUR,

    @JsonProperty("sound")
    SOUND,

    @JsonProperty("other")
    OTHER
}
