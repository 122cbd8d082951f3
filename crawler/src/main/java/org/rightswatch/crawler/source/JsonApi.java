package org.rightswatch.crawler.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.api.ApiReader;
import org.rightswatch.crawler.url.WebUrl;

/** A search that answers in JSON, asked for every watched mark, page by page. */
record JsonApi(SourceSettings settings, Scope scope, ApiReader reader) implements Source {

    private static final int PAGES = 5;

    @Override
    public Channel channel() {
        return settings.channel() == null ? Channel.MARKETPLACE : settings.channel();
    }

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> terms) {
        Stream<String> urls = settings.url().contains("{query}")
                ? terms.stream()
                        .distinct()
                        .map(term -> settings.url().replace("{query}", URLEncoder.encode(term, StandardCharsets.UTF_8)))
                : settings.starts().stream();
        return urls.map(url -> WebUrl.parse(url).map(WebUrl::toString).orElse(url))
                .map(url -> Requests.seed(settings, url, Task.API, due))
                .toList();
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        int pages = settings.maxDepth() == null ? PAGES : settings.maxDepth();
        if (reading.nextPage() == null || from.depth() + 1 >= pages) {
            return List.of();
        }
        return WebUrl.parse(reading.nextPage()).filter(scope::covers).stream()
                .map(url -> Requests.link(from, url.toString(), Task.API, settings.priority() + 1))
                .toList();
    }

    @Override
    public Optional<ApiReader> api() {
        return Optional.of(reader);
    }

    @Override
    public boolean covers(WebUrl url) {
        return scope.covers(url);
    }
}
