package org.rightswatch.crawler.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What a sitemap or feed names.
 *
 * @param pages addresses of pages, absolute http or https
 * @param sitemaps of an index: the sitemaps it names
 * @param problem what was wrong, cut off or left out, in one sentence; null when it was read whole
 */
public record Sitemap(
        List<Entry> pages, List<Entry> sitemaps, @Nullable String problem) {

    /** The sitemap protocol's own limits. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    /** See {@link #MOST_BYTES}. */
    public static final int MOST_ENTRIES = 50_000;

    public Sitemap {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * One address.
     *
     * @param url without its fragment
     * @param lastModified as the sitemap says, null when it does not
     */
    public record Entry(WebUrl url, @Nullable Instant lastModified) {}

    /** The same with a problem that explains what is missing better than its own, if there is one. */
    Sitemap noting(@Nullable String cause) {
        return cause == null ? this : new Sitemap(pages, sitemaps, cause);
    }

    /** Only the pages at or below the folder that a sitemap of this address lies in, and how many were left out. */
    Sitemap below(WebUrl sitemap) {
        String folder = sitemap.path().substring(0, sitemap.path().lastIndexOf('/') + 1);
        List<Entry> own = pages.stream()
                .filter(page -> page.url().origin().equals(sitemap.origin())
                        && page.url().path().startsWith(folder))
                .toList();
        int left = pages.size() - own.size();
        String said = left + " addresses left out: not below " + sitemap.origin() + folder;
        return new Sitemap(own, sitemaps, left == 0 ? problem : said);
    }
}
