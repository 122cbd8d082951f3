package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Complete;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.ListingId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** What a record of topic {@code listings} says. */
sealed interface ListingRecord {

    ObjectReader READER = Json.events().readerFor(Listing.class);

    /** The listing is this. */
    record Present(Listing listing) implements ListingRecord {}

    /** The listing is no more. */
    record Removed(ListingId id) implements ListingRecord {}

    /** Not a listing. */
    record Unreadable(Contract contract) implements ListingRecord {}

    static ListingRecord of(byte @Nullable [] key, byte @Nullable [] value) {
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (id.isBlank()) {
            return new Unreadable(new Contract(Contract.INVALID, "the key is empty; it must be the listing's id"));
        }
        return value == null ? new Removed(new ListingId(id)) : present(id, value);
    }

    private static ListingRecord present(String id, byte[] value) {
        try {
            Listing listing = ListingReader.read(value);
            if (listing == null) {
                listing = Complete.complete(READER.<Listing>readValue(value));
            }
            String own = listing.id().value();
            return own.equals(id) ? new Present(listing) : new Unreadable(Contract.otherKey(id, own));
        } catch (JacksonException e) {
            return new Unreadable(Contract.broken(e));
        }
    }
}
