package org.rightswatch.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records that nobody can read, on topics that are read again and again: a person is told of each one once. Thread-safe. */
public final class BadRecords {

    private final Map<TopicPartition, Long> told = new HashMap<>();

    /** Whether this one is to be told; from then on it was. Records of a partition come in their order, as a consumer has them. */
    public synchronized boolean isNew(ConsumerRecord<?, ?> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        boolean isNew = record.offset() > told.getOrDefault(partition, -1L);
        if (isNew) {
            told.put(partition, record.offset());
        }
        return isNew;
    }
}
