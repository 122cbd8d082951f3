package org.rightswatch.crawler.picture;

import io.micrometer.core.instrument.MeterRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.capture.Digests;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.Pictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hashes what was fetched as a picture, and keeps it. Thread-safe; never throws for what a picture holds. */
public final class PictureWork {

    private static final Logger LOG = LoggerFactory.getLogger(PictureWork.class);

    /** A decoder may hold four bytes of each outside the heap. */
    private static final long MOST_PIXELS = 32_000_000;

    private final @Nullable PictureFolder folder;
    private final MeterRegistry meters;

    /** Decoding takes processor and memory: not more at once than there are cores. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * @param folder where pictures are kept; null keeps none
     */
    public PictureWork(@Nullable PictureFolder folder, MeterRegistry meters) {
        this.folder = folder;
        this.meters = meters;
    }

    private enum Result {
        HASHED,
        /** Too even for a hash that tells it from others. */
        FEATURELESS,
        UNREADABLE
    }

    /**
     * A picture.
     *
     * @param problem why it has no perceptual hash; null when it has one
     */
    public record Looked(ListingImage picture, @Nullable String problem) {}

    /** What a fetched picture is. */
    public Looked look(String url, byte[] bytes) {
        String digest = Digests.of(bytes);
        keep(digest, bytes);
        cores.acquireUninterruptibly();
        try {
            BufferedImage picture = Pictures.read(bytes, MOST_PIXELS);
            Pdq pdq = Pdq.of(picture);
            count(pdq.isTelling() ? Result.HASHED : Result.FEATURELESS);
            return pdq.isTelling()
                    ? new Looked(new ListingImage(url, digest, pdq.hash().toString()), null)
                    : new Looked(new ListingImage(url, digest, null), "too even for a perceptual hash");
        } catch (IOException e) {
            count(Result.UNREADABLE);
            return new Looked(new ListingImage(url, digest, null), "the picture " + e.getMessage());
        } finally {
            cores.release();
        }
    }

    /** The captures hold the bytes too, so a full disk loses nothing but a convenience. */
    private void keep(String digest, byte[] bytes) {
        if (folder != null) {
            try {
                folder.keep(digest, bytes);
            } catch (IOException e) {
                LOG.error("a picture cannot be kept: {}", e.toString());
            }
        }
    }

    private void count(Result result) {
        meters.counter("rightswatch.crawler.pictures", "result", result.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
