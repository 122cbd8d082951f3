package org.rightswatch.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.fetch.FetchSettings;
import org.rightswatch.crawler.fetch.FetchSettings.HttpsThroughProxy;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.publish.ListingSink;
import org.rightswatch.crawler.reading.StandardReader;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.crawler.visit.VisitCounts;
import org.rightswatch.crawler.visit.Visitor;

/** The crawler's visits, many at once and without any delay: fetch, keep, read, publish, report. */
final class CrawlRun implements AutoCloseable {

    private static final int AT_ONCE = 32;

    /** A challenge page is fetched and read like any other, and then reported as blocked. */
    private static final Set<Outcome> READ = Set.of(Outcome.FETCHED, Outcome.BLOCKED);

    private static final int MISSED_PER_HUNDRED = 2;

    private final PolitenessKeys keys = new PolitenessKeys(Map.of());
    private final WebFetcher fetcher;
    private final StandardReader reader = StandardReader.with(null);
    private final Sources sources;

    CrawlRun(int proxy, List<String> urls) {
        this.sources = sources(urls);
        this.fetcher = new WebFetcher(through(proxy), Clock.systemUTC());
    }

    /** Everything is asked of a proxy on loopback, https in plain text too. */
    static FetchSettings through(int proxy) {
        return new FetchSettings(
                "RightsWatch/0.1",
                "",
                Set.of("127.0.0.1:" + proxy),
                Map.of(),
                FetchSettings.WEB_PORTS,
                FetchSettings.Limits.defaults(),
                new FetchSettings.ProxySettings("127.0.0.1", proxy, HttpsThroughProxy.PLAIN));
    }

    private Sources sources(List<String> urls) {
        Set<String> hosts = new LinkedHashSet<>();
        urls.forEach(url -> hosts.add(host(url)));
        List<SourceSettings> settings = new ArrayList<>();
        hosts.forEach(host ->
                settings.add(SourceSettings.of(id(host), SourceKind.SITE, "https://" + host + "/", Duration.ZERO)));
        return new Sources(settings, keys);
    }

    private static String host(String url) {
        return URI.create(url).getHost();
    }

    private static String id(String host) {
        return host.length() > 60 ? host.substring(0, 60) : host;
    }

    /** Where pages and reports go. */
    record Outlet(Captures captures, ListingSink listings, Consumer<FetchReport> reports) {}

    /**
     * Visits each address once.
     *
     * @return pages a second
     */
    double rate(List<String> urls, Outlet outlet) throws InterruptedException {
        Visitor visitor = new Visitor(
                new Visitor.Tools(fetcher, outlet.captures(), reader, outlet.listings()),
                sources,
                keys,
                new VisitCounts(new SimpleMeterRegistry()));
        Semaphore permits = new Semaphore(AT_ONCE);
        LongAdder read = new LongAdder();
        long start = System.nanoTime();
        try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String url : urls) {
                permits.acquire();
                var _ = visits.submit(() -> {
                    try {
                        FetchReport report = visitor.visit(lease(url));
                        outlet.reports().accept(report);
                        read.add(READ.contains(report.outcome()) ? 1 : 0);
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long missed = urls.size() - read.sum();
        if (missed * 100 > (long) urls.size() * MISSED_PER_HUNDRED) {
            throw new IllegalStateException(missed + " of " + urls.size() + " pages were not read");
        }
        return urls.size() / seconds;
    }

    private FetchLease lease(String url) {
        Instant now = Clock.systemUTC().instant();
        String key = keys.of(WebUrl.parse(url).orElseThrow());
        CrawlRequest request = new CrawlRequest(url, id(host(url)), url, Task.PAGE, 1, 1, now, null);
        return new FetchLease(url, key, request, null, null, null, now, now.plusSeconds(120), Duration.ZERO, null);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        fetcher.close();
    }
}
