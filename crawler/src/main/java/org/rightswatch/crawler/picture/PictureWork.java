package org.rightswatch.crawler.picture;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hashes what was fetched as a picture, and keeps it. Thread-safe; never throws for what a picture holds. */
public final class PictureWork {

    private static final Logger LOG = LoggerFactory.getLogger(PictureWork.class);

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

    /** What a fetched picture is. */
    public PictureHash look(String url, byte[] bytes) {
        cores.acquireUninterruptibly();
        PictureHash hash;
        try {
            hash = PictureHash.of(url, bytes);
        } finally {
            cores.release();
        }
        meters.counter(
                        "rightswatch.crawler.pictures",
                        "result",
                        hash.result().name().toLowerCase(Locale.ROOT))
                .increment();
        keep(hash.picture().sha256(), bytes);
        return hash;
    }

    /** The captures hold the bytes too, so a full disk loses nothing but a convenience. */
    private void keep(@Nullable String digest, byte[] bytes) {
        if (folder != null && digest != null) {
            try {
                folder.keep(digest, bytes);
            } catch (IOException e) {
                LOG.error("a picture cannot be kept: {}", e.toString());
            }
        }
    }
}
