package org.rightswatch.crawler.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.kafka.KafkaClients;

/** Sends requests to the frontier, each under the key of its address. */
public final class Requests {

    private final KafkaClients kafka;
    private final PolitenessKeys keys;

    public Requests(KafkaClients kafka, PolitenessKeys keys) {
        this.kafka = kafka;
        this.keys = keys;
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
}
