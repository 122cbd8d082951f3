package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.capture.CaptureSearch;
import org.rightswatch.crawler.capture.Validator;
import org.rightswatch.crawler.picture.Drawing;
import org.rightswatch.crawler.publish.JsonLinesListings;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.FollowedTopics;

/** Pictures of listings on another host: the whole crawler on a real broker, then the one-shot crawl. */
class PictureCrawlTest {

    private static final int LISTINGS = 4;
    private static final String SHOP = "http://shop.example";
    private static final String HOST = "http://img.example";

    @TempDir
    private Path directory;

    private TestWeb web;
    private final AtomicInteger price = new AtomicInteger(30);

    @BeforeEach
    void start() {
        web = new TestWeb();
        StringBuilder links = new StringBuilder("<h1>Shop</h1>");
        for (int i = 0; i < LISTINGS; i++) {
            links.append("<p><a href='/item/").append(i).append("'>item</a>");
            int number = i;
            web.on(SHOP + "/item/" + i, (request, out) -> TestWeb.page(out, "text/html", listing(number)));
            byte[] picture = Drawing.png(i);
            web.on(HOST + "/" + i + ".png", (request, out) -> TestWeb.bytes(out, picture, "Content-Type: image/png"));
        }
        // two addresses, the same bytes
        byte[] same = Drawing.png(0);
        web.on(HOST + "/second.png", (request, out) -> TestWeb.bytes(out, same, "Content-Type: image/png"));
        web.html(SHOP + "/", links.toString());
        web.text(HOST + "/robots.txt", "User-agent: *\nDisallow: /1.png\n");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private String listing(int i) {
        String more = i == 0 ? ",\"" + HOST + "/second.png\"" : "";
        return "<!doctype html><title>Bag</title><h1>Bag " + i + "</h1><script type='application/ld+json'>"
                + "{\"@type\":\"Product\",\"name\":\"Bag " + i + "\",\"image\":[\"" + HOST + "/" + i + ".png\"" + more
                + "],\"offers\":{\"@type\":\"Offer\",\"price\":\"" + price.get()
                + ".00\",\"priceCurrency\":\"EUR\"}}</script>";
    }

    private String yaml() {
        String listings = IntStream.range(0, LISTINGS)
                .mapToObj(i -> "\"" + SHOP + "/item/" + i + "\"")
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, """
                crawler:
                  proxy: "http://%s"
                  proxyScheme: plain
                  allow: ["%s"]
                  runAtStart: true
                  sources:
                    - {id: shop, kind: site, url: "%s/", urls: [%s], maxDepth: 0, delay: 5ms, pictures: {which: all}}
                """, web.authority(), web.authority(), SHOP, listings);
    }

    @Test
    void listingsGetTheHashesOfTheirPicturesOnceAndKeepThem() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()));
                FollowedTopics topics = new FollowedTopics(kafka)) {
            kafka.createMissingTopics(Topics.all());
            int pages = 1 + LISTINGS;
            int pictures = LISTINGS + 1;
            run(kafka, topics, pages + pictures, LISTINGS + LISTINGS - 1 + 1);

            List<FetchReport> reports = read(topics, Topics.CRAWL_OUTCOMES);
            assertThat(reports.stream().filter(r -> r.request().task() == Task.PICTURE))
                    .hasSize(pictures)
                    .allMatch(r -> r.politenessKey().equals("img.example"))
                    .filteredOn(r -> r.outcome() == Outcome.DISALLOWED)
                    .hasSize(1);
            assertThat(last(read(topics, Topics.LISTINGS)))
                    .hasSize(LISTINGS)
                    .allSatisfy((id, listing) -> assertThat(listing.images())
                            .allMatch(image -> image.url().endsWith("/1.png") == (image.pdq() == null)));
            assertThat(kept()).as("one file a digest").isEqualTo(LISTINGS - 1);
            assertThat(new CaptureSearch(directory.resolve("crawler/captures")).of(HOST + "/0.png"))
                    .as("evidence")
                    .isNotEmpty();

            validates();

            price.incrementAndGet();
            long before = web.requests().stream()
                    .filter(request -> request.path().endsWith(".png"))
                    .count();
            int told = read(topics, Topics.LISTINGS).size();
            run(kafka, topics, 2 * pages + pictures, told + LISTINGS);
            assertThat(read(topics, Topics.LISTINGS).subList(told, told + LISTINGS))
                    .as("told again with the hashes they had")
                    .allMatch(listing -> listing.price().amount().intValue() == price.get())
                    .allMatch(listing -> listing.images().getFirst().url().endsWith("/1.png") || hashes(listing) > 0);
            assertThat(web.requests().stream().filter(request -> request.path().endsWith(".png")))
                    .as("no picture is fetched again")
                    .hasSize((int) before);
        }
    }

    /** Pages, pictures, robots.txt answers and refusals, as a crawl leaves them. */
    private void validates() throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve("crawler/captures"))) {
            List<Path> warcs =
                    files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
            assertThat(warcs).isNotEmpty();
            for (Path warc : warcs) {
                assertThat(Validator.accepts(warc)).as(warc.toString()).isTrue();
                assertThat(Files.readAllLines(warc.resolveSibling(warc.getFileName() + ".cdxj")))
                        .isNotEmpty();
            }
        }
    }

    private static long hashes(Listing listing) {
        return listing.images().stream().filter(image -> image.pdq() != null).count();
    }

    private static Map<String, Listing> last(List<Listing> listings) {
        Map<String, Listing> last = new java.util.TreeMap<>();
        listings.forEach(listing -> last.put(listing.id().value(), listing));
        return last;
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("crawler/pictures"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** Runs the service until so many outcomes and listings are there in all, and nothing is under way. */
    private void run(KafkaClients kafka, FollowedTopics topics, int outcomes, int listings) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ServiceContext context = new ServiceContext(
                SettingsFile.of("test", yaml(), Map.of()),
                kafka,
                meters,
                Clock.systemUTC(),
                directory,
                new HealthRegistry());
        CrawlerService service = CrawlerService.create(context);
        try {
            service.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(topics, Topics.CRAWL_OUTCOMES).size() >= outcomes
                            && read(topics, Topics.LISTINGS).size() >= listings
                            && new Laws(meters).balances().stream().allMatch(Laws.Balance::balanced));
        } finally {
            service.close();
        }
        assertThat(new Laws(meters).balance(Law.DRAFTS).begun()).isEqualTo(LISTINGS);
    }

    @Test
    void aOneShotCrawlWritesEachListingOnceWithItsHashes() throws InterruptedException {
        CrawlerSettings settings = SettingsFile.of("test", yaml(), Map.of()).section("crawler", CrawlerSettings.class);
        java.io.StringWriter out = new java.io.StringWriter();
        OneShotCrawl.Summary summary =
                new OneShotCrawl(settings, null, Clock.systemUTC()).run(new JsonLinesListings(out), report -> {});
        List<Listing> listings = out.toString()
                .lines()
                .map(line -> org.rightswatch.contracts.json.Json.events().readValue(line, Listing.class))
                .toList();
        assertThat(listings).hasSize(LISTINGS).extracting(Listing::id).doesNotHaveDuplicates();
        assertThat(listings.stream()
                        .flatMap(listing -> listing.images().stream())
                        .map(ListingImage::pdq))
                .as("one is forbidden")
                .filteredOn(hash -> hash != null)
                .hasSize(LISTINGS);
        assertThat(summary.laws()).allMatch(Laws.Balance::balanced);
    }

    /** All committed records of a topic, in the order of their time. */
    private static <V> List<V> read(FollowedTopics topics, Topic<V> topic) {
        return topics.records(topic).stream()
                .sorted(java.util.Comparator.comparingLong(record -> record.timestamp()))
                .map(record -> topic.values().deserializer().deserialize("", record.value()))
                .toList();
    }
}
