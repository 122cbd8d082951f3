package org.rightswatch.processor.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.Pictures;

/** Takes the fingerprint of pictures that a listings file names by {@code file:} URLs, as the crawler does for those it fetched. */
final class ListingPictures {

    private static final String FILE = "file:";

    private ListingPictures() {}

    /** The listing with the fingerprints that could be taken; what cannot be read stays without one. */
    static Listing hashed(Listing listing, Consumer<String> complaints) {
        if (listing.images().stream().noneMatch(ListingPictures::isWanted)) {
            return listing;
        }
        List<ListingImage> images = listing.images().stream()
                .map(image -> isWanted(image) ? hashed(image, complaints) : image)
                .toList();
        return listing.withImages(images);
    }

    private static boolean isWanted(ListingImage image) {
        return image.pdq() == null && image.url().startsWith(FILE);
    }

    private static ListingImage hashed(ListingImage image, Consumer<String> complaints) {
        try {
            Pdq picture = Pdq.of(Pictures.read(Path.of(URI.create(image.url()))));
            Optional<String> hash = Optional.of(picture)
                    .filter(Pdq::isTelling)
                    .map(p -> p.hash().toString());
            return new ListingImage(image.url(), image.sha256(), hash.orElse(null));
        } catch (IOException | IllegalArgumentException e) {
            complaints.accept("picture " + image.url() + " " + e.getMessage() + "; it was left out");
            return image;
        }
    }
}
