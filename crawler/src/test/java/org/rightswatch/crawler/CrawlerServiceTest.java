package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.crawl.Tally;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.crawler.capture.CaptureReader;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.FollowedTopics;

/** The whole crawler on a real broker with four partitions: six sites behind one proxy, one of them a marketplace. */
class CrawlerServiceTest {

    private static final List<String> SITES =
            List.of("north.example", "south.example", "east.example", "west.example", "middle.example");
    private static final int LISTINGS = 6;
    private static final Duration DELAY = Duration.ofMillis(50);

    /** Bounds a hang, not the speed. */
    private static final Duration WITHIN = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private static TestWeb web;
    private static KafkaClients kafka;
    private static FollowedTopics topics;

    @BeforeAll
    static void start() throws InterruptedException {
        web = new TestWeb();
        SITES.forEach(CrawlerServiceTest::site);
        marketplace();
        kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
        topics = new FollowedTopics(kafka);
        kafka.createMissingTopics(Topics.all());
        Trademark mark = new Trademark(
                new RightId("TM-1"),
                "acme",
                "US",
                "1",
                "ZENVORA",
                List.of("泽沃拉"),
                null,
                List.of(25),
                null,
                List.of("US"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        kafka.send(Topics.RIGHTS, "TM-1", mark).join();
    }

    @AfterAll
    static void stop() {
        topics.close();
        kafka.close();
        web.close();
    }

    private static void site(String host) {
        StringBuilder links = new StringBuilder("<h1>Shop</h1>");
        for (int i = 0; i < LISTINGS; i++) {
            links.append("<p><a href='/item/").append(i).append("'>item</a>");
            page("http://" + host + "/item/" + i, OneShotCrawlTest.listing(i));
        }
        page("http://" + host + "/", links.toString());
    }

    private static void marketplace() {
        for (String term : List.of("ZENVORA", "%E6%B3%BD%E6%B2%83%E6%8B%89")) {
            page("http://bazaar.example/search?q=" + term, "<p><a href='/item/" + term.length() + "'>found</a>");
            page("http://bazaar.example/item/" + term.length(), OneShotCrawlTest.listing(term.length()));
        }
    }

    /** With an entity tag, so that a second look is answered with 304. */
    private static void page(String url, String html) {
        web.on(url, (request, out) -> {
            if ("\"v1\"".equals(request.headers().get("if-none-match"))) {
                TestWeb.head(out, "304 Not Modified", "ETag: \"v1\"");
            } else {
                TestWeb.bytes(
                        out,
                        html.getBytes(StandardCharsets.UTF_8),
                        "Content-Type: text/html; charset=utf-8",
                        "ETag: \"v1\"");
            }
        });
    }

    private static ServiceContext context(SimpleMeterRegistry meters) {
        StringBuilder sources = new StringBuilder();
        for (String host : SITES) {
            sources.append(String.format(
                    Locale.ROOT,
                    "    - {id: %s, kind: site, url: \"http://%s/\", delay: 50ms, market: [US]}%n",
                    host.replace(".example", ""),
                    host));
        }
        String yaml = String.format(Locale.ROOT, """
                crawler:
                  proxy: "http://%s"
                  proxyScheme: plain
                  allow: ["%s"]
                  runAtStart: true
                  sources:
                %s    - {id: bazaar, kind: marketplace-search, url: "http://bazaar.example/search?q={query}", searchFor: {holders: [acme]}, include: ["/item/"], delay: 50ms}
                """, web.authority(), web.authority(), sources);
        SettingsFile settings = SettingsFile.of("test", yaml, Map.of());
        return new ServiceContext(settings, kafka, meters, Clock.systemUTC(), directory, new HealthRegistry());
    }

    @Test
    void crawlsEverySitePolitelyThenFindsNothingNew() throws Exception {
        int pages = SITES.size() * (LISTINGS + 1) + 4;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<FetchReport> first = run(meters, pages);

        assertThat(first).hasSize(pages).allMatch(report -> report.outcome() == Outcome.FETCHED);
        assertThat(first.stream().map(FetchReport::lease)).doesNotHaveDuplicates();
        Map<String, Listing> listings = listings();
        assertThat(listings).hasSize(SITES.size() * LISTINGS + 2);
        CaptureReader captures = new CaptureReader(directory.resolve("crawler/captures"));
        for (Listing listing : listings.values()) {
            assertThat(new String(captures.payload(listing.capture()), StandardCharsets.UTF_8))
                    .contains(listing.title());
        }
        assertThat(new Laws(meters).balances()).allMatch(Laws.Balance::balanced);
        assertThat(shortestGaps())
                .allSatisfy((host, gap) -> assertThat(gap).isGreaterThanOrEqualTo(DELAY.minusMillis(2)));
        assertThat(partitionsOf(Topics.CRAWL_FETCHES)).as("sites are spread").hasSizeGreaterThan(1);

        long published = end(Topics.LISTINGS);
        List<FetchReport> second = run(new SimpleMeterRegistry(), pages + SITES.size() + 2);

        assertThat(second.subList(pages, second.size()))
                .as("the seeds of the second run")
                .allMatch(report -> report.outcome() == Outcome.NOT_MODIFIED);
        assertThat(end(Topics.LISTINGS)).as("no listing is told twice").isEqualTo(published);

        pausedSourcesStayPausedAndResumeOnDemand(second.size());
    }

    /** On the same broker, because starting one costs more than all of this. */
    private static void pausedSourcesStayPausedAndResumeOnDemand(int before) {
        SourceControl control = new SourceControl(kafka);
        control.order(new SourceOrder("north", SourceOrder.Order.PAUSE, Instant.now(Clock.systemUTC()), "test"));
        int others = SITES.size() - 1 + 2;
        CrawlerService service = CrawlerService.create(context(new SimpleMeterRegistry()));
        try {
            service.start();
            await().atMost(WITHIN).until(() -> end(Topics.CRAWL_OUTCOMES) >= before + others);
            await().atMost(WITHIN).until(() -> condition(control, "north") == SourceStatus.Condition.PAUSED);
            assertThat(visited("north", before)).as("paused over a restart").isEmpty();

            control.order(new SourceOrder("north", SourceOrder.Order.RESUME, Instant.now(Clock.systemUTC()), "test"));
            control.order(new SourceOrder("north", SourceOrder.Order.RUN_NOW, Instant.now(Clock.systemUTC()), "test"));
            await().atMost(WITHIN).until(() -> !visited("north", before).isEmpty());
            await().atMost(WITHIN).until(() -> condition(control, "north") == SourceStatus.Condition.WORKING);
            SourceStatus south = control.statuses().get("south");
            assertThat(south.outcomes())
                    .as("counted since the first run, by two processes")
                    .contains(new Tally("fetched", LISTINGS + 1), new Tally("not-modified", 2));
        } finally {
            service.close();
        }
    }

    private static SourceStatus.Condition condition(SourceControl control, String source) {
        SourceStatus status = control.statuses().get(source);
        return status == null ? SourceStatus.Condition.NEW : status.condition();
    }

    private static List<FetchReport> visited(String source, int after) {
        return read(Topics.CRAWL_OUTCOMES).stream()
                .skip(after)
                .map(CrawlerServiceTest::report)
                .filter(report -> report.request().source().equals(source))
                .toList();
    }

    /** Runs the service until so many outcomes are there in all; all of them. */
    private static List<FetchReport> run(SimpleMeterRegistry meters, int outcomes) {
        CrawlerService service = CrawlerService.create(context(meters));
        try {
            service.start();
            await().atMost(WITHIN).until(() -> end(Topics.CRAWL_OUTCOMES) >= outcomes);
            assertThat(service.health().isUp()).isTrue();
        } finally {
            service.close();
        }
        return read(Topics.CRAWL_OUTCOMES).stream()
                .map(CrawlerServiceTest::report)
                .toList();
    }

    private static FetchReport report(ConsumerRecord<String, byte[]> record) {
        return Topics.CRAWL_OUTCOMES.values().deserializer().deserialize("", record.value());
    }

    private static Map<String, Listing> listings() {
        Map<String, Listing> listings = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : read(Topics.LISTINGS)) {
            listings.put(record.key(), Topics.LISTINGS.values().deserializer().deserialize("", record.value()));
        }
        return listings;
    }

    private static Set<Integer> partitionsOf(Topic<?> topic) {
        return read(topic).stream().map(ConsumerRecord::partition).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long end(Topic<?> topic) {
        return read(topic).size();
    }

    /** All committed records of a topic, in the order of their time. */
    private static List<ConsumerRecord<String, byte[]>> read(Topic<?> topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(topics.records(topic));
        records.sort(java.util.Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }

    /** The shortest time between two requests to each host, robots.txt included. */
    private static Map<String, Duration> shortestGaps() {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (TestWeb.Request request : web.requests()) {
            String host = request.path().replaceFirst("http://([^/]+)/.*", "$1");
            times.computeIfAbsent(host, any -> new ArrayList<>()).add(request.nanoTime());
        }
        Map<String, Duration> gaps = new TreeMap<>();
        times.forEach((host, at) -> {
            for (int i = 1; i < at.size(); i++) {
                Duration gap = Duration.ofNanos(at.get(i) - at.get(i - 1));
                gaps.merge(host, gap, (one, two) -> one.compareTo(two) < 0 ? one : two);
            }
        });
        return gaps;
    }
}
