package org.rightswatch.contracts.hit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a right can be relied on in a jurisdiction; says nothing about similarity. */
public enum Verdict {
    @JsonProperty("enforceable")
    ENFORCEABLE,

    @JsonProperty("no-local-right")
    NO_LOCAL_RIGHT,

    @JsonProperty("pending")
    PENDING,

    @JsonProperty("expired")
    EXPIRED,

    @JsonProperty("not-protected")
    NOT_PROTECTED,

    @JsonProperty("needs-proof")
    NEEDS_PROOF
}
