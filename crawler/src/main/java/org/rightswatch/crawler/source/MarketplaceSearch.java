package org.rightswatch.crawler.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.source.SourceSettings.Details;
import org.rightswatch.crawler.url.WebUrl;

/** A marketplace's search, asked for every watched mark. */
record MarketplaceSearch(SourceSettings settings, Scope scope) implements Source {

    private static final int RESULT_PAGES = 5;

    @Override
    public Channel channel() {
        return settings.channel() == null ? Channel.MARKETPLACE : settings.channel();
    }

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> terms) {
        return terms.stream()
                .distinct()
                .map(this::searchUrl)
                .map(url -> Requests.seed(settings, url, Task.SEARCH, due))
                .toList();
    }

    private String searchUrl(String term) {
        String query = URLEncoder.encode(term, StandardCharsets.UTF_8);
        String url = settings.url().replace("{query}", query);
        return WebUrl.parse(url).map(WebUrl::toString).orElse(url);
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        if (from.task() != Task.SEARCH) {
            return List.of();
        }
        List<CrawlRequest> next = new ArrayList<>();
        if (settings.details() == Details.OPEN) {
            results(reading)
                    .map(url -> Requests.link(from, url.toString(), Task.PAGE, settings.priority()))
                    .forEach(next::add);
        }
        int pages = settings.maxDepth() == null ? RESULT_PAGES : settings.maxDepth();
        if (reading.nextPage() != null && from.depth() + 1 < pages) {
            scope.link(reading.nextPage())
                    .map(url -> Requests.link(from, url.toString(), Task.SEARCH, settings.priority() + 1))
                    .ifPresent(next::add);
        }
        return next;
    }

    /** On a list that could not be read as one, the configured patterns say which links are listings. */
    private Stream<WebUrl> results(Reading reading) {
        return reading.listings().isEmpty() && !settings.include().isEmpty()
                ? reading.links().stream().flatMap(link -> scope.link(link).stream())
                : reading.listings().stream().flatMap(address -> scope.link(address).stream());
    }

    @Override
    public boolean covers(WebUrl url) {
        return scope.covers(url);
    }

    @Override
    public boolean takesListingsFromLists() {
        return settings.details() == Details.FROM_LIST;
    }
}
