package org.rightswatch.crawler.picture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.capture.Digests;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.Pictures;

/**
 * What tells a picture from others.
 *
 * @param picture its digest, and its perceptual hash where it has one
 * @param result whether it has
 * @param problem why it has none; null when it has one
 */
public record PictureHash(
        ListingImage picture, Result result, @Nullable String problem) {

    /** A decoder may hold four bytes of each outside the heap. */
    private static final long MOST_PIXELS = 32_000_000;

    /** Whether there is a perceptual hash. */
    public enum Result {
        HASHED,
        /** Too even for a hash that tells it from others. */
        FEATURELESS,
        UNREADABLE
    }

    /** Of the bytes of a file; never throws for what they hold. */
    public static PictureHash of(String url, byte[] bytes) {
        String digest = Digests.of(bytes);
        try {
            Pdq pdq = Pdq.of(Pictures.read(bytes, MOST_PIXELS));
            return pdq.isTelling()
                    ? new PictureHash(new ListingImage(url, digest, pdq.hash().toString()), Result.HASHED, null)
                    : new PictureHash(
                            new ListingImage(url, digest, null), Result.FEATURELESS, "too even for a perceptual hash");
        } catch (IOException e) {
            String problem = "the picture " + e.getMessage();
            return new PictureHash(new ListingImage(url, digest, null), Result.UNREADABLE, problem);
        }
    }
}
