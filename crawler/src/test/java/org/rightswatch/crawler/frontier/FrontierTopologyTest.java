package org.rightswatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
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
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.streams.DrivenTopology;

class FrontierTopologyTest {

    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final String KEY = "shop.example";

    @TempDir
    private Path state;

    private DrivenTopology driven;
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
        driven = new DrivenTopology(topology().get(), state, T0);
        requests = driven.in(Topics.CRAWL_REQUESTS);
        outcomes = driven.in(Topics.CRAWL_OUTCOMES);
        stops = driven.in(Topics.CRAWL_STOPS);
        leases = driven.out(Topics.CRAWL_FETCHES);
        elsewhere = driven.out(Topics.CRAWL_REQUESTS);
    }

    @AfterEach
    void stop() {
        driven.close();
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
        DrivenTopology.assertDeployed(topology().get(), FrontierTopologyTest.class, "frontier-topology.txt");
    }

    @Test
    void leasesAtOnceThenAheadOfTheTurnThatTheDelayGives() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        requests.pipeInput(KEY, request("https://shop.example/b"));
        FetchLease first = leases.readValue();
        assertThat(first.request().url()).isEqualTo("https://shop.example/a");
        assertThat(first.turn()).isNull();
        assertThat(leases.isEmpty()).as("one at a time").isTrue();

        driven.advance(Duration.ofMillis(400));
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

        driven.advance(Duration.ofSeconds(117));
        assertThat(leases.isEmpty()).isTrue();
        driven.advance(Duration.ofSeconds(2));
        assertThat(leases.readValue().turn().pause()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void givesALeaseAgainWhenItsFetcherWasKilled() {
        requests.pipeInput(KEY, request("https://shop.example/a"));
        FetchLease lost = leases.readValue();
        driven.advance(Duration.between(T0, lost.expiresAt()).minusMillis(1));
        assertThat(leases.isEmpty()).isTrue();
        driven.advance(Duration.ofMillis(20));
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
        driven.advance(Duration.ofMinutes(1));
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
