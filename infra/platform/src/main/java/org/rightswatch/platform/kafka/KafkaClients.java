package org.rightswatch.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.topic.Topic;

/**
 * Opens Kafka clients that wait out a broker restart: infinite retries with back-off, idempotent producers, consumers that
 * commit by hand and read committed records only. Values travel as bytes, so that whoever reads decides what happens
 * to bytes that are not the contract.
 */
public final class KafkaClients implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final KafkaSettings settings;
    private final KafkaProperties properties;
    private final MeterRegistry meters;
    private final List<KafkaClientMetrics> bound = new CopyOnWriteArrayList<>();
    private @Nullable Producer<String, byte[]> shared;

    /** Clients without metrics, for commands that look once and end. */
    public KafkaClients(KafkaSettings settings) {
        this(settings, new CompositeMeterRegistry());
    }

    /** Clients whose metrics are registered there until this object is closed. */
    public KafkaClients(KafkaSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.properties = new KafkaProperties(settings);
    }

    /** Where the brokers are, host:port with commas. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The settings it was opened with. */
    public KafkaSettings settings() {
        return settings;
    }

    /** This process's producer, thread-safe, opened on first use and closed with this object: never close it. */
    public synchronized Producer<String, byte[]> producer() {
        if (shared == null) {
            shared = new KafkaProducer<>(properties.producer(), new StringSerializer(), new ByteArraySerializer());
            bind(new KafkaClientMetrics(shared));
        }
        return shared;
    }

    /**
     * Sends with the shared producer. The future ends when every in-sync replica has the record, or exceptionally when it can
     * never be stored (too large, not allowed).
     *
     * @param value null deletes the key of a compacted topic
     */
    public <V> CompletableFuture<RecordMetadata> send(Topic<V> topic, String key, @Nullable V value) {
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        var _ = producer().send(record(topic, key, value), (metadata, failure) -> {
            if (failure == null) {
                sent.complete(metadata);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    /** The record that {@link #send} would send. */
    public static <V> ProducerRecord<String, byte[]> record(Topic<V> topic, String key, @Nullable V value) {
        return new ProducerRecord<>(topic.name(), key, bytes(topic, value));
    }

    /** A new consumer, subscribed, from the earliest record on when the group is new; commit by hand. Not thread-safe. */
    public Consumer<String, byte[]> consumer(String group, Topic<?>... topics) {
        Consumer<String, byte[]> consumer = bound(properties.consumer(group));
        consumer.subscribe(Arrays.stream(topics).map(Topic::name).toList());
        return consumer;
    }

    /**
     * As {@link #consumer}, not subscribed yet, and a member of its group by this process's stable name: after a kill and a
     * restart it goes on where it was, without waiting for its old session. One per group and process.
     */
    public Consumer<String, byte[]> steadyConsumer(String group, Path dataDirectory) {
        return bound(steady(group, dataDirectory));
    }

    /** As {@link #steadyConsumer(String, Path)}; when members come and go only the partitions that change hands stop. */
    public Consumer<String, byte[]> steadyConsumer(
            String group, Path dataDirectory, ConsumerRebalanceListener listener, Topic<?>... topics) {
        Map<String, Object> steady = steady(group, dataDirectory);
        steady.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        Consumer<String, byte[]> consumer = bound(steady);
        consumer.subscribe(Arrays.stream(topics).map(Topic::name).toList(), listener);
        return consumer;
    }

    private Map<String, Object> steady(String group, Path dataDirectory) {
        Map<String, Object> steady = new HashMap<>(properties.consumer(group));
        steady.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + InstanceId.of(settings, dataDirectory));
        steady.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return steady;
    }

    private Consumer<String, byte[]> bound(Map<String, Object> settings) {
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        bind(new KafkaClientMetrics(consumer));
        return consumer;
    }

    /** A new consumer without a group or subscription, for looking around with assign and seek. */
    public Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(properties.reader(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A new admin client; the caller closes it. */
    public Admin admin() {
        return Admin.create(properties.common());
    }

    /**
     * Settings of a Streams application: exactly once, explicit names required, state below the directory, a stable
     * instance id. Error handlers are the topology's own choice.
     */
    public Properties streamsProperties(String applicationId, Path dataDirectory) {
        Path state = dataDirectory.resolve("streams");
        return properties.streams(applicationId, state, InstanceId.of(settings, dataDirectory));
    }

    /**
     * Creates the topics of the catalogue that are missing. Waits for a broker that is not there, with one line a minute;
     * interrupt the thread to stop waiting.
     */
    public void createMissingTopics(List<Topic<?>> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            new KafkaProbe(admin, bootstrapServers()).await();
            TopicCreator.createMissing(admin, topics, settings.replication());
        }
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            // What is not stored by then was never acknowledged, so its source is read again.
            shared.close(CLOSE_WITHIN);
            shared = null;
        }
        bound.forEach(KafkaClientMetrics::close);
        bound.clear();
    }

    private void bind(KafkaClientMetrics metrics) {
        metrics.bindTo(meters);
        bound.add(metrics);
    }

    private static <V> byte @Nullable [] bytes(Topic<V> topic, @Nullable V value) {
        return value == null ? null : topic.values().serializer().serialize(topic.name(), value);
    }
}
