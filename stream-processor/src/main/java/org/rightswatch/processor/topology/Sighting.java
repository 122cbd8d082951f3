package org.rightswatch.processor.topology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.ListingId;

/**
 * A listing as it is looked at now.
 *
 * @param listing absent when it was removed, or when what is stored of it cannot be read
 * @param content its fingerprint, empty when it was removed
 * @param firstSeenAt when its first version was fetched
 */
record Sighting(
        ListingId id,
        @Nullable Listing listing,
        String content,
        @Nullable Instant firstSeenAt) {

    static Sighting of(Listing listing, Ledger before) {
        Instant first = before.firstSeenAt() == null ? listing.fetchedAt() : before.firstSeenAt();
        return new Sighting(listing.id(), listing, Fingerprint.of(listing), first);
    }

    static Sighting removed(ListingId id, Ledger before) {
        return new Sighting(id, null, "", before.firstSeenAt());
    }

    /** The listing that the ledger knows, looked at again because rights changed. */
    static Sighting again(ListingId id, @Nullable Listing listing, Ledger before) {
        return new Sighting(id, listing, before.content(), before.firstSeenAt());
    }
}
