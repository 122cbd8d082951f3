package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.alerting.hitindex.HitIndexer;
import org.rightswatch.alerting.hitindex.IndexNames;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.local.CommandProcess;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.quarantine.KafkaQuarantine;
import org.rightswatch.processor.StreamProcessorService;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;
import tools.jackson.databind.node.ObjectNode;

/** The stream processor is a process of its own, killed in the middle of 20,000 listings and started again. */
class KilledMatcherTest {

    private static final int LISTINGS = 20_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final MatchLoad load = MatchLoad.of(300, LISTINGS, 20_261_121);
    private final IndexNames names = new IndexNames(Names.random("kill"));
    private OwnBroker broker;
    private Admin admin;
    private ElasticsearchClient elastic;
    private HitIndexer indexer;
    private CommandProcess matcher;

    @BeforeEach
    void start() throws Exception {
        broker = OwnBroker.start(directory);
        admin = broker.kafka().admin();
        elastic = ElasticClients.open(ElasticSettings.of(Engines.elasticsearch()));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        indexer = new HitIndexer(
                new HitIndexer.Surroundings(
                        elastic,
                        broker.kafka().consumer(names.consumerGroup()),
                        new KafkaQuarantine(broker.kafka(), meters),
                        new Laws(meters),
                        Clock.systemUTC()),
                names);
        indexer.start();
    }

    @AfterEach
    void stop() throws IOException {
        if (matcher != null) {
            matcher.close();
        }
        indexer.close();
        elastic.close();
        admin.close();
        broker.close();
    }

    @Test
    void holdsExactlyTheHitsOfAnUndisturbedRunAfterItWasKilledInTheMiddle() throws Exception {
        sendAll("rights", "M-", load.rights());
        sendAll("rights", "before-", List.of("{\"kind\":\"trademark\""));
        run();
        await().atMost(LONG).until(() -> badRights().equals(Set.of("before-0")));
        List<String> inspectors = inspectors();
        sendAll("listings", "L-", load.listings());
        await().pollInterval(Duration.ofMillis(5)).atMost(LONG).until(this::processed, done -> done > 0);
        matcher.kill();
        assertThat(processed()).as("listings processed when it was killed").isLessThan(LISTINGS);

        sendAll("rights", "after-", List.of("{\"kind\":\"trademark\""));
        run();
        await().pollInterval(Duration.ofMillis(200)).atMost(LONG).until(() -> processed() == LISTINGS);
        Map<String, Hit> expected = load.expected();
        assertThat(expected).hasSizeGreaterThan(LISTINGS / 25);
        List<Hit> published = broker.read(Topics.HITS);
        assertThat(published).hasSameSizeAs(expected.keySet());
        assertThat(published.stream().collect(Collectors.toMap(h -> h.id().value(), h -> h)))
                .isEqualTo(expected);
        await().atMost(LONG).untilAsserted(() -> assertThat(indexed()).isEqualTo(revisions(expected)));
        await().atMost(LONG).until(() -> badRights().equals(Set.of("before-0", "after-0")));
        assertThat(inspectors())
                .as("the same member of its group as before, so that it need not wait for its old session")
                .hasSize(1)
                .isEqualTo(inspectors);
    }

    private void run() throws IOException {
        Path config = Files.writeString(directory.resolve("rightswatch.yaml"), broker.settings(directory));
        matcher = CommandProcess.start(directory, Map.of(), "stream-processor", "--config", config.toString());
    }

    private void sendAll(String topic, String prefix, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            broker.send(topic, prefix + i, values.get(i).getBytes(StandardCharsets.UTF_8));
        }
        broker.flush();
    }

    /** Listings whose transaction is committed. Markers of transactions are not in the listings topic: we do not write it so. */
    private long processed() throws Exception {
        return admin
                .listConsumerGroupOffsets(StreamProcessorService.APPLICATION_ID)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(e -> e.getKey().topic().equals(Topics.LISTINGS.name()))
                .mapToLong(e -> e.getValue().offset())
                .sum();
    }

    /** The keys of what is in quarantine; killed before its commit, the inspector may put one there twice. */
    private Set<String> badRights() {
        return broker.read(Topics.QUARANTINE).stream()
                .map(bad -> new String(bad.key().bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    /** The stable names of those who inspect rights. */
    private List<String> inspectors() throws Exception {
        String group = StreamProcessorService.INSPECTOR_GROUP;
        return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                .flatMap(member -> member.groupInstanceId().stream())
                .toList();
    }

    private static Map<String, Long> revisions(Map<String, Hit> hits) {
        return hits.values().stream().collect(Collectors.toMap(h -> h.id().value(), Hit::revision));
    }

    /** Hit id and revision of every document. */
    private Map<String, Long> indexed() throws IOException {
        elastic.indices().refresh(r -> r.index(names.hits()));
        Map<String, Long> found = new HashMap<>();
        elastic.search(
                        s -> s.index(names.hits()).size(10_000).source(o -> o.filter(f -> f.includes("revision"))),
                        ObjectNode.class)
                .hits()
                .hits()
                .forEach(h -> found.put(h.id(), h.source().get("revision").asLong()));
        return found;
    }
}
