package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.alerting.notify.AlertTopology;
import org.rightswatch.alerting.routing.AlertTimers;
import org.rightswatch.alerting.routing.Client;
import org.rightswatch.alerting.routing.Router;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.illustration.IllustrationTopology;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.publish.ListingHashes;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.processor.MatchRun;

/**
 * A listing is told again when its picture has come: through the three topologies in a row (pictures, matcher, alerts), the
 * client hears of each right once.
 */
class ToldOnceTest {

    private static final Instant T0 = Instant.parse("2026-11-28T10:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final String PICTURE = "http://img.example/1.jpg";
    private static final String PDQ = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" + "00ff11ee22dd33cc44bb55aa66997788";
    private static final String MARK =
            "{\"kind\":\"trademark\",\"id\":\"M-1\",\"holder\":\"velmora\",\"text\":\"ZENVORA\"}";
    private static final String WORK = "{\"kind\":\"copyright-work\",\"id\":\"W-1\",\"holder\":\"velmora\","
            + "\"title\":\"Campaign picture\",\"workType\":\"image\",\"content\":\"pdq:" + PDQ + "\"}";

    @TempDir
    private Path state;

    private final Laws laws = new Laws(new SimpleMeterRegistry());
    private TopologyTestDriver illustration;
    private TopologyTestDriver matcher;
    private TopologyTestDriver alerts;

    @BeforeEach
    void start() {
        Router router = new Router(List.of(new Client("velmora", List.of("mail"), Severity.LOW, List.of())));
        AlertTimers timers = new AlertTimers(Duration.ofSeconds(30), Duration.ofMinutes(5), Optional.empty(), A_WHILE);
        illustration = driver("pictures", new IllustrationTopology(new PolitenessKeys(Map.of()), laws).get());
        matcher = driver("matcher", MatchRun.topology(Clock.systemUTC()));
        alerts = driver("alerts", new AlertTopology(router, timers, laws).build());
        put(matcher, Topics.RIGHTS.name(), "M-1", MARK.getBytes(StandardCharsets.UTF_8));
        put(matcher, Topics.RIGHTS.name(), "W-1", WORK.getBytes(StandardCharsets.UTF_8));
        matcher.advanceWallClockTime(A_WHILE);
    }

    @AfterEach
    void stop() {
        List.of(illustration, matcher, alerts).forEach(TopologyTestDriver::close);
    }

    private TopologyTestDriver driver(String name, Topology topology) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.resolve(name).toString());
        return new TopologyTestDriver(topology, properties, T0);
    }

    @Test
    void aPictureThatComesAfterTheAlertTellsOfTheWorkOnlyAndNeverOfTheMarkAgain() {
        told("Zenvora bag");
        assertThat(hitsOn()).containsExactly("M-1");
        assertThat(messages()).containsExactly("velmora|M-1");

        found();
        assertThat(hitsOn()).contains("W-1");
        assertThat(messages()).containsExactly("velmora|W-1");

        found();
        told("Zenvora bag");
        assertThat(hitsOn()).isEmpty();
        assertThat(messages()).isEmpty();
    }

    @Test
    void aPictureThatComesBeforeTheAlertJoinsIt() {
        told("Zenvora bag");
        hitsOn();
        found();
        hitsOn();
        assertThat(messages()).containsExactlyInAnyOrder("velmora|M-1", "velmora|W-1");
        assertThat(messages()).isEmpty();
    }

    private void told(String title) {
        Listing listing = Json.events()
                .readValue(
                        "{\"id\":\"L-1\",\"source\":\"bazaar\",\"url\":\"http://bazaar.example/1\",\"title\":\"" + title
                                + "\",\"images\":[{\"url\":\"" + PICTURE + "\"}]}",
                        Listing.class);
        put(
                illustration,
                Topics.CRAWL_DRAFTS,
                "L-1",
                new Draft.Told(ListingHashes.withCapture(listing, T0, null), List.of()));
    }

    private void found() {
        put(
                illustration,
                Topics.CRAWL_DRAFTS,
                "L-1",
                new Draft.Illustration(new ListingImage(PICTURE, "sha256:" + "ab".repeat(32), PDQ)));
    }

    /** What was published goes on to the matcher, and from there to the alerts; says which rights were hit. */
    private List<String> hitsOn() {
        taken(illustration, Topics.LISTINGS).forEach(listing -> put(matcher, Topics.LISTINGS, "L-1", listing));
        List<Hit> hits = taken(matcher, Topics.HITS);
        hits.forEach(hit -> put(alerts, Topics.HITS, hit.id().value(), hit));
        return hits.stream().map(hit -> hit.right().value()).toList();
    }

    /** The groups of the messages that are decided within a while, each of which arrives. */
    private List<String> messages() {
        alerts.advanceWallClockTime(A_WHILE);
        List<Notification> decided = taken(alerts, Topics.NOTIFICATIONS);
        decided.forEach(message ->
                put(alerts, Topics.NOTIFICATIONS, message.receiver() + "|" + message.group(), sent(message)));
        return decided.stream().map(Notification::group).toList();
    }

    private static Notification sent(Notification message) {
        return new Notification(
                message.id(),
                message.receiver(),
                message.group(),
                message.holder(),
                message.hits(),
                NotificationState.SENT,
                message.reason(),
                T0,
                1,
                null,
                List.of());
    }

    private static <V> List<V> taken(TopologyTestDriver driver, Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), topic.values().deserializer())
                .readValuesToList();
    }

    private static <V> void put(TopologyTestDriver driver, Topic<V> topic, String key, V value) {
        put(driver, topic.name(), key, topic.values().serializer().serialize(topic.name(), value));
    }

    private static void put(TopologyTestDriver driver, String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }
}
