package org.rightswatch.platform.kafka;

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
