package org.rightswatch.crawler.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.url.WebUrl;

/** A site, followed link by link. */
record SiteCrawl(SourceSettings settings, Scope scope) implements Source {

    private static final int DEPTH = 3;

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> terms) {
        return settings.starts().stream()
                .map(url -> Requests.seed(settings, url, Task.PAGE, due))
                .toList();
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        int depth = settings.maxDepth() == null ? DEPTH : settings.maxDepth();
        if (from.depth() >= depth) {
            return List.of();
        }
        Stream<WebUrl> listings = reading.listings().stream().flatMap(address -> scope.link(address).stream());
        Stream<WebUrl> links = reading.links().stream().flatMap(link -> scope.link(link).stream());
        String nextPage = reading.nextPage();
        Stream<WebUrl> next = nextPage == null ? Stream.of() : scope.link(nextPage).stream();
        return Stream.concat(Stream.concat(listings, links), next)
                .map(WebUrl::toString)
                .distinct()
                .map(url -> Requests.link(from, url, Task.PAGE, settings.priority()))
                .toList();
    }

    @Override
    public boolean covers(WebUrl url) {
        return scope.covers(url);
    }

    /** A category page shows less of a listing than its own page, which is followed. */
    @Override
    public boolean takesListingsFromLists() {
        return false;
    }
}
