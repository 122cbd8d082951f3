package org.rightswatch.crawler.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.crawl.SourceStatus.Condition;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.health.SourceHealth;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.platform.kafka.BadRecords;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.ReadingThread;
import org.rightswatch.platform.kafka.WholeTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds {@link SourceHealth} with topic {@code crawl.outcomes} and publishes what it says on {@code crawl.sources}. A status
 * says up to where it counted, so a restart goes on exactly there; several instances count alike and publish alike. A
 * condition that asks for a person is logged once, and is a metric.
 */
public final class HealthKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthKeeper.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Parts parts;
    private final Map<String, Condition> conditions = new ConcurrentHashMap<>();
    private final BadRecords unreadable = new BadRecords();
    private final ReadingThread loop;

    /**
     * What it works with.
     *
     * @param judgeEvery how often the statuses are published
     */
    public record Parts(
            KafkaClients kafka,
            Sources sources,
            Function<Source, java.util.Optional<Duration>> intervals,
            MeterRegistry meters,
            Clock clock,
            Duration judgeEvery) {}

    public HealthKeeper(Parts parts) {
        this.parts = parts;
        this.loop = new ReadingThread("source-health", parts.kafka()::reader, its -> follow(its, restored(its)));
        for (Source source : parts.sources().all()) {
            String id = source.settings().id();
            conditions.put(id, Condition.NEW);
            Gauge.builder("rightswatch.crawler.source.trouble", () -> trouble(id))
                    .description("1 while the source is silent, drifted or blocked")
                    .tag("source", id)
                    .register(parts.meters());
        }
    }

    private int trouble(String id) {
        return conditions.getOrDefault(id, Condition.NEW).isTrouble() ? 1 : 0;
    }

    public void start() {
        loop.start();
    }

    private SourceHealth restored(Consumer<String, byte[]> its) {
        List<String> ids =
                parts.sources().all().stream().map(s -> s.settings().id()).toList();
        SourceHealth health = new SourceHealth(
                ids,
                id -> parts.sources().get(id).flatMap(parts.intervals()),
                parts.clock().instant());
        WholeTopic statuses = WholeTopic.of(its, Topics.CRAWL_SOURCES);
        while (!loop.isStopping() && !statuses.isRead()) {
            its.poll(POLL).forEach(record -> {
                SourceStatus status = read(Topics.CRAWL_SOURCES, record);
                if (status != null) {
                    health.restore(status);
                    conditions.computeIfPresent(status.source(), (id, old) -> status.condition());
                }
            });
        }
        return health;
    }

    private void follow(Consumer<String, byte[]> its, SourceHealth health) {
        List<TopicPartition> partitions = WholeTopic.assign(its, Topics.CRAWL_OUTCOMES);
        Map<Integer, Long> from = health.readFrom();
        Map<TopicPartition, Long> ends = its.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Long offset = from.get(partition.partition());
            if (offset == null || offset > ends.getOrDefault(partition, 0L)) {
                its.seekToBeginning(List.of(partition));
            } else {
                its.seek(partition, offset);
            }
        }
        Instant next = parts.clock().instant();
        Map<String, SourceStatus> told = new HashMap<>();
        while (!loop.isStopping()) {
            its.poll(POLL).forEach(record -> count(record, health));
            Instant now = parts.clock().instant();
            if (!now.isBefore(next)) {
                tell(health.judge(now, parts.sources()::isPaused), told);
                next = now.plus(parts.judgeEvery());
            }
        }
    }

    private void count(ConsumerRecord<String, byte[]> record, SourceHealth health) {
        FetchReport report = read(Topics.CRAWL_OUTCOMES, record);
        if (report != null) {
            health.count(report, new SourceHealth.Place(record.partition(), record.offset()));
        }
    }

    /** All or none: a status that was counted further than its neighbour would make the neighbour's reports be passed. */
    private void tell(List<SourceStatus> statuses, Map<String, SourceStatus> told) {
        boolean changed = statuses.stream().anyMatch(status -> differs(told.get(status.source()), status));
        if (!changed) {
            return;
        }
        for (SourceStatus status : statuses) {
            var _ = parts.kafka().send(Topics.CRAWL_SOURCES, status.source(), status);
            told.put(status.source(), status);
            log(conditions.put(status.source(), status.condition()), status);
        }
    }

    private static boolean differs(@Nullable SourceStatus told, SourceStatus status) {
        return told == null
                || told.condition() != status.condition()
                || !told.outcomes().equals(status.outcomes());
    }

    private static void log(@Nullable Condition before, SourceStatus now) {
        if (before == now.condition()) {
            return;
        }
        if (now.condition().isTrouble()) {
            LOG.warn("source {} is {}: {}", now.source(), now.condition(), now.reason());
        } else if (before != null && before.isTrouble()) {
            LOG.info("source {} is {} again", now.source(), now.condition());
        }
    }

    private <V> @Nullable V read(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return topic.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            if (unreadable.isNew(record)) { // after a failure it is read again
                LOG.warn(
                        "{} {}@{} cannot be read: {}",
                        topic.name(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
            }
            return null;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
