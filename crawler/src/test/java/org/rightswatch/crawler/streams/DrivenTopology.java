package org.rightswatch.crawler.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.rightswatch.contracts.topic.Topic;

/** A topology that is run record by record, with a clock that a test moves, and topics of the catalogue. */
public final class DrivenTopology implements AutoCloseable {

    private final TopologyTestDriver driver;

    /** Runs it as the service does, exactly once, with its state there. */
    public DrivenTopology(Topology topology, Path state, Instant at) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "driven");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(topology, properties, at);
    }

    /** For sending. */
    public <V> TestInputTopic<String, V> in(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.values().serializer());
    }

    /** For reading what was sent. */
    public <V> TestOutputTopic<String, V> out(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    /** Time passes. */
    public void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Whether the topology is the one in the test's resource of that name. */
    public static void assertDeployed(Topology topology, Class<?> test, String resource) throws IOException {
        try (InputStream golden = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            assertThat(topology.describe().toString())
                    .as("a change here needs a plan for the state of what runs")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
