package org.rightswatch.crawler.publish;

import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.url.WebUrl;

/** Listings with the hashes of their pictures. */
public final class Illustrations {

    private Illustrations() {}

    /**
     * The listing with what is known of its pictures and the content hash that goes with it.
     *
     * @param known by {@link #address}
     */
    public static Listing of(Listing listing, Map<String, ListingImage> known) {
        List<ListingImage> images = listing.images().stream()
                .map(image -> illustrated(image, known.get(address(image))))
                .toList();
        Listing whole = images.equals(listing.images()) ? listing : listing.withImages(images);
        return ListingHashes.withCapture(whole, whole.fetchedAt(), whole.capture());
    }

    private static ListingImage illustrated(ListingImage image, @org.jspecify.annotations.Nullable ListingImage known) {
        return known == null ? image : new ListingImage(image.url(), known.sha256(), known.pdq());
    }

    /** Under which a picture is fetched and known: its address as our requests write it. */
    public static String address(ListingImage image) {
        return WebUrl.parse(image.url())
                .map(url -> url.withoutFragment().toString())
                .orElse(image.url());
    }
}
