package org.rightswatch.crawler.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
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
 * Takes leases, waits for each one's turn and makes the visit, many at once, each on its own virtual thread. A lease is done
 * when its report is stored; one that is not done when its process stops or is killed is carried out by the process that is
 * given its partition, after the whole delay of its site, because the site may have been asked a moment before.
 */
public final class FetchWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchWorkers.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);
    private static final long LONGEST_NAP = Duration.ofMillis(500).toNanos();
    private static final long SHORT_NAP = Duration.ofMillis(20).toNanos();

    private final Parts parts;
    private final Semaphore permits;
    private final Turns turns = new Turns();
    private final ExecutorService visits = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("visit-", 0).factory());
    private final Thread loop = Thread.ofPlatform().name("fetch-leases").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean finished;
    private volatile @Nullable String trouble;
    private volatile @Nullable LeaseConsumer consumer;

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

    private record Held(
            FetchLease lease,
            long offset,
            PartitionWork work,
            LeaseConsumer from,
            long receivedAt,
            Turns.Delivery delivery) {}

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
        while (!finished) {
            try (LeaseConsumer its = new LeaseConsumer(parts)) {
                consumer = its;
                while (!finished) {
                    its.turn((record, work) -> take(record, work, its));
                    trouble = null;
                }
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (RuntimeException e) {
                trouble = "leases cannot be read: " + e.getMessage();
                LOG.error("leases cannot be read, trying again in {}", AFTER_FAILURE, e);
                var _ = isClosingWithin(AFTER_FAILURE.toNanos());
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, PartitionWork work, LeaseConsumer from) {
        FetchLease lease = read(record);
        if (lease == null) {
            work.passed(record.offset());
            return;
        }
        Turns.Delivery delivery = work.received(record.offset());
        if (closing.getCount() > 0) {
            Held held = new Held(lease, record.offset(), work, from, System.nanoTime(), delivery);
            var _ = visits.submit(() -> carryOut(held));
        }
    }

    private @Nullable FetchLease read(ConsumerRecord<String, byte[]> record) {
        try {
            return Topics.CRAWL_FETCHES.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            Why why = new Why("fetchers", Why.MALFORMED, String.valueOf(e.getMessage()));
            parts.quarantine().put(why.of(record, parts.clock().instant()));
            return null;
        }
    }

    private void carryOut(Held held) {
        if (!awaitTurn(held)) {
            return;
        }
        try {
            FetchReport report = visit(held);
            parts.requests().report(report);
        } catch (RuntimeException e) {
            // the lease runs out and the page is tried again
            LOG.error(
                    "the report on {} could not be sent", held.lease().request().url(), e);
        } finally {
            held.work().end(held.offset());
        }
    }

    private FetchReport visit(Held held) {
        long lastRequestAt = held.receivedAt() - 1;
        try {
            FetchReport report = parts.visitor().visit(held.lease());
            Duration rested = report.sinceLastRequest() == null ? Duration.ZERO : report.sinceLastRequest();
            lastRequestAt = System.nanoTime() - rested.toNanos();
            return report;
        } finally {
            turns.end(held.lease(), held.receivedAt(), lastRequestAt);
            permits.release();
        }
    }

    /** Returns true with a permit, the site and the partition in hand, or false with none of them. */
    private boolean awaitTurn(Held held) {
        while (true) {
            long wait = turns.startOf(held.lease(), held.receivedAt(), held.delivery()) - System.nanoTime();
            if (isClosingWithin(Math.clamp(wait, 0, LONGEST_NAP)) || held.work().isGone()) {
                return false;
            }
            if (wait > 0) {
                continue;
            }
            permits.acquireUninterruptibly();
            if (begin(held)) {
                return true;
            }
            permits.release();
            if (isClosingWithin(SHORT_NAP)) {
                return false;
            }
        }
    }

    private boolean begin(Held held) {
        if (!held.from().isMember() || !turns.begin(held.lease())) {
            return false;
        }
        boolean itsTurn = turns.startOf(held.lease(), held.receivedAt(), held.delivery()) - System.nanoTime() <= 0;
        if (itsTurn && held.work().begin()) {
            return true;
        }
        turns.giveBack(held.lease());
        return false;
    }

    private boolean isClosingWithin(long nanos) {
        try {
            return closing.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Visits that are being made get a moment to end; the rest is carried out by whoever comes next. */
    @Override
    public void close() {
        closing.countDown();
        visits.shutdown();
        try {
            if (!visits.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
            }
            finished = true;
            LeaseConsumer its = consumer;
            if (its != null) {
                its.wakeUp();
            }
            loop.join(FINISH_WITHIN);
        } catch (InterruptedException e) {
            finished = true;
            visits.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
