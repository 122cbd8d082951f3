package org.rightswatch.crawler.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.schedule.Seeder;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.ReadingThread;
import org.rightswatch.platform.kafka.WholeTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topic {@code crawl.orders}: pauses and resumes sources, and runs one when a person asks. Every instance hears every
 * order; a run has the same ids on all of them, so that it is one run. Orders from before the start switch sources, but
 * run nothing.
 */
public final class SourceOrders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceOrders.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Sources sources;
    private final Seeder seeder;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ReadingThread loop;

    public SourceOrders(KafkaClients kafka, Sources sources, Seeder seeder) {
        this.sources = sources;
        this.seeder = seeder;
        this.loop = new ReadingThread("source-orders", kafka::reader, this::follow);
    }

    public void start() {
        loop.start();
    }

    /** Waits until the orders from before the start are known; false when that takes longer. */
    public boolean awaitLoaded(Duration atMost) throws InterruptedException {
        return loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void follow(Consumer<String, byte[]> its) {
        WholeTopic orders = WholeTopic.of(its, Topics.CRAWL_ORDERS);
        while (!loop.isStopping()) {
            its.poll(POLL).forEach(record -> take(record, orders.isFromBefore(record)));
            if (loaded.getCount() > 0 && orders.isRead()) {
                loaded.countDown();
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, boolean old) {
        SourceOrder order;
        try {
            order = Topics.CRAWL_ORDERS.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.warn("order {} cannot be read and is left out: {}", record.key(), e.getMessage());
            return;
        }
        if (order == null || sources.get(order.source()).isEmpty()) {
            return;
        }
        switch (order.order()) {
            case PAUSE -> sources.pause(order.source());
            case RESUME -> sources.resume(order.source());
            case RUN_NOW -> runUnless(old, order);
        }
        if (!old) {
            LOG.info("source {}: {} asked for by {}", order.source(), order.order(), order.by());
        }
    }

    private void runUnless(boolean old, SourceOrder order) {
        if (!old) {
            // on a thread of its own: seeds may wait for the rights
            Thread.ofVirtual().name("run-now").start(() -> seeder.seed(order.source(), order.at()));
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
