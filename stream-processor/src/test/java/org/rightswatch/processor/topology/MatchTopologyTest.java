package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

class MatchTopologyTest {

    private static final Duration A_MOMENT = Duration.ofMillis(250);

    @TempDir
    Path state;

    private final Laws laws = new Laws(new SimpleMeterRegistry());
    private TopologyTestDriver driver;
    private long nanos;
    private long step;
    private TestInputTopic<String, byte[]> rights;
    private TestInputTopic<String, byte[]> listings;
    private TestOutputTopic<String, Hit> hits;
    private TestOutputTopic<String, QuarantinedRecord> quarantine;

    @BeforeEach
    void start() {
        Matching matching =
                new Matching(WordIndex.EMPTY, laws, Duration.ofMillis(200), Duration.ofMillis(100), 10, this::tick);
        driver = new TopologyTestDriver(
                new MatchTopology(matching).get(), properties(), Instant.parse("2026-11-21T06:00:00Z"));
        rights = driver.createInputTopic(Topics.RIGHTS.name(), new StringSerializer(), new ByteArraySerializer());
        listings = driver.createInputTopic(Topics.LISTINGS.name(), new StringSerializer(), new ByteArraySerializer());
        hits = output(Topics.HITS);
        quarantine = output(Topics.QUARANTINE);
    }

    @AfterEach
    void stop() {
        driver.close();
        assertThat(laws.balance(Law.LISTINGS).balanced())
                .as(laws.balance(Law.LISTINGS).toString())
                .isTrue();
    }

    /** What the clock shows: every look at it costs a step. */
    private long tick() {
        nanos += step;
        return nanos;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "matcher-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        Serde<V> values = topic.values();
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), values.deserializer());
    }

    @Test
    void publishesANewHitAsOpenWithRevisionOneKeyedByItsId() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        var published = hits.readKeyValue();
        assertThat(published.key).isEqualTo(published.value.id().value());
        assertThat(published.value.state()).isEqualTo(HitState.OPEN);
        assertThat(published.value.revision()).isEqualTo(1);
        assertThat(published.value.registerVersion()).isEqualTo("words-1");
        assertThat(hits.isEmpty()).isTrue();
        assertThat(ends()).containsExactly(Map.entry("matched", 1L));
    }

    @Test
    void publishesNothingForAListingWhoseContentIsUnchanged() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        hits.readValue();
        listing("L-1", "Zenvora boots, seen again", "h1");
        assertThat(hits.isEmpty()).isTrue();
        assertThat(ends()).containsEntry("unchanged", 1L);
    }

    @Test
    void tellsAChangeByTheContentItselfWhenTheCrawlerGaveNoHash() {
        mark("M-1", "ZENVORA", "");
        String listing = "{\"id\":\"L-1\",\"title\":\"Zenvora\",\"fetchedAt\":\"2026-11-20T00:00:00Z\"}";
        put(listings, "L-1", listing);
        put(listings, "L-1", listing.replace("-20T", "-21T"));
        put(listings, "L-1", listing.replace("Zenvora", "Zenvora II"));
        assertThat(hits.readValuesToList()).extracting(Hit::state).containsExactly(HitState.OPEN, HitState.CHANGED);
    }

    @Test
    void keepsRevisionsGrowingThroughChangedGoneAndOpenAgain() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        listing("L-1", "maybe Zenvora boots", "h2");
        listing("L-1", "other boots", "h3");
        listing("L-1", "other shoes", "h4");
        listing("L-1", "Zenvora boots", "h5");
        assertThat(hits.readValuesToList())
                .extracting(Hit::state, Hit::revision, Hit::score)
                .containsExactly(
                        tuple(HitState.OPEN, 1L, 91.0),
                        tuple(HitState.CHANGED, 2L, 45.5),
                        tuple(HitState.GONE, 3L, 45.5),
                        tuple(HitState.OPEN, 4L, 91.0));
    }

    @Test
    void saysInBothLanguagesWhyAHitIsGone() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        listings.pipeInput("L-1", null);
        Hit gone = hits.readValuesToList().getLast();
        assertThat(gone.state()).isEqualTo(HitState.GONE);
        assertThat(gone.factors()).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("gone");
            assertThat(f.reason().en()).isEqualTo("The listing was removed.");
            assertThat(f.reason().zh()).isEqualTo("商品链接已下架。");
        });
    }

    @Test
    void saysOnceThatAListingWasRemovedHoweverOftenItIsSaid() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        listings.pipeInput("L-1", null);
        listings.pipeInput("L-1", null);
        assertThat(hits.readValuesToList()).extracting(Hit::state).containsExactly(HitState.OPEN, HitState.GONE);
        assertThat(ends()).containsEntry("unmatched", 1L).containsEntry("unchanged", 1L);
    }

    @Test
    void publishesNothingWhenAChangedListingLeavesTheHitAsItWas() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        listing("L-1", "Zenvora boots", "h2");
        assertThat(hits.readValuesToList()).hasSize(1);
        assertThat(ends()).containsEntry("matched", 2L);
    }

    @Test
    void quarantinesAPoisonRecordWithItsBytesAndReasonAndGoesOn() {
        mark("M-1", "ZENVORA", "");
        put(listings, "L-1", "{\"id\":\"L-1\",");
        put(listings, "L-2", "{\"id\":\"L-2\",\"price\":12}");
        put(listings, "L-3", "{\"id\":\"L-3\"}");
        put(listings, "L-4", "{\"id\":\"L-5\",\"title\":\"Zenvora\"}");
        put(listings, "L-6", "{\"id\":\"L-6\",\"title\":\"boom\"}");
        listing("L-7", "Zenvora boots", "h1");
        List<QuarantinedRecord> kept = quarantine.readValuesToList();
        assertThat(kept)
                .extracting(QuarantinedRecord::reason)
                .containsExactly("malformed-json", "invalid", "invalid", "other-key", "matcher-failed");
        assertThat(kept.getFirst().value().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\":\"L-1\",");
        assertThat(kept.get(2).detail()).contains("a listing needs 'title' or 'text'");
        assertThat(kept).extracting(QuarantinedRecord::offset).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(hits.readValuesToList()).hasSize(1);
        assertThat(ends()).containsEntry("quarantined", 5L);
    }

    @Test
    void keepsAPoisonRecordThatIsTooLargeForTheQuarantineByItsPlaceOnly() {
        put(listings, "L-1", "x".repeat((5 << 20) + 1));
        QuarantinedRecord kept = quarantine.readValue();
        assertThat(kept.value()).isNull();
        assertThat(kept.detail()).contains("see the source topic");
    }

    @Test
    void leavesTheHitsOfAListingAloneWhenItsNextVersionIsPoison() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        put(listings, "L-1", "not json");
        listing("L-1", "Zenvora boots", "h1");
        assertThat(hits.readValuesToList()).hasSize(1);
        assertThat(ends()).containsEntry("unchanged", 1L);
    }

    @Test
    void matchesStoredListingsAgainstARightThatIsAddedLater() {
        IntStream.range(0, 35).forEach(i -> listing("L-" + i, i % 7 == 0 ? "Zenvora boots" : "boots", "h" + i));
        mark("M-1", "ZENVORA", ",\"filedOn\":\"2026-11-21\"");
        driver.advanceWallClockTime(A_MOMENT);
        List<Hit> first = hits.readValuesToList();
        assertThat(first).as("a slice only").hasSizeLessThan(5);
        IntStream.range(0, 5).forEach(i -> driver.advanceWallClockTime(A_MOMENT));
        List<Hit> rest = hits.readValuesToList();
        assertThat(first.size() + rest.size()).isEqualTo(5);
        assertThat(first)
                .extracting(Hit::state, Hit::revision, Hit::listingSeenBeforeRight)
                .containsOnly(tuple(HitState.OPEN, 1L, true));
    }

    @Test
    void endsATurnOfBackMatchingEarlyWhenItsListingsTakeLong() {
        IntStream.range(0, 8).forEach(i -> listing("L-" + i, "Zenvora boots", "h" + i));
        step = Duration.ofMillis(60).toNanos();
        mark("M-1", "ZENVORA", "");
        List<Integer> turns = IntStream.range(0, 10)
                .mapToObj(i -> {
                    driver.advanceWallClockTime(Duration.ofMillis(100));
                    return hits.readValuesToList().size();
                })
                .toList();
        assertThat(turns).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    @Test
    void goesOnWithTheLiveStreamBetweenTwoSlices() {
        IntStream.range(0, 30).forEach(i -> listing("L-" + i, "Zenvora boots", "h" + i));
        mark("M-1", "ZENVORA", "");
        driver.advanceWallClockTime(Duration.ofMillis(100));
        int slice = hits.readValuesToList().size();
        listing("L-29", "Zenvora boots, now red", "h-new");
        assertThat(hits.readValuesToList())
                .singleElement()
                .extracting(Hit::revision)
                .isEqualTo(1L);
        IntStream.range(0, 10).forEach(i -> driver.advanceWallClockTime(Duration.ofMillis(100)));
        assertThat(slice + hits.readValuesToList().size())
                .as("the one matched live is not published again")
                .isEqualTo(29);
    }

    @Test
    void publishesGoneWhenARightIsRemovedAndOpenWithTheNextRevisionWhenItIsBack() {
        mark("M-1", "ZENVORA", "");
        mark("M-2", "BOOTS", "");
        listing("L-1", "Zenvora boots", "h1");
        hits.readValuesToList();
        rights.pipeInput("M-1", null);
        driver.advanceWallClockTime(A_MOMENT);
        Hit gone = hits.readValue();
        assertThat(gone).extracting(Hit::state, Hit::revision).containsExactly(HitState.GONE, 2L);
        assertThat(gone.title()).isEqualTo("Zenvora boots");
        assertThat(gone.factors().getFirst().reason().en()).isEqualTo("The right is no longer watched.");
        mark("M-1", "ZENVORA", "");
        driver.advanceWallClockTime(A_MOMENT);
        assertThat(hits.readValue()).extracting(Hit::state, Hit::revision).containsExactly(HitState.OPEN, 3L);
        assertThat(hits.isEmpty()).as("the other mark did not change").isTrue();
    }

    @Test
    void publishesWhatAChangeOfARightChanges() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        listing("L-2", "Terlando boots", "h2");
        hits.readValuesToList();
        mark("M-1", "TERLANDO", "");
        driver.advanceWallClockTime(A_MOMENT);
        driver.advanceWallClockTime(A_MOMENT);
        assertThat(hits.readValuesToList())
                .extracting(h -> h.listing().value(), Hit::state)
                .containsExactlyInAnyOrder(tuple("L-1", HitState.GONE), tuple("L-2", HitState.OPEN));
    }

    @Test
    void doesNotMatchAgainWhenARightIsImportedAgainUnchanged() {
        mark("M-1", "ZENVORA", "");
        listing("L-1", "Zenvora boots", "h1");
        mark("M-1", "ZENVORA", "");
        driver.advanceWallClockTime(A_MOMENT);
        assertThat(hits.readValuesToList()).hasSize(1);
    }

    @Test
    void skipsARecordThatIsNoRightAndKeepsTheRightAsItWas() {
        mark("M-1", "ZENVORA", "");
        put(rights, "M-1", "{\"kind\":\"trademark\",");
        put(rights, "M-2", "{\"kind\":\"trademark\",\"id\":\"M-3\",\"holder\":\"acme\",\"text\":\"BOOTS\"}");
        driver.advanceWallClockTime(A_MOMENT);
        listing("L-1", "Zenvora boots", "h1");
        assertThat(hits.readValuesToList()).extracting(h -> h.right().value()).containsExactly("M-1");
    }

    @Test
    void hasTheTopologyThatIsWrittenDown() throws IOException {
        Matching matching = Matching.of(WordIndex.EMPTY, laws);
        String description = new MatchTopology(matching).get().describe().toString();
        try (InputStream golden = getClass().getResourceAsStream("match-topology.txt")) {
            assertThat(description.strip())
                    .as("state of running installations depends on these names; change them only with a migration")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private Map<String, Long> ends() {
        return laws.balance(Law.LISTINGS).ends();
    }

    private void mark(String id, String text, String more) {
        put(
                rights,
                id,
                "{\"kind\":\"trademark\",\"id\":\"" + id + "\",\"holder\":\"acme\",\"text\":\"" + text + "\"" + more
                        + "}");
        driver.advanceWallClockTime(Duration.ZERO);
    }

    private void listing(String id, String title, String hash) {
        put(
                listings,
                id,
                "{\"id\":\"" + id + "\",\"title\":\"" + title
                        + "\",\"fetchedAt\":\"2026-11-20T00:00:00Z\",\"contentHash\":\"" + hash + "\"}");
    }

    private static void put(TestInputTopic<String, byte[]> topic, String key, String value) {
        topic.pipeInput(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
