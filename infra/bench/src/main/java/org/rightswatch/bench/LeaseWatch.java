package org.rightswatch.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;

/** Sees the leases that are handed out from now on. */
final class LeaseWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    private final Consumer<String, byte[]> reader;
    private final long begun = System.nanoTime();

    LeaseWatch(KafkaClients kafka) {
        reader = kafka.reader();
        List<TopicPartition> partitions = reader.partitionsFor(Topics.CRAWL_FETCHES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
    }

    /** The addresses of the leases that came within a moment. */
    List<String> next() {
        if (System.nanoTime() - begun > PATIENCE) {
            throw new IllegalStateException("the frontier hands out no leases");
        }
        List<String> urls = new ArrayList<>();
        reader.poll(POLL)
                .forEach(record -> urls.add(Topics.CRAWL_FETCHES
                        .values()
                        .deserializer()
                        .deserialize(record.topic(), record.value())
                        .request()
                        .url()));
        return urls;
    }

    @Override
    public void close() {
        reader.close();
    }
}
