package org.rightswatch.crawler.illustration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.publish.Illustrations;

/**
 * A listing as it was last published.
 *
 * @param pictures what is known of those it shows, under the addresses they are fetched from
 */
record Illustrated(Listing listing, List<ListingImage> pictures) {

    @SuppressWarnings("NullAway") // JSON leaves empty lists out
    Illustrated {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** The same listing as a page tells it now; what is known of pictures that it still shows stays known. */
    static Illustrated told(Listing now, @Nullable Illustrated before) {
        return of(now, before == null ? Map.of() : byAddress(before.pictures()));
    }

    /** With a picture that was fetched; a picture that it does not show any more changes nothing. */
    Illustrated with(ListingImage picture) {
        Map<String, ListingImage> known = byAddress(pictures);
        known.put(picture.url(), picture);
        return of(listing, known);
    }

    private static Illustrated of(Listing listing, Map<String, ListingImage> known) {
        Set<String> shown =
                listing.images().stream().map(Illustrations::address).collect(Collectors.toSet());
        List<ListingImage> still = known.values().stream()
                .filter(picture -> shown.contains(picture.url()))
                .toList();
        return new Illustrated(Illustrations.of(listing, known), still);
    }

    private static Map<String, ListingImage> byAddress(List<ListingImage> pictures) {
        Map<String, ListingImage> known = new HashMap<>();
        pictures.forEach(picture -> known.put(picture.url(), picture));
        return known;
    }

    boolean knows(String address) {
        return pictures.stream().anyMatch(picture -> picture.url().equals(address));
    }

    /** Whether a reader would be told something new. */
    boolean differsFrom(@Nullable Illustrated before) {
        return before == null
                || !Objects.equals(listing.contentHash(), before.listing().contentHash());
    }
}
