package org.rightswatch.crawler.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.domain.Promise;
import org.rightswatch.crawler.url.WebUrl;

/** A list of newly registered names; those that are like a watched mark are looked at, each at its own site's pace. */
record DomainFeed(SourceSettings settings, Supplier<List<String>> terms) implements Source {

    @Override
    public Channel channel() {
        return settings.channel() == null ? Channel.DOMAIN : settings.channel();
    }

    @Override
    public List<CrawlRequest> seeds(Instant due, List<String> watched) {
        return settings.starts().stream()
                .map(url -> Requests.seed(settings, url, Task.FEED, due))
                .toList();
    }

    @Override
    public List<CrawlRequest> follow(CrawlRequest from, Reading reading) {
        if (from.task() != Task.FEED) {
            return List.of();
        }
        Promise promise = promise();
        return reading.names().stream()
                .filter(promise::isIn)
                .limit(settings.pagesPerRun())
                .flatMap(name -> WebUrl.parse("http://" + name + "/").stream())
                .map(url -> Requests.link(from, url.toString(), Task.PAGE, settings.priority()))
                .toList();
    }

    /** What is worth a look now. */
    Promise promise() {
        return new Promise(terms.get());
    }

    @Override
    public boolean covers(WebUrl url) {
        return true;
    }

    /** A name that only leads somewhere else is not read as what it leads to. */
    @Override
    public Optional<CrawlRequest> redirected(CrawlRequest from, WebUrl target) {
        return Optional.empty();
    }

    @Override
    public Optional<Promise> names() {
        return Optional.of(promise());
    }
}
