package org.rightswatch.processor.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.HitId;

/** Writes the hits that are published: what the engine found, with state, revision and what the ledger knows of time. */
final class HitEdition {

    private static final int LONGEST_TITLE = 2_000;

    private final Sighting sighting;
    private final RightsIndex rights;

    HitEdition(Sighting sighting, RightsIndex rights) {
        this.sighting = sighting;
        this.rights = rights;
    }

    Hit there(Hit found, HitState state, long revision) {
        return new Hit(
                found.id(),
                found.right(),
                found.listing(),
                found.holder(),
                found.score(),
                found.severity(),
                state,
                revision,
                rights.engine(),
                rights.version(),
                found.factors(),
                found.enforceability(),
                sighting.firstSeenAt(),
                found.lastSeenAt(),
                cut(found.title()),
                found.url(),
                found.source(),
                found.seller(),
                found.price(),
                found.market(),
                found.suppressed(),
                seenBefore(rights.right(found.right()).orElse(null)),
                found.rightName(),
                found.capture());
    }

    /** Score and severity stay what they were; the only factor says why it is gone. */
    Hit gone(Ledger.Entry entry, GoneReason reason) {
        Listing listing = sighting.listing();
        return new Hit(
                HitId.of(entry.right(), sighting.id()),
                entry.right(),
                sighting.id(),
                entry.holder(),
                entry.score(),
                entry.severity(),
                HitState.GONE,
                entry.revision() + 1,
                rights.engine(),
                rights.version(),
                List.of(reason.factor()),
                List.of(),
                sighting.firstSeenAt(),
                listing == null ? null : listing.fetchedAt(),
                listing == null ? null : cut(listing.title()),
                listing == null ? null : listing.url(),
                listing == null ? null : listing.source(),
                listing == null ? null : sellerOf(listing),
                listing == null ? null : listing.price(),
                listing == null ? List.of() : listing.market(),
                null,
                seenBefore(rights.right(entry.right()).orElse(null)),
                rights.right(entry.right()).flatMap(Right::label).orElse(null),
                listing == null ? null : listing.capture());
    }

    /** A hit must fit into a record whatever the page called its title. */
    private static @Nullable String cut(@Nullable String title) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return title.substring(0, end) + "…";
    }

    private static @Nullable String sellerOf(Listing listing) {
        Seller seller = listing.seller();
        return seller == null ? null : seller.name() == null ? seller.id() : seller.name();
    }

    /** Whether the offer was there before the mark was registered (or, when that is not known, filed). */
    private @Nullable Boolean seenBefore(@Nullable Right right) {
        Instant seen = sighting.firstSeenAt();
        if (seen == null || !(right instanceof Trademark mark)) {
            return null;
        }
        LocalDate date = mark.registeredOn() == null ? mark.filedOn() : mark.registeredOn();
        return date == null ? null : seen.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(date);
    }
}
