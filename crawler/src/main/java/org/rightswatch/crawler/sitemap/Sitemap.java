package org.rightswatch.crawler.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sitemap or feed names.
 *
 * @param pages addresses of pages, absolute http or https
 * @param sitemaps of an index: the sitemaps it names
 * @param problem what was wrong or cut off, in one sentence; null when it was read whole
 */
public record Sitemap(
        List<Entry> pages, List<Entry> sitemaps, @Nullable String problem) {

    /** The sitemap protocol's own limits, and how deep indexes may nest. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    /** See {@link #MOST_BYTES}. */
    public static final int MOST_ENTRIES = 50_000;

    /** See {@link #MOST_BYTES}. */
    public static final int DEEPEST_INDEX = 3;

    public Sitemap {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * One address.
     *
     * @param lastModified as the sitemap says, null when it does not
     */
    public record Entry(String url, @Nullable Instant lastModified) {}
}
