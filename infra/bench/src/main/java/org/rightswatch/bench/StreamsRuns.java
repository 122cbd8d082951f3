package org.rightswatch.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.processor.MatchRun;

/** Starts topologies that read the listings topic from its beginning, each under its own id, and takes their times. */
final class StreamsRuns implements AutoCloseable {

    private static final String COPY = "bench.copy";
    private static final int THREADS = 2;
    private static final List<String> NEW_MARKS =
            List.of("quorvanetti", "zwendolyra", "brixtumelo", "halvoquend", "mirquastello");
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final long PATIENCE_SECONDS = 600;

    /** Commits come ten times a second; looking more often takes processor time of what is measured. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final KafkaClients kafka;
    private final KafkaBroker broker;
    private final Path directory;
    private final long listings;
    private final Admin admin;
    private int started;

    /**
     * One run of a topology.
     *
     * @param rate listings a second from the first committed one to the last
     * @param firstAfterSeconds from the start of the process's part until listings were matched and committed
     * @param ownMicros processor time of this process, microseconds for each of those listings
     * @param brokerMicros the same of the broker
     * @param heapMebibytes at most since it was last reset
     */
    record Run(double rate, double firstAfterSeconds, double ownMicros, double brokerMicros, double heapMebibytes) {}

    /**
     * What rights that are added to a running topology do.
     *
     * @param inForceMillis from sending each of them until a listing that is sent then is matched with it
     * @param liveMillis from sending a listing until its hit can be read, while stored listings are matched
     */
    record NewRight(List<Double> inForceMillis, List<Double> liveMillis) {}

    StreamsRuns(KafkaClients kafka, KafkaBroker broker, Path directory, long listings)
            throws InterruptedException, ExecutionException {
        this.kafka = kafka;
        this.broker = broker;
        this.directory = directory;
        this.listings = listings;
        this.admin = kafka.admin();
        admin.createTopics(List.of(new NewTopic(COPY, Topics.LISTINGS.partitions(), (short) 1)))
                .all()
                .get();
    }

    /** Listings a second that are copied to another topic. */
    Run copy() throws InterruptedException, ExecutionException {
        Topology topology = new Topology()
                .addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.LISTINGS.name())
                .addSink("out", COPY, new ByteArraySerializer(), new ByteArraySerializer(), "in");
        return timed(topology);
    }

    /** The match topology as the service runs it. */
    Run match() throws InterruptedException, ExecutionException {
        return timed(MatchRun.topology(Clock.systemUTC()));
    }

    private Run timed(Topology topology) throws InterruptedException, ExecutionException {
        String id = "bench-" + started++;
        long start = System.nanoTime();
        KafkaStreams streams = streams(id, topology);
        try {
            long first = await(id, 1);
            long before = committed(id);
            long begun = System.nanoTime();
            ProcessorTime used = ProcessorTime.until(broker.processes());
            long last = await(id, listings);
            ProcessorTime needed = ProcessorTime.until(broker.processes()).since(used);
            double count = listings - before;
            if (count <= 0) {
                throw new IllegalStateException(
                        "all " + listings + " listings were done before the first count; take more with --listings");
            }
            return new Run(
                    count / seconds(begun, last),
                    seconds(start, first),
                    needed.ownNanos() / 1e3 / count,
                    needed.othersNanos() / 1e3 / count,
                    Heap.peakMebibytes());
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
            Thread.sleep(LOOK_EVERY);
        }
        return System.nanoTime();
    }

    private long committed(String id) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(id)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    /** Adds rights, one after the other, to a topology that has matched everything. */
    NewRight newRight() throws InterruptedException, ExecutionException {
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
            return newRights(hits);
        } finally {
            streams.close(CLOSE_WITHIN);
        }
    }

    private NewRight newRights(Consumer<String, byte[]> hits) {
        List<Double> inForce = new ArrayList<>();
        List<Double> live = new ArrayList<>();
        for (String mark : NEW_MARKS) {
            kafka.send(Topics.RIGHTS, "M-" + mark, Load.right("M-" + mark, mark))
                    .join();
            inForce.add(millisUntilHit(hits, mark));
            for (int i = 0; i < 5; i++) {
                live.add(millisUntilHit(hits, mark));
            }
        }
        return new NewRight(inForce, live);
    }

    /** Sends listings with the mark, one every 20 milliseconds, until there is a hit of one of them. */
    private double millisUntilHit(Consumer<String, byte[]> hits, String mark) {
        long sent = System.nanoTime();
        String round = "L-" + mark + "-" + sent + "-";
        for (int i = 0; i < 1_000; i++) {
            String id = round + i;
            kafka.send(Topics.LISTINGS, id, Load.listing(id, mark + " boots", "small"))
                    .join();
            for (ConsumerRecord<String, byte[]> hit : hits.poll(Duration.ofMillis(20))) {
                if (new String(hit.value(), StandardCharsets.UTF_8).contains(round)) {
                    return (System.nanoTime() - sent) / 1e6;
                }
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
