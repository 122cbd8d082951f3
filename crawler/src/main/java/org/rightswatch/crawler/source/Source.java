package org.rightswatch.crawler.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.api.ApiReader;
import org.rightswatch.crawler.domain.Promise;
import org.rightswatch.crawler.url.WebUrl;

/** A source at work: pure, and the same on every machine. */
public sealed interface Source permits MarketplaceSearch, SiteCrawl, SitemapCrawl, SingleDocument, JsonApi, DomainFeed {

    SourceSettings settings();

    /** What its listings are; null lets the pages' site packs say. */
    default @Nullable Channel channel() {
        return settings().channel();
    }

    /**
     * Where a run begins. The same due time gives the same ids, so that seeds sent twice are one seed.
     *
     * @param terms what to search for, for a source that searches
     */
    List<CrawlRequest> seeds(Instant due, List<String> terms);

    /** What to fetch next, having read a page. */
    List<CrawlRequest> follow(CrawlRequest from, Reading reading);

    /**
     * How the wanted pictures of a listing are asked for, having read the page that shows it. Pictures may lie on any host; each
     * goes at the pace of its own, after what else is due there.
     */
    default List<CrawlRequest> pictures(CrawlRequest page, Listing listing) {
        return listing.images().stream()
                .filter(image -> image.sha256() == null) // a document brings its own
                .flatMap(image -> WebUrl.parse(image.url()).stream())
                .map(url -> url.withoutFragment().toString())
                .distinct()
                .limit(settings().pictures().most())
                .map(url -> Requests.picture(page, url))
                .toList();
    }

    /** Whether an address may be fetched for this source at all. */
    boolean covers(WebUrl url);

    /** Where a redirect to another politeness key leads, when that is still this source's business. */
    default Optional<CrawlRequest> redirected(CrawlRequest from, WebUrl target) {
        return covers(target)
                ? Optional.of(Requests.link(from, target.toString(), from.task(), from.priority()))
                : Optional.empty();
    }

    /** Reads its answers; empty for a source whose answers are pages. */
    default Optional<ApiReader> api() {
        return Optional.empty();
    }

    /** Which names are like a watched mark; empty for a source that watches no names. */
    default Optional<Promise> names() {
        return Optional.empty();
    }

    /** Whether listings of a list are published as they stand there, or only from their own pages. */
    default boolean takesListingsFromLists() {
        return true;
    }
}
