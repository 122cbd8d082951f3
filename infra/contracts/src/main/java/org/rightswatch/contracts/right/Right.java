package org.rightswatch.contracts.right;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.rightswatch.contracts.value.RightId;

/** Something a client owns and has watched. The JSON field {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Trademark.class, name = "trademark"),
    @JsonSubTypes.Type(value = CopyrightWork.class, name = "copyright-work"),
    @JsonSubTypes.Type(value = ConfidentialAsset.class, name = "confidential-asset")
})
public sealed interface Right permits Trademark, CopyrightWork, ConfidentialAsset {

    /** Unique over all holders. */
    RightId id();

    /** The client the right belongs to, as named in the watch configuration. */
    String holder();

    /** What people call it: a mark's text, a work's title. A purely figurative mark has none. */
    Optional<String> label();
}
