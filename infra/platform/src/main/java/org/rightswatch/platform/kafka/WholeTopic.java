package org.rightswatch.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.topic.Topic;

/**
 * A topic that one consumer reads from its beginning, all partitions: how a process learns what a compacted topic says.
 *
 * @param ends where each partition ended when reading began
 */
public record WholeTopic(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Everything that is committed on a topic now, in the order of each partition. */
    public static List<ConsumerRecord<String, byte[]>> read(KafkaClients kafka, Topic<?> topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        read(kafka, topic, records::add);
        return records;
    }

    /** Hands everything that is committed on a topic now to the sink, in the order of each partition. */
    public static void read(
            KafkaClients kafka, Topic<?> topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            WholeTopic whole = of(reader, topic);
            while (!whole.isRead()) {
                reader.poll(POLL).forEach(sink);
            }
        }
    }

    /** Assigns all partitions to the consumer, at their beginning. */
    public static WholeTopic of(Consumer<String, byte[]> consumer, Topic<?> topic) {
        List<TopicPartition> partitions = assign(consumer, topic);
        consumer.seekToBeginning(partitions);
        return new WholeTopic(consumer, Map.copyOf(consumer.endOffsets(partitions)));
    }

    /** Assigns all partitions and leaves the position to the caller. */
    public static List<TopicPartition> assign(Consumer<String, byte[]> consumer, Topic<?> topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    /** Whether everything was read that was there when reading began. */
    public boolean isRead() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether the record was there when reading began. */
    public boolean isFromBefore(ConsumerRecord<?, ?> record) {
        return record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }
}
