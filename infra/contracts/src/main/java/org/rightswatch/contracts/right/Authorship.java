package org.rightswatch.contracts.right;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who made the work: Chinese courts so far protect AI-assisted output only where a person's own choices show in it. */
public enum Authorship {
    @JsonProperty("human")
    HUMAN,

    @JsonProperty("ai-assisted")
    AI_ASSISTED,

    @JsonProperty("ai-generated")
    AI_GENERATED
}
