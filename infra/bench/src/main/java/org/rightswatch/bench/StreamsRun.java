package org.rightswatch.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;

/** A topology that runs for the whole of a benchmark, reads the listings topic in rounds, and rests between them. */
final class StreamsRun implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Between two looks at what is committed. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final String id;
    private final KafkaBroker broker;
    private final Admin admin;
    private final KafkaStreams streams;

    /**
     * One round.
     *
     * @param rate listings a second from the first committed ones to the last
     * @param firstAfterSeconds until the first ones were committed
     * @param ownMicros processor time of this process, microseconds for each of those listings
     * @param brokerMicros the same of the broker
     */
    record Round(double rate, double firstAfterSeconds, double ownMicros, double brokerMicros) {}

    /**
     * Begins at the topic's beginning, and rests.
     *
     * @param own beside the properties of all topologies
     */
    StreamsRun(
            String id,
            Topology topology,
            Map<String, Object> own,
            KafkaClients kafka,
            KafkaBroker broker,
            Path directory) {
        this.id = id;
        this.broker = broker;
        this.admin = kafka.admin();
        Properties properties = kafka.streamsProperties(id, directory.resolve(id));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
        properties.putAll(own);
        this.streams = new KafkaStreams(topology, properties);
        streams.pause();
        streams.start();
    }

    /**
     * Goes on until so many listings of the topic are committed, then rests.
     *
     * @param upTo from the topic's beginning
     */
    Round round(long upTo) throws InterruptedException, ExecutionException {
        long already = committed();
        long start = System.nanoTime();
        resume();
        long first = await(already + 1);
        long before = committed();
        long begun = System.nanoTime();
        ProcessorTime used = ProcessorTime.until(broker.processes());
        long last = await(upTo);
        ProcessorTime needed = ProcessorTime.until(broker.processes()).since(used);
        streams.pause();
        double count = upTo - before;
        if (count <= 0) {
            throw new IllegalStateException("all listings were done before the first count; take more with --listings");
        }
        return new Round(
                count / seconds(begun, last),
                seconds(start, first),
                needed.ownNanos() / 1e3 / count,
                needed.othersNanos() / 1e3 / count);
    }

    void resume() {
        streams.resume();
    }

    private long await(long count) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long before = committed();
        long done = before;
        while (done < count) {
            long spent = System.nanoTime() - start;
            if (spent > PATIENCE.toNanos()) {
                throw new IllegalStateException("the topology is not done after " + PATIENCE);
            }
            Thread.sleep(pause(spent, done - before, count - done));
            done = committed();
        }
        return System.nanoTime();
    }

    /** Half the time that is left as things go: each look takes processor time of what is measured. */
    private static Duration pause(long spentNanos, long done, long left) {
        Duration half = done == 0 ? SHORTEST : Duration.ofNanos((long) (0.5 * spentNanos * left / done));
        return half.compareTo(SHORTEST) < 0 ? SHORTEST : half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }

    private long committed() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(id)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    @Override
    public void close() {
        streams.close(CLOSE_WITHIN);
        admin.close();
    }
}
