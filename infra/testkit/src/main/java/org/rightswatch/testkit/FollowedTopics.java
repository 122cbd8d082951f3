package org.rightswatch.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;

/**
 * What is committed on the topics of a broker. A test that waits asks many times a second: each answer goes on reading
 * where the last one ended, so that waiting leaves the processor to what is waited for.
 */
public final class FollowedTopics implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final Map<String, Followed<?>> followed = new HashMap<>();

    /** Follows topics of that broker; the clients stay the caller's. */
    public FollowedTopics(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Everything that is committed now, in the order of each partition. */
    public synchronized List<ConsumerRecord<String, byte[]>> records(Topic<?> topic) {
        return List.copyOf(read(topic).records);
    }

    /** The values of {@link #records}. */
    @SuppressWarnings("unchecked") // a topic's name is of one topic
    public synchronized <V> List<V> values(Topic<V> topic) {
        return List.copyOf(((Followed<V>) read(topic)).values());
    }

    private Followed<?> read(Topic<?> topic) {
        Followed<?> known = followed.computeIfAbsent(topic.name(), name -> new Followed<>(kafka.reader(), topic));
        known.goOn();
        return known;
    }

    @Override
    public synchronized void close() {
        followed.values().forEach(topic -> topic.consumer.close());
        followed.clear();
    }

    private static final class Followed<V> {
        private final Consumer<String, byte[]> consumer;
        private final Topic<V> topic;
        private final List<TopicPartition> partitions;
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        private final List<V> values = new ArrayList<>();

        Followed(Consumer<String, byte[]> consumer, Topic<V> topic) {
            this.consumer = consumer;
            this.topic = topic;
            this.partitions = WholeTopic.assign(consumer, topic);
            consumer.seekToBeginning(partitions);
        }

        void goOn() {
            WholeTopic now = new WholeTopic(consumer, consumer.endOffsets(partitions));
            while (!now.isRead()) {
                consumer.poll(POLL).forEach(records::add);
            }
        }

        List<V> values() {
            for (ConsumerRecord<String, byte[]> record : records.subList(values.size(), records.size())) {
                values.add(topic.values().deserializer().deserialize(topic.name(), record.value()));
            }
            return values;
        }
    }
}
