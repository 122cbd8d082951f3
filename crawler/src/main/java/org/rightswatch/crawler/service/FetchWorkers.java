package org.rightswatch.crawler.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.visit.Visitor;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.quarantine.Quarantine;
import org.rightswatch.platform.quarantine.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes leases and makes the visits, many at once, each on its own virtual thread. The offset is committed before the visit:
 * a lease is fetched at most once, and one that is lost with its process runs out and is given again.
 */
public final class FetchWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchWorkers.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    /** A report with more links sends them by itself, so that it stays far below the largest record. */
    private static final int MOST_LINKS_IN_REPORT = 500;

    private final Parts parts;
    private final Semaphore permits;
    private final ExecutorService visits = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("visit-", 0).factory());
    private final Thread loop = Thread.ofPlatform().name("fetch-leases").unstarted(this::run);
    private volatile boolean closing;
    private volatile @Nullable String trouble;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    /**
     * What it works with.
     *
     * @param atOnce visits at the same time
     */
    public record Parts(
            KafkaClients kafka,
            Path dataDirectory,
            Visitor visitor,
            Requests requests,
            Quarantine quarantine,
            Clock clock,
            int atOnce) {}

    public FetchWorkers(Parts parts) {
        this.parts = parts;
        this.permits = new Semaphore(parts.atOnce());
    }

    public void start() {
        loop.start();
    }

    /** Up unless reports or leases cannot be exchanged with Kafka. */
    public Status health() {
        String now = trouble;
        return now == null ? Status.up() : Status.waiting(now);
    }

    private void run() {
        while (!closing) {
            try (Consumer<String, byte[]> its =
                    parts.kafka().steadyConsumer("crawler-fetchers", parts.dataDirectory(), Topics.CRAWL_FETCHES)) {
                consumer = its;
                take(its);
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (RuntimeException e) {
                trouble = "leases cannot be read: " + e.getMessage();
                LOG.error("leases cannot be read, trying again in {}", AFTER_FAILURE, e);
                pause();
            }
        }
    }

    private void take(Consumer<String, byte[]> its) {
        while (!closing) {
            List<FetchLease> leases = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : its.poll(POLL)) {
                read(record, leases);
            }
            if (!leases.isEmpty()) {
                its.commitSync();
            }
            trouble = null;
            for (FetchLease lease : leases) {
                permits.acquireUninterruptibly();
                var _ = visits.submit(() -> visit(lease));
            }
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, List<FetchLease> leases) {
        try {
            FetchLease lease = Topics.CRAWL_FETCHES.values().deserializer().deserialize(record.topic(), record.value());
            if (lease != null) {
                leases.add(lease);
            }
        } catch (SerializationException e) {
            Why why = new Why("fetchers", Why.MALFORMED, String.valueOf(e.getMessage()));
            parts.quarantine().put(why.of(record, parts.clock().instant()));
        }
    }

    private void visit(FetchLease lease) {
        try {
            report(parts.visitor().visit(lease));
        } catch (RuntimeException e) {
            // the lease runs out and the page is tried again
            LOG.error("the report on {} could not be sent", lease.request().url(), e);
        } finally {
            permits.release();
        }
    }

    private void report(FetchReport report) {
        FetchReport sent = report;
        if (report.discovered().size() > MOST_LINKS_IN_REPORT) {
            parts.requests().send(report.discovered());
            sent = withoutLinks(report);
        }
        CompletableFuture<?> stored = parts.kafka().send(Topics.CRAWL_OUTCOMES, report.politenessKey(), sent);
        stored.join();
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

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Visits that are being made get a moment to end; the rest run out. */
    @Override
    public void close() {
        closing = true;
        Consumer<String, byte[]> its = consumer;
        if (its != null) {
            its.wakeup();
        }
        visits.shutdown();
        try {
            if (!visits.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
            }
            loop.join(FINISH_WITHIN);
        } catch (InterruptedException e) {
            visits.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
