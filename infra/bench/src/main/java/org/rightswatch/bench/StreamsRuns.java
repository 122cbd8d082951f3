package org.rightswatch.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.processor.MatchRun;

/** Starts topologies that read the listings topic from its beginning, each under its own id, and takes their times. */
final class StreamsRuns implements AutoCloseable {

    private static final String COPY = "bench.copy";
    private static final int THREADS = 2;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final long PATIENCE_SECONDS = 600;

    private final KafkaClients kafka;
    private final Path directory;
    private final long listings;
    private final Admin admin;
    private int started;

    /**
     * One run of the match topology.
     *
     * @param rate listings a second from the first committed one to the last
     * @param firstAfterSeconds from the start of the process's part until listings were matched and committed
     */
    record Matched(double rate, double firstAfterSeconds) {}

    StreamsRuns(KafkaClients kafka, Path directory, long listings) throws InterruptedException, ExecutionException {
        this.kafka = kafka;
        this.directory = directory;
        this.listings = listings;
        this.admin = kafka.admin();
        admin.createTopics(List.of(new NewTopic(COPY, Topics.LISTINGS.partitions(), (short) 1)))
                .all()
                .get();
    }

    /** Listings a second that are copied to another topic. */
    double copy() throws InterruptedException, ExecutionException {
        Topology topology = new Topology()
                .addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.LISTINGS.name())
                .addSink("out", COPY, new ByteArraySerializer(), new ByteArraySerializer(), "in");
        return timed(topology).rate();
    }

    /** The match topology as the service runs it. */
    Matched match() throws InterruptedException, ExecutionException {
        return timed(MatchRun.topology(Clock.systemUTC()));
    }

    private Matched timed(Topology topology) throws InterruptedException, ExecutionException {
        String id = "bench-" + started++;
        long start = System.nanoTime();
        KafkaStreams streams = streams(id, topology);
        try {
            long first = await(id, 1);
            long before = committed(id);
            long begun = System.nanoTime();
            await(id, listings);
            double rate = (listings - before) / seconds(begun, System.nanoTime());
            return new Matched(rate, seconds(start, first));
        } finally {
            streams.close(CLOSE_WITHIN);
        }
    }

    private KafkaStreams streams(String id, Topology topology) {
        Properties properties = kafka.streamsProperties(id, directory.resolve(id));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, MatchRun.stores());
        KafkaStreams streams = new KafkaStreams(topology, properties);
        streams.start();
        return streams;
    }

    private long await(String id, long count) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (committed(id) < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the topology is not done after " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(10);
        }
        return System.nanoTime();
    }

    private long committed(String id) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(id)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    /** From sending a right until a listing that is sent then is matched with it. */
    double newRightMillis() throws InterruptedException, ExecutionException {
        String id = "bench-" + started++;
        KafkaStreams streams = streams(id, MatchRun.topology(Clock.systemUTC()));
        try (Consumer<String, byte[]> hits = kafka.reader()) {
            await(id, listings);
            List<TopicPartition> partitions = hits.partitionsFor(Topics.HITS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            hits.assign(partitions);
            hits.seekToEnd(partitions);
            partitions.forEach(hits::position);
            return millisUntilHit(hits);
        } finally {
            streams.close(CLOSE_WITHIN);
        }
    }

    private long millisUntilHit(Consumer<String, byte[]> hits) {
        kafka.send(Topics.RIGHTS, "M-new", Load.right("M-new", "quorvanetti")).join();
        long sent = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            String id = "L-new-" + i;
            kafka.send(Topics.LISTINGS, id, Load.listing(id, "quorvanetti boots", "small"))
                    .join();
            if (!hits.poll(Duration.ofMillis(20)).isEmpty()) {
                return Duration.ofNanos(System.nanoTime() - sent).toMillis();
            }
        }
        throw new IllegalStateException("the new right is not in force");
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    @Override
    public void close() {
        admin.close();
    }
}
