package org.rightswatch.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.streams.StreamsApplication;

/**
 * Two hundred hosts, four fetchers, one that joins and one that is killed and started again: no gap is ever shorter than the
 * delay, and every host goes on. How much of the possible rate that makes is measured by {@code rightswatch bench politeness}.
 * A broker of its own, because the frontier and its fetchers share topics by name.
 */
class PolitenessTest {

    private static final int HOSTS = 200;
    private static final Duration DELAY = Duration.ofSeconds(2);

    /** Shorter than a lease: the hosts of the killed one go on because their leases are handed on, not because they ran out. */
    private static final Duration GO_ON_WITHIN = Duration.ofSeconds(100);

    @TempDir
    private static Path directory;

    @Test
    void noGapIsShorterThanTheDelayAndEveryHostGoesOnWhateverHappensToFetchers() throws Exception {
        try (TestWeb web = new TestWeb();
                KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            site(web);
            kafka.createMissingTopics(Topics.all());
            Fetcher.Place place = new Fetcher.Place(broker.bootstrapServers(), web.authority(), HOSTS, 0, DELAY);
            Sources sources = place.sources();
            try (StreamsApplication frontier = Fetcher.frontier(kafka, sources, directory);
                    Fetcher first = new Fetcher(place, directory.resolve("first"));
                    Fetcher second = new Fetcher(place, directory.resolve("second"))) {
                Process killed = Fetcher.process(place, directory.resolve("killed"));
                try {
                    Fetcher.seed(kafka, sources);
                    awaitMoreOfEveryHost(web, 2);
                    try (Fetcher joins = new Fetcher(place, directory.resolve("joins"))) {
                        awaitMoreOfEveryHost(web, 2);
                        killed.destroyForcibly().waitFor();
                        killed = Fetcher.process(place, directory.resolve("killed"));
                        awaitMoreOfEveryHost(web, 3);
                    }
                } finally {
                    killed.destroyForcibly().waitFor();
                }
            }
            assertThat(times(web))
                    .hasSize(HOSTS)
                    .allSatisfy((host, at) -> assertThat(shortest(at)).isGreaterThanOrEqualTo(DELAY));
        }
    }

    private static void site(TestWeb web) {
        StringBuilder links = new StringBuilder("<h1>Shop</h1>");
        for (int i = 0; i < 60; i++) {
            links.append("<a href='/p").append(i).append("'>x</a> ");
        }
        for (int h = 0; h < HOSTS; h++) {
            web.html("http://" + Fetcher.Place.host(h) + "/", links.toString());
            for (int i = 0; i < 60; i++) {
                web.html("http://" + Fetcher.Place.host(h) + "/p" + i, "<h1>Page</h1><p>nothing to sell");
            }
        }
    }

    private static void awaitMoreOfEveryHost(TestWeb web, int more) {
        Map<String, List<Long>> before = times(web);
        await().atMost(GO_ON_WITHIN).pollInterval(Duration.ofMillis(200)).until(() -> {
            Map<String, List<Long>> now = times(web);
            return now.size() == HOSTS
                    && now.entrySet().stream()
                            .allMatch(host -> host.getValue().size()
                                    >= before.getOrDefault(host.getKey(), List.of())
                                                    .size()
                                            + more);
        });
    }

    /** When each host was asked. */
    private static Map<String, List<Long>> times(TestWeb web) {
        return web.requests().stream()
                .collect(Collectors.groupingBy(
                        request -> request.path().split("/", 4)[2],
                        Collectors.mapping(TestWeb.Request::nanoTime, Collectors.toList())));
    }

    private static Duration shortest(List<Long> at) {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < at.size(); i++) {
            shortest = Math.min(shortest, at.get(i) - at.get(i - 1));
        }
        return Duration.ofNanos(shortest);
    }
}
