package org.rightswatch.crawler.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import tools.jackson.core.JacksonException;

/**
 * What counts as a change. A listing has changed when anything a reader would act on has: words, price, seller, pictures,
 * market. The full visible text counts only where there is nothing else, as in documents: on a shop's page it holds
 * advertisements and counters that differ at every visit.
 */
public final class ListingHashes {

    private ListingHashes() {}

    /** {@code sha256:} and 64 hex digits over what counts as a change. */
    public static String contentHash(Listing listing) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(json(essence(listing))));
    }

    /** Over all listings of a page; null when there are none. */
    public static @Nullable String listingsHash(List<Listing> listings) {
        if (listings.isEmpty()) {
            return null;
        }
        MessageDigest digest = sha256();
        listings.stream()
                .map(listing -> listing.id() + "\n" + contentHash(listing) + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The listing with its content hash and where its bytes are kept. */
    public static Listing withCapture(
            Listing listing, java.time.@Nullable Instant fetchedAt, @Nullable CaptureRef capture) {
        return copy(listing, listing.text(), new Facts(fetchedAt, contentHash(listing), capture));
    }

    private record Facts(
            java.time.@Nullable Instant fetchedAt,
            @Nullable String contentHash,
            @Nullable CaptureRef capture) {

        static final Facts NONE = new Facts(null, null, null);
    }

    private static Listing essence(Listing listing) {
        boolean textIsAll = listing.title() == null
                || listing.channel() == Channel.DOCUMENT
                || (listing.price() == null && listing.seller() == null);
        return copy(listing, textIsAll ? listing.text() : null, Facts.NONE);
    }

    private static Listing copy(Listing l, @Nullable String text, Facts facts) {
        return new Listing(
                l.id(),
                l.source(),
                l.channel(),
                l.url(),
                l.market(),
                l.language(),
                l.title(),
                l.description(),
                l.brand(),
                l.category(),
                l.sku(),
                l.gtin(),
                l.price(),
                l.availability(),
                l.seller(),
                l.images(),
                text,
                facts.fetchedAt(),
                facts.contentHash(),
                facts.capture());
    }

    private static byte[] json(Listing listing) {
        try {
            return Json.events().writeValueAsBytes(listing);
        } catch (JacksonException e) {
            throw new IllegalStateException("a listing is always JSON", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
