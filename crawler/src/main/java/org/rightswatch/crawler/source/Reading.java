package org.rightswatch.crawler.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What a source needs to know of what it fetched to go on from there; all addresses absolute.
 *
 * @param listings addresses of the listings a list shows
 * @param links everything else the page leads to; of a sitemap: the pages it names
 * @param sitemaps of an index: the sitemaps it names
 * @param names of a feed: the domain names it tells of
 * @param nextPage of a list
 */
public record Reading(
        List<String> listings,
        List<WebUrl> links,
        List<WebUrl> sitemaps,
        List<String> names,
        @Nullable String nextPage) {

    public Reading {
        listings = List.copyOf(listings);
        links = List.copyOf(links);
        sitemaps = List.copyOf(sitemaps);
        names = List.copyOf(names);
    }

    /** Leads nowhere. */
    public static Reading nothing() {
        return page(List.of(), List.of(), null);
    }

    /** Of a page, or of an answer of an API. */
    public static Reading page(List<String> listings, List<WebUrl> links, @Nullable String nextPage) {
        return new Reading(listings, links, List.of(), List.of(), nextPage);
    }

    /** Of a sitemap. */
    public static Reading sitemap(List<WebUrl> pages, List<WebUrl> sitemaps) {
        return new Reading(List.of(), pages, sitemaps, List.of(), null);
    }

    /** Of a feed of domain names. */
    public static Reading feed(List<String> names) {
        return new Reading(List.of(), List.of(), List.of(), names, null);
    }
}
