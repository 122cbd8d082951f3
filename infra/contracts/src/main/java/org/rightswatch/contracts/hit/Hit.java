package org.rightswatch.contracts.hit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;

/**
 * What the matcher says about one right and one listing: similarity, context and reasons, never a legal conclusion.
 *
 * @param score 0 to 100 with decimals, for ordering
 * @param severity the band of the score, possibly lowered by context
 * @param suppressed why this candidate is shown only on demand; absent for a hit that counts
 * @param revision counts up with every change of this hit
 * @param engine name and version of the matcher
 * @param registerVersion version of the rights it matched against
 * @param listingSeenBeforeRight whether the offer was first seen before the right's registration or filing date
 * @param rightName what people call the right: a mark's text, a work's title; absent for a purely figurative mark
 * @param capture where the page that the listing was read from is kept
 */
public record Hit(
        HitId id,
        RightId right,
        ListingId listing,
        String holder,
        double score,
        Severity severity,
        HitState state,
        long revision,
        String engine,
        String registerVersion,
        List<Factor> factors,
        List<Enforceability> enforceability,
        @Nullable Instant firstSeenAt,
        @Nullable Instant lastSeenAt,
        @Nullable String title,
        @Nullable String url,
        @Nullable String source,
        @Nullable String seller,
        @Nullable Money price,
        List<String> market,
        @Nullable String suppressed,
        @Nullable Boolean listingSeenBeforeRight,
        @Nullable String rightName,
        @Nullable CaptureRef capture) {

    public Hit {
        factors = factors == null ? List.of() : List.copyOf(factors);
        enforceability = enforceability == null ? List.of() : List.copyOf(enforceability);
        market = market == null ? List.of() : List.copyOf(market);
        if (revision < 1) {
            throw new IllegalArgumentException("revision starts at 1: " + revision);
        }
    }
}
