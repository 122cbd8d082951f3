package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topics;

/** The match topology without a broker, and processes that end and begin on what it stored. */
public final class TopologyRun implements AutoCloseable {

    private static final Duration A_TURN = Duration.ofMillis(250);
    private static final List<String> STORES = List.of(MatchProcessor.CONTENT, Ledgers.STORE, BackMatch.STORE);

    private final Path directory;
    /** What topic {@code rights} keeps: the last record of each, at the place it had. */
    private final Map<String, Kept> topic = new LinkedHashMap<>();

    private long records;

    private int processes;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> rights;
    private TestInputTopic<String, byte[]> listings;
    private TestOutputTopic<String, Hit> hits;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(long offset, byte @Nullable [] value) {}

    /** Begins with nothing stored. */
    public TopologyRun(Path directory, Matching matching) {
        this.directory = directory;
        this.driver = started(matching);
        this.rights = input(Topics.RIGHTS.name());
        this.listings = input(Topics.LISTINGS.name());
        this.hits = hits();
    }

    private TopologyTestDriver started(Matching matching) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "matcher-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                directory.resolve("process-" + processes++).toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(
                new MatchTopology(matching).get(), properties, Instant.parse("2026-11-21T06:00:00Z"));
    }

    private TestInputTopic<String, byte[]> input(String name) {
        return driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, Hit> hits() {
        return driver.createOutputTopic(
                Topics.HITS.name(),
                new StringDeserializer(),
                Topics.HITS.values().deserializer());
    }

    /** Ends the process where it is, and begins another one that reads the rights and finds what was stored. */
    public void restart(Matching matching) {
        Map<String, List<KeyValue<Object, Object>>> stored = new LinkedHashMap<>();
        STORES.forEach(name -> stored.put(name, content(name)));
        driver.close();
        driver = started(matching);
        rights = input(Topics.RIGHTS.name());
        listings = input(Topics.LISTINGS.name());
        hits = hits();
        stored.forEach((name, all) -> all.forEach(each -> store(name).put(each.key, each.value)));
        readRights();
    }

    /** At the places that records were compacted away from stand some that say nothing. */
    private void readRights() {
        long offset = 0;
        for (Map.Entry<String, Kept> each : topic.entrySet()) {
            for (; offset < each.getValue().offset(); offset++) {
                rights.pipeInput("", new byte[0]);
            }
            rights.pipeInput(each.getKey(), each.getValue().value());
            offset++;
        }
    }

    private List<KeyValue<Object, Object>> content(String name) {
        List<KeyValue<Object, Object>> all = new ArrayList<>();
        try (KeyValueIterator<Object, Object> iterator = store(name).all()) {
            iterator.forEachRemaining(all::add);
        }
        return all;
    }

    private KeyValueStore<Object, Object> store(String name) {
        return driver.getKeyValueStore(name);
    }

    /** A word mark of that holder, in force at the next turn. */
    public void mark(String id, String holder, String text) {
        String json =
                "{\"kind\":\"trademark\",\"id\":\"%s\",\"holder\":\"%s\",\"text\":\"%s\",\"status\":\"registered\"}";
        right(id, json.formatted(id, holder, text).getBytes(StandardCharsets.UTF_8));
    }

    /** The right is watched no longer. */
    public void unmark(String id) {
        right(id, null);
    }

    private void right(String id, byte @Nullable [] value) {
        topic.remove(id);
        topic.put(id, new Kept(records++, value));
        rights.pipeInput(id, value);
    }

    /** A listing of that title alone. */
    public void listing(String id, String title) {
        String json = "{\"id\":\"%s\",\"title\":\"%s\",\"fetchedAt\":\"2026-11-20T00:00:00Z\"}";
        listings.pipeInput(id, json.formatted(id, title).getBytes(StandardCharsets.UTF_8));
    }

    /** So many turns of back-matching; what they published. */
    public List<Hit> turns(int count) {
        for (int i = 0; i < count; i++) {
            driver.advanceWallClockTime(A_TURN);
        }
        return published();
    }

    /** What was published since this was last asked. */
    public List<Hit> published() {
        return hits.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
