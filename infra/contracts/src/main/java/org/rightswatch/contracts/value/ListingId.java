package org.rightswatch.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a listing: the hex SHA-256 of source and canonical URL, or what the file it was read from says. */
public record ListingId(@JsonValue String value) implements Comparable<ListingId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ListingId {
        Ids.requireText(value, "listing id");
    }

    /** The id that a listing of this source at this canonical URL has for ever. */
    public static ListingId of(String source, String canonicalUrl) {
        return new ListingId(Ids.hash(source, canonicalUrl));
    }

    @Override
    public int compareTo(ListingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
