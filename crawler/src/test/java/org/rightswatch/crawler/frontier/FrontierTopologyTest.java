package org.rightswatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;

class FrontierTopologyTest {

    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final String KEY = "shop.example";

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, CrawlRequest> requests;
    private TestInputTopic<String, FetchReport> outcomes;
    private TestInputTopic<String, HostStop> stops;
    private TestOutputTopic<String, FetchLease> leases;
    private TestOutputTopic<String, CrawlRequest> elsewhere;

    static FrontierTopology topology() {
        PolitenessKeys keys = new PolitenessKeys(Map.of());
        return new FrontierTopology(
                new Sources(List.of(SourceSettings.of("s", SourceKind.SITE, "https://shop.example/", DELAY)), keys),
                keys);
    }

    @BeforeEach
    void start() {
        start(T0);
    }

    private void start(Instant at) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "frontier-test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(topology().get(), properties, at);
        requests = in(Topics.CRAWL_REQUESTS);
        outcomes = in(Topics.CRAWL_OUTCOMES);
        stops = in(Topics.CRAWL_STOPS);
        leases = out(Topics.CRAWL_FETCHES);
        elsewhere = out(Topics.CRAWL_REQUESTS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private <V> TestInputTopic<String, V> in(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.values().serializer());
    }

    private <V> TestOutputTopic<String, V> out(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    private static CrawlRequest request(String url) {
        return new CrawlRequest(url, "s", url, Task.PAGE, 1, 1, T0, "run");
    }

    private static FetchReport report(FetchLease lease, CrawlRequest... discovered) {
        return report(lease, null, discovered);
    }

    private static FetchReport report(FetchLease lease, Duration crawlDelay, CrawlRequest... discovered) {
        return new FetchReport(
                lease.id(),
                lease.politenessKey(),
                lease.request(),
                Outcome.FETCHED,
                null,
                200,
                10,
                Duration.ofMillis(5),
                T0,
                crawlDelay,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                Duration.ZERO,
                List.of(discovered));
    }

    @Test
    void isTheTopologyThatIsDeployed() throws IOException {
        try (InputStream golden = FrontierTopologyTest.class.getResourceAsStream("frontier-topology.txt")) {
            assertThat(topology().get().describe().toString())
                    .as("a change here needs a plan for the state of running frontiers")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void leasesAtOnceThenAheadOfTheTurnThatTheDelayGives() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        requests.pipeInput(KEY, request("https://shop.example/b"));
        FetchLease first = leases.readValue();
        assertThat(first.request().url()).isEqualTo("https://shop.example/a");
        assertThat(first.turn()).isNull();
        assertThat(leases.isEmpty()).as("one at a time").isTrue();

        driver.advanceWallClockTime(Duration.ofMillis(400));
        outcomes.pipeInput(KEY, report(first));
        FetchLease second = leases.readValue();
        assertThat(second.request().url()).isEqualTo("https://shop.example/b");
        assertThat(second.turn()).isEqualTo(new FetchLease.Turn(first.id(), DELAY, DELAY));
    }

    @Test
    void aLongCrawlDelayIsWaitedForHereNotInAFetcher() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        requests.pipeInput(KEY, request("https://shop.example/b"));
        outcomes.pipeInput(KEY, report(leases.readValue(), Duration.ofMinutes(2)));

        driver.advanceWallClockTime(Duration.ofSeconds(117));
        assertThat(leases.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(leases.readValue().turn().pause()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void givesALeaseAgainWhenItsFetcherWasKilled() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        FetchLease lost = leases.readValue();
        driver.advanceWallClockTime(Duration.between(T0, lost.expiresAt()).minusMillis(1));
        assertThat(leases.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofMillis(20));
        FetchLease again = leases.readValue();
        assertThat(again.request()).isEqualTo(lost.request());
        assertThat(again.id()).isNotEqualTo(lost.id());
        assertThat(again.turn().hold())
                .as("the site may have been asked until the lease ended")
                .isBetween(DELAY.minusMillis(20), DELAY);
    }

    @Test
    void heedsTheKillSwitch() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        requests.pipeInput(KEY, request("https://shop.example/b"));
        FetchLease first = leases.readValue();
        stops.pipeInput(KEY, new HostStop("shop.example", HostStop.Order.STOP, "operator", T0, "they asked"));
        outcomes.pipeInput(KEY, report(first));
        driver.advanceWallClockTime(Duration.ofMinutes(1));
        assertThat(leases.isEmpty()).isTrue();
    }

    @Test
    void sendsLinksToTheirOwnKey() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        FetchLease lease = leases.readValue();
        outcomes.pipeInput(KEY, report(lease, request("https://other.example/"), request("https://shop.example/b")));

        var sent = elsewhere.readKeyValue();
        assertThat(sent.key).isEqualTo("other.example");
        assertThat(sent.value.url()).isEqualTo("https://other.example/");
        // the driver feeds the topic that is both source and sink back in
        assertThat(leases.readValuesToList())
                .extracting(FetchLease::politenessKey)
                .containsExactlyInAnyOrder("shop.example", "other.example");
    }
}
