package org.rightswatch.crawler.source;

import java.time.Instant;
import java.util.List;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.url.WebUrl;

/** One address, and nothing beyond it. */
record SingleDocument(SourceSettings settings, Scope scope) implements Source {

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> terms) {
        return settings.starts().stream()
                .map(url -> Requests.seed(settings, url, Task.DOCUMENT, due))
                .toList();
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        return List.of();
    }

    @Override
    public boolean covers(WebUrl url) {
        return scope.covers(url);
    }
}
