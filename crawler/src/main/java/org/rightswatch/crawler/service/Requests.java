package org.rightswatch.crawler.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.kafka.KafkaClients;

/** Sends requests and reports to the frontier, each under the key of its address. */
public final class Requests {

    /** A report with more links sends them by itself, so that it stays far below the largest record. */
    private static final int MOST_LINKS_IN_REPORT = 500;

    private final KafkaClients kafka;
    private final PolitenessKeys keys;

    public Requests(KafkaClients kafka, PolitenessKeys keys) {
        this.kafka = kafka;
        this.keys = keys;
    }

    /** Sends how a lease was carried out; when this returns it is stored. */
    void report(FetchReport report) {
        FetchReport sent = report;
        if (report.discovered().size() > MOST_LINKS_IN_REPORT) {
            send(report.discovered());
            sent = withoutLinks(report);
        }
        kafka.send(Topics.CRAWL_OUTCOMES, report.politenessKey(), sent).join();
    }

    /** When this returns all are stored; an address that is none is left out. */
    public void send(List<CrawlRequest> requests) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (CrawlRequest request : requests) {
            Optional<String> key = WebUrl.parse(request.url()).map(keys::of);
            key.ifPresent(its -> sent.add(kafka.send(Topics.CRAWL_REQUESTS, its, request)));
        }
        sent.forEach(CompletableFuture::join);
    }

    private static FetchReport withoutLinks(FetchReport r) {
        List<CrawlRequest> none = List.of();
        return new FetchReport(
                r.lease(),
                r.politenessKey(),
                r.request(),
                r.outcome(),
                r.reason(),
                r.status(),
                r.bytes(),
                r.elapsed(),
                r.at(),
                r.crawlDelay(),
                r.retryAfter(),
                r.etag(),
                r.lastModified(),
                r.listingsHash(),
                r.published(),
                r.unchanged(),
                r.quarantined(),
                r.sinceLastRequest(),
                none,
                r.fields());
    }
}
