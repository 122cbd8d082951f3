package org.rightswatch.processor.topology;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.value.Money;

/** Tells whether something changed without keeping it: the first 128 bits of a SHA-256. */
final class Fingerprint {

    private static final ThreadLocal<Fingerprint> OF_THREAD = ThreadLocal.withInitial(Fingerprint::new);

    private final MessageDigest sha256;
    private final JsonBuffer said = new JsonBuffer();

    private Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of a hit: of what {@link HitRecord#lasting} says of it. */
    static String ofHit(byte[] lasting) {
        return OF_THREAD.get().of(lasting);
    }

    /** Of what a listing says: the crawler's hash, or the whole of it without time and place of the capture. */
    static String of(Listing listing) {
        String hash = listing.contentHash();
        return hash == null || hash.isBlank() ? OF_THREAD.get().ofAll(listing) : hash;
    }

    private String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256.digest(bytes), 0, 16);
    }

    /** Each text in quotation marks at its place, absent ones as their comma: no two listings say the same bytes. */
    private String ofAll(Listing listing) {
        said.clear();
        said(listing.source());
        said(listing.channel());
        said(listing.url());
        listing.market().forEach(this::said);
        said.raw(';');
        said(listing.language());
        said(listing.title());
        said(listing.description());
        said(listing.brand());
        said(listing.category());
        said(listing.sku());
        said(listing.gtin());
        Money price = listing.price();
        said(price == null ? null : price.amount());
        said(price == null ? null : price.currency());
        said(listing.availability());
        seller(listing.seller());
        for (ListingImage image : listing.images()) {
            said(image.url());
            said(image.sha256());
            said(image.pdq());
        }
        said.raw(';');
        said(listing.text());
        return of(said.from(0));
    }

    private void seller(@Nullable Seller seller) {
        if (seller != null) {
            said(seller.id());
            said(seller.name());
            said(seller.country());
            said(seller.url());
        }
        said.raw(';');
    }

    private void said(@Nullable Object value) {
        if (value != null) {
            said.text(value.toString());
        }
        said.raw(',');
    }
}
