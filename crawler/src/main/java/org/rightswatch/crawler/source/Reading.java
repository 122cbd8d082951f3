package org.rightswatch.crawler.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source needs to know of a page to go on from there; all addresses absolute.
 *
 * @param listings addresses of the listings a list shows
 * @param links everything else the page leads to; of a sitemap: the pages it names
 * @param sitemaps of an index: the sitemaps it names
 * @param nextPage of a list
 */
public record Reading(
        List<String> listings,
        List<String> links,
        List<String> sitemaps,
        @Nullable String nextPage) {

    public Reading {
        listings = List.copyOf(listings);
        links = List.copyOf(links);
        sitemaps = List.copyOf(sitemaps);
    }

    /** Leads nowhere. */
    public static Reading nothing() {
        return new Reading(List.of(), List.of(), List.of(), null);
    }
}
