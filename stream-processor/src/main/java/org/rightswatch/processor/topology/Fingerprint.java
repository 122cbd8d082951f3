package org.rightswatch.processor.topology;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import tools.jackson.databind.ObjectWriter;

/** Tells whether something changed without keeping it: the first 128 bits of a SHA-256. */
final class Fingerprint {

    /** Time and place of a listing's capture are left out. */
    @JsonIgnoreProperties({"fetchedAt", "capture"})
    private interface LastingListing {}

    private static final ObjectWriter WRITER = Json.events()
            .rebuild()
            .addMixIn(Listing.class, LastingListing.class)
            .build()
            .writer();

    private Fingerprint() {}

    /** Of a hit: of what {@link HitRecord#lasting} says of it. */
    static String ofHit(byte[] lasting) {
        return of(lasting);
    }

    /** Of what a listing says: the crawler's hash, or the whole of it without time and place of the capture. */
    static String of(Listing listing) {
        if (listing.contentHash() != null && !listing.contentHash().isBlank()) {
            return listing.contentHash();
        }
        return of(WRITER.writeValueAsBytes(listing));
    }

    private static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
