package org.rightswatch.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.streams.StreamsApplication;
import org.rightswatch.testkit.FollowedTopics;

/** Pages that are looked at again: what is told about them, also when a fetcher is killed. A thousand. */
class RevisitTest {

    private static final int HOSTS = 40;
    private static final int PAGES = 25;
    private static final int ALL = HOSTS * PAGES;
    private static final int CHANGED = 37;

    /** Bounds a hang, not the speed: the slowest machine that runs this does it. */
    private static final Duration WITHIN = Duration.ofMinutes(5);

    @TempDir
    private static Path directory;

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    @Test
    void tellsNothingOfUnchangedPagesAndExactlyTheChangedOnesThoughAFetcherIsKilled() throws Exception {
        try (TestWeb web = new TestWeb();
                KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()));
                FollowedTopics topics = new FollowedTopics(kafka)) {
            kafka.createMissingTopics(Topics.all());
            Fetcher.Place place =
                    new Fetcher.Place(broker.bootstrapServers(), web.authority(), HOSTS, PAGES, Duration.ofMillis(1));
            site(web);
            Sources sources = place.sources();
            try (StreamsApplication frontier = Fetcher.frontier(kafka, sources, directory);
                    Fetcher stays = new Fetcher(place, directory.resolve("stays"))) {
                crawl(kafka, topics, sources, ALL);
                assertThat(read(topics, Topics.LISTINGS)).hasSize(ALL);

                crawl(kafka, topics, sources, 2 * ALL);
                assertThat(notModified(topics)).isGreaterThanOrEqualTo(ALL * 99 / 100);
                assertThat(read(topics, Topics.LISTINGS))
                        .as("of unchanged pages")
                        .hasSize(ALL);

                Set<String> changed = change();
                Process killed = Fetcher.process(place, directory.resolve("killed"));
                try {
                    int before = web.requests().size();
                    Fetcher.seed(kafka, sources);
                    await().atMost(WITHIN).until(() -> web.requests().size() > before + ALL / 3);
                    killed.destroyForcibly().waitFor();
                    killed = Fetcher.process(place, directory.resolve("killed"));
                    await().atMost(WITHIN).until(() -> pagesOfLastRun(topics, 2 * ALL) == ALL);
                } finally {
                    killed.destroyForcibly().waitFor();
                }
                List<Listing> told = read(topics, Topics.LISTINGS).stream()
                        .skip(ALL)
                        .map(record -> Topics.LISTINGS.values().deserializer().deserialize("", record.value()))
                        .toList();
                Set<String> urls = told.stream().map(Listing::url).collect(Collectors.toSet());
                assertThat(urls).isEqualTo(changed);
                assertThat(told.stream()
                                .map(listing -> listing.id() + " " + listing.contentHash())
                                .distinct())
                        .as("what the killed fetcher told and could not report is told again, and is the same event")
                        .hasSize(CHANGED);
            }
        }
    }

    private void site(TestWeb web) {
        for (int h = 0; h < HOSTS; h++) {
            for (int p = 0; p < PAGES; p++) {
                String url = "http://" + Fetcher.Place.host(h) + "/p" + p;
                versions.put(url, 1);
                web.on(url, (request, out) -> {
                    String tag = "\"v" + versions.get(url) + "\"";
                    if (tag.equals(request.headers().get("if-none-match"))) {
                        TestWeb.head(out, "304 Not Modified", "ETag: " + tag);
                    } else {
                        byte[] html = listing(url, versions.get(url)).getBytes(StandardCharsets.UTF_8);
                        TestWeb.bytes(out, html, "Content-Type: text/html; charset=utf-8", "ETag: " + tag);
                    }
                });
            }
        }
    }

    private static String listing(String url, int version) {
        return "<!doctype html><title>Boot</title><h1>Boot</h1><script type='application/ld+json'>{\"@type\":\"Product\","
                + "\"name\":\"Boot\",\"sku\":\"" + Integer.toHexString(url.hashCode())
                + "\",\"offers\":{\"@type\":\"Offer\",\"price\":\"" + version
                + "0.00\",\"priceCurrency\":\"EUR\"}}</script>";
    }

    private Set<String> change() {
        Set<String> changed =
                versions.keySet().stream().sorted().limit(CHANGED).collect(Collectors.toCollection(TreeSet::new));
        changed.forEach(url -> versions.merge(url, 1, Integer::sum));
        return changed;
    }

    private static void crawl(KafkaClients kafka, FollowedTopics topics, Sources sources, int outcomes) {
        Fetcher.seed(kafka, sources);
        await().atMost(WITHIN).until(() -> read(topics, Topics.CRAWL_OUTCOMES).size() >= outcomes);
    }

    private static long notModified(FollowedTopics topics) {
        return read(topics, Topics.CRAWL_OUTCOMES).stream()
                .filter(record -> report(record).outcome() == Outcome.NOT_MODIFIED)
                .count();
    }

    /** Addresses reported since so many reports. */
    private static long pagesOfLastRun(FollowedTopics topics, int before) {
        return read(topics, Topics.CRAWL_OUTCOMES).stream()
                .skip(before)
                .map(record -> report(record).request().url())
                .distinct()
                .count();
    }

    private static FetchReport report(ConsumerRecord<String, byte[]> record) {
        return Topics.CRAWL_OUTCOMES.values().deserializer().deserialize("", record.value());
    }

    /** All records of a topic, in the order of their time. */
    private static List<ConsumerRecord<String, byte[]>> read(FollowedTopics topics, Topic<?> topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(topics.records(topic));
        records.sort(java.util.Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }
}
