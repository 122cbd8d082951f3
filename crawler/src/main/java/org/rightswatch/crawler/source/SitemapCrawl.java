package org.rightswatch.crawler.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.url.WebUrl;

/** A sitemap, or an index of sitemaps, and the pages they name. */
record SitemapCrawl(SourceSettings settings, Scope scope) implements Source {

    /** Indexes of indexes of sitemaps, and no further. */
    private static final int NESTED_INDEXES = 3;

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> terms) {
        return settings.starts().stream()
                .map(url -> Requests.seed(settings, url, Task.SITEMAP, due))
                .toList();
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        if (from.task() != Task.SITEMAP) {
            return List.of();
        }
        Stream<CrawlRequest> maps =
                from.depth() >= NESTED_INDEXES ? Stream.of() : requests(from, reading.sitemaps(), Task.SITEMAP);
        return Stream.concat(maps, requests(from, reading.links(), Task.PAGE)).toList();
    }

    private Stream<CrawlRequest> requests(CrawlRequest from, List<WebUrl> addresses, Task task) {
        return addresses.stream()
                .flatMap(address -> scope.link(address).stream())
                .map(WebUrl::toString)
                .distinct()
                .map(url -> Requests.link(from, url, task, settings.priority()));
    }

    @Override
    public boolean covers(WebUrl url) {
        return scope.covers(url);
    }
}
