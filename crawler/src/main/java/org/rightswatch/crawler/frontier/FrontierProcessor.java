package org.rightswatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.crawler.pacing.DomainState;
import org.rightswatch.crawler.pacing.Frontier;
import org.rightswatch.crawler.pacing.FrontierStores;
import org.rightswatch.crawler.pacing.PageState;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.url.WebUrl;

/** Feeds the frontier's rules with records and time, and forwards what they decide. */
final class FrontierProcessor implements Processor<String, Object, String, Object> {

    static final String DOMAINS = "frontier-domains";
    static final String QUEUE = "frontier-queue";
    static final String PAGES = "frontier-pages";
    static final String VISITS = "frontier-visits";

    /** How late a lease may be because of us. */
    private static final Duration SOONEST_LOOK = Duration.ofMillis(10);

    /** So long before its time a lease is handed out: one transaction then holds the leases of many sites. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    /** A lease whose time is nearer than this cannot wait for the next ordinary commit. */
    private static final Duration SOON = Duration.ofMillis(250);

    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(20);

    private final Sources sources;
    private final PolitenessKeys keys;
    private final Agenda agenda = new Agenda();
    private ProcessorContext<String, Object> context;
    private Frontier frontier;
    private boolean urgent;
    private Instant committed = Instant.EPOCH;
    private @Nullable Cancellable nextLook;
    private Instant lookAt = Instant.MAX;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FrontierProcessor(Sources sources, PolitenessKeys keys) {
        this.sources = sources;
        this.keys = keys;
    }

    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        KeyValueStore<String, DomainState> domains = given.getStateStore(DOMAINS);
        KeyValueStore<String, CrawlRequest> queue = given.getStateStore(QUEUE);
        KeyValueStore<String, PageState> pages = given.getStateStore(PAGES);
        KeyValueStore<String, CrawlRequest> visits = given.getStateStore(VISITS);
        FrontierStores stores = new FrontierStores(
                new StreamStore<>(domains),
                new StreamStore<>(queue),
                new StreamStore<>(pages),
                new StreamStore<>(visits));
        frontier = new Frontier(stores, keys, sources::pace, new Frontier.Manner(AHEAD, ThreadLocalRandom.current()));
        remember(domains);
        arrange(Instant.ofEpochMilli(given.currentSystemTimeMs()));
    }

    /**
     * Sees to it that the next look comes when something is due. Every look begins a transaction, so that one every ten
     * milliseconds would keep an idle broker busy.
     */
    private void arrange(Instant now) {
        Instant wanted = urgent ? now : agenda.first().orElse(Instant.MAX);
        Cancellable old = nextLook;
        if (old != null && !wanted.isBefore(lookAt) && lookAt.isAfter(now)) {
            return; // an early look does no harm
        }
        if (old != null) {
            old.cancel();
        }
        nextLook = null;
        lookAt = Instant.MAX;
        if (wanted.isBefore(Instant.MAX)) {
            Duration wait = Duration.between(now, wanted);
            Duration interval = wait.compareTo(SOONEST_LOOK) > 0 ? wait : SOONEST_LOOK;
            lookAt = now.plus(interval);
            nextLook = context.schedule(
                    interval, PunctuationType.WALL_CLOCK_TIME, time -> look(Instant.ofEpochMilli(time)));
        }
    }

    private void remember(KeyValueStore<String, DomainState> domains) {
        try (KeyValueIterator<String, DomainState> all = domains.all()) {
            while (all.hasNext()) {
                KeyValue<String, DomainState> entry = all.next();
                agenda.set(entry.key, frontier.wakeAt(entry.key));
            }
        }
    }

    @Override
    public void process(Record<String, Object> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        switch (record.value()) {
            case CrawlRequest request -> offer(request, now);
            case FetchReport report -> report(report, now);
            case HostStop order -> frontier.order(record.key(), order);
            default -> throw new IllegalStateException("no such input: " + record.value());
        }
        arrange(now);
    }

    /** By the key of its address: a producer with another public suffix list must not split a site's pace. */
    private void offer(CrawlRequest request, Instant now) {
        WebUrl.parse(request.url()).map(keys::of).ifPresent(key -> {
            frontier.offer(key, request, now);
            handOut(key, now);
        });
    }

    private void report(FetchReport report, Instant now) {
        for (CrawlRequest elsewhere : frontier.report(report, now)) {
            WebUrl.parse(elsewhere.url())
                    .map(keys::of)
                    .ifPresent(key -> forward(key, elsewhere, now, FrontierTopology.SEND_ELSEWHERE));
        }
        handOut(report.politenessKey(), now);
    }

    private void look(Instant now) {
        agenda.due(now).forEach(key -> handOut(key, now));
        if (urgent && !now.isBefore(committed.plus(BETWEEN_COMMITS))) {
            context.commit(); // fetchers see leases only then
            committed = now;
            urgent = false;
        }
        lookAt = now;
        arrange(now);
    }

    private void handOut(String key, Instant now) {
        Optional<FetchLease> lease = frontier.next(key, now);
        if (lease.isPresent()) {
            forward(key, lease.get(), now, FrontierTopology.LEASE);
            FetchLease.Turn turn = lease.get().turn();
            urgent |= turn == null || turn.hold().compareTo(SOON) < 0;
        }
        agenda.set(key, frontier.wakeAt(key));
    }

    private void forward(String key, Object value, Instant now, String child) {
        context.forward(new Record<>(key, value, now.toEpochMilli()), child);
    }
}
