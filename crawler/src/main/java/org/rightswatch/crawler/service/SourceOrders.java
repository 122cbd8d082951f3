package org.rightswatch.crawler.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.schedule.Seeder;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.platform.kafka.KafkaClients;
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
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final Sources sources;
    private final Seeder seeder;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Thread loop =
            Thread.ofPlatform().name("source-orders").daemon().unstarted(this::run);
    private volatile boolean closing;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    public SourceOrders(KafkaClients kafka, Sources sources, Seeder seeder) {
        this.kafka = kafka;
        this.sources = sources;
        this.seeder = seeder;
    }

    public void start() {
        loop.start();
    }

    /** Waits until the orders from before the start are known; false when that takes longer. */
    public boolean awaitLoaded(Duration atMost) throws InterruptedException {
        return loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!closing) {
            try (Consumer<String, byte[]> its = kafka.reader()) {
                consumer = its;
                follow(its);
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (RuntimeException e) {
                LOG.error("orders cannot be read, trying again in {}", AFTER_FAILURE, e);
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> its) {
        List<TopicPartition> partitions = its.partitionsFor(Topics.CRAWL_ORDERS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        its.assign(partitions);
        its.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = its.endOffsets(partitions);
        while (!closing) {
            its.poll(POLL).forEach(record -> {
                boolean old = record.offset() < ends.getOrDefault(partition(record), 0L);
                take(record, old);
            });
            if (loaded.getCount() > 0
                    && ends.entrySet().stream().allMatch(end -> its.position(end.getKey()) >= end.getValue())) {
                loaded.countDown();
            }
        }
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
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

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        Consumer<String, byte[]> its = consumer;
        if (its != null) {
            its.wakeup();
        }
        try {
            loop.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
