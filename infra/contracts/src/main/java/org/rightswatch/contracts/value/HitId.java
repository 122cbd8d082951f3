package org.rightswatch.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a hit: the hex SHA-256 of right id and listing id, so that a replay writes the same hit again. */
public record HitId(@JsonValue String value) implements Comparable<HitId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HitId {
        Ids.requireText(value, "hit id");
    }

    /** The one hit that this right and this listing can have. */
    public static HitId of(RightId right, ListingId listing) {
        return new HitId(Ids.hash(right.value(), listing.value()));
    }

    @Override
    public int compareTo(HitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
