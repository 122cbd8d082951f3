package org.rightswatch.contracts.listing;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a listing.
 *
 * @param sha256 {@code sha256:} and 64 hex digits of its bytes, when it was fetched
 * @param pdq 64 hex digits of its perceptual hash (ThreatExchange PDQ), when it was computed
 */
public record ListingImage(
        String url, @Nullable String sha256, @Nullable String pdq) {

    /** A picture that is only named. */
    public static ListingImage of(String url) {
        return new ListingImage(url, null, null);
    }
}
