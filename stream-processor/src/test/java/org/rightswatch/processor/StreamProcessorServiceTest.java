package org.rightswatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.portfolio.RightsFiles;
import org.rightswatch.processor.register.Register;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.FollowedTopics;

/** On the real broker, four partitions, two threads: one story, because the topics are the catalogue's own. */
class StreamProcessorServiceTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LISTINGS = 400;

    @TempDir
    Path directory;

    private KafkaClients kafka;
    private FollowedTopics topics;
    private SimpleMeterRegistry meters;
    private StreamProcessorService service;

    @BeforeEach
    void connect() throws InterruptedException {
        kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
        topics = new FollowedTopics(kafka);
        kafka.createMissingTopics(Topics.all());
    }

    @AfterEach
    void disconnect() {
        service.close();
        topics.close();
        kafka.close();
    }

    @Test
    void matchesOnEveryPartitionQuarantinesBadRightsSeesNewRightsAndRepeatsNothingAfterARestart() throws Exception {
        importRights();
        kafka.producer().send(new ProducerRecord<>("rights", "US-9", utf8("{\"kind\":\"trademark\"")));
        sendListings();
        run();
        await().atMost(LONG).untilAsserted(() -> assertThat(hits()).hasSize(LISTINGS / 10));
        assertThat(hits()).isEqualTo(offline());
        assertThat(partitionsOf(Topics.LISTINGS)).hasSize(4);
        assertThat(service.health().reason()).startsWith("2 rights, register 2-");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(read(Topics.QUARANTINE))
                        .singleElement()
                        .extracting(ConsumerRecord::key, r -> quarantined(r).reason())
                        .containsExactly("rights", "malformed-json"));

        seesARightThatIsAddedAndOneThatIsRemoved();
        restartsWithoutRepeatingAnything();
    }

    private void seesARightThatIsAddedAndOneThatIsRemoved() throws Exception {
        int before = read(Topics.HITS).size();
        send("rights", "US-3", right("US-3", "QUORVANE"));
        long sent = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> read(Topics.HITS).size() > before);
        Duration visible = Duration.ofNanos(System.nanoTime() - sent);
        assertThat(visible).as("back-matched and committed").isLessThan(Duration.ofSeconds(5));
        await().atMost(LONG).untilAsserted(() -> assertThat(hits()).hasSize(LISTINGS / 10 + LISTINGS / 20));
        send("rights", "US-3", null);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(hits().values())
                        .filteredOn(h -> h.state() == HitState.GONE)
                        .hasSize(LISTINGS / 20));
    }

    private void restartsWithoutRepeatingAnything() throws Exception {
        int published = read(Topics.HITS).size();
        service.close();
        sendListings();
        run();
        await().atMost(LONG).until(() -> balance().ends().getOrDefault("unchanged", 0L) == LISTINGS);
        assertThat(balance().balanced()).isTrue();
        assertThat(read(Topics.HITS)).hasSize(published);
        assertThat(read(Topics.QUARANTINE)).hasSize(1);
    }

    private void importRights() throws Exception {
        Path file = directory.resolve("rights.jsonl");
        Files.writeString(
                file, right("US-1", "ZENVORA") + "\n" + "{\"kind\":\"oops\"}\n" + right("US-2", "TERLANDO") + "\n");
        List<String> complaints = new ArrayList<>();
        RightsImport.Summary summary = RightsImport.into(kafka, RightsFiles.ofNamedHolders(), complaints::add)
                .run(List.of(file));
        assertThat(summary).isEqualTo(new RightsImport.Summary(2, 1, 0));
        assertThat(complaints).singleElement().asString().startsWith(file + ":2: kind: ");
    }

    private static String right(String id, String text) {
        return "{\"kind\":\"trademark\",\"id\":\"" + id + "\",\"holder\":\"velmora\",\"text\":\"" + text + "\"}";
    }

    /** Every tenth names a mark of the portfolio, every twentieth the one that is added later. */
    private static String listing(int i) {
        String word = i % 10 == 0 ? (i % 20 == 0 ? "Zenvora" : "Terlando") : i % 20 == 5 ? "Quorvane" : "plain";
        return "{\"id\":\"L-" + i + "\",\"source\":\"bazaar\",\"title\":\"" + word + " walking boots number " + i
                + "\",\"fetchedAt\":\"2026-11-20T10:00:00Z\"}";
    }

    private void sendListings() {
        IntStream.range(0, LISTINGS).forEach(i -> send("listings", "L-" + i, listing(i)));
        kafka.producer().flush();
    }

    private void send(String topic, String key, String value) {
        kafka.producer().send(new ProducerRecord<>(topic, key, value == null ? null : utf8(value)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void run() {
        meters = new SimpleMeterRegistry();
        service = StreamProcessorService.create(new ServiceContext(
                SettingsFile.defaults(Map.of()), kafka, meters, Clock.systemUTC(), directory, new HealthRegistry()));
        service.start();
        await().atMost(LONG).until(() -> service.health().isUp());
    }

    private Laws.Balance balance() {
        return new Laws(meters).balance(Law.LISTINGS);
    }

    /** What `rightswatch match` would write for the same two files. */
    private static Map<String, Hit> offline() {
        MatchingEngine engine = MatchingEngine.over(Register.of(List.of(
                Json.events().readValue(right("US-1", "ZENVORA"), Right.class),
                Json.events().readValue(right("US-2", "TERLANDO"), Right.class))));
        Map<String, Hit> hits = new HashMap<>();
        for (int i = 0; i < LISTINGS; i++) {
            Listing listing = Json.events().readValue(listing(i), Listing.class);
            engine.assess(listing, 40, java.time.LocalDate.of(2026, 11, 21)).stream()
                    .map(found -> engine.toHit(found, listing))
                    .forEach(hit -> hits.put(hit.id().value(), hit));
        }
        return hits;
    }

    /** The last committed edition of every hit. */
    private Map<String, Hit> hits() {
        Map<String, Hit> hits = new HashMap<>();
        read(Topics.HITS).stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::offset))
                .forEach(r -> hits.put(r.key(), Json.events().readValue(r.value(), Hit.class)));
        return hits;
    }

    private static QuarantinedRecord quarantined(ConsumerRecord<String, byte[]> message) {
        return Json.events().readValue(message.value(), QuarantinedRecord.class);
    }

    private List<Integer> partitionsOf(Topic<?> topic) {
        return read(topic).stream().map(ConsumerRecord::partition).distinct().toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(Topic<?> topic) {
        return topics.records(topic);
    }
}
