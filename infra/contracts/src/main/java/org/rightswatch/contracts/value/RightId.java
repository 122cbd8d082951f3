package org.rightswatch.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a right, unique over all holders, as given in the rights file ({@code US-1234567}). */
public record RightId(@JsonValue String value) implements Comparable<RightId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RightId {
        Ids.requireText(value, "right id");
    }

    @Override
    public int compareTo(RightId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
