package org.rightswatch.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * delay. The time until the killed one is back is told apart from the rate: in a run of half a minute it would say how
 * quickly this machine starts a JVM. A broker of its own, because the frontier and its fetchers share topics by name.
 */
class PolitenessTest {

    private static final int HOSTS = 200;
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration BEFORE_JOIN = Duration.ofSeconds(5);
    private static final Duration BEFORE_KILL = Duration.ofSeconds(6);
    private static final Duration REST = Duration.ofSeconds(13);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(15);

    @TempDir
    private static Path directory;

    @Test
    void noGapIsShorterThanTheDelayWhateverHappensToFetchersAndLittleTimeIsLost() throws Exception {
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
                    awaitRequests(web, HOSTS * 2);
                    long begun = System.nanoTime();
                    TimeUnit.NANOSECONDS.sleep(BEFORE_JOIN.toNanos());
                    try (Fetcher joins = new Fetcher(place, directory.resolve("joins"))) {
                        TimeUnit.NANOSECONDS.sleep(BEFORE_KILL.toNanos());
                        killed.destroyForcibly().waitFor();
                        long killedAt = System.nanoTime();
                        killed = Fetcher.process(place, directory.resolve("killed"));
                        TimeUnit.NANOSECONDS.sleep(REST.toNanos());
                        judge(web, begun, killedAt, System.nanoTime());
                    }
                } finally {
                    killed.destroyForcibly().waitFor();
                }
            }
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

    private static void awaitRequests(TestWeb web, int count) throws InterruptedException {
        for (int i = 0; web.requests().size() < count; i++) {
            assertThat(i).as("%d requests came", web.requests().size()).isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void judge(TestWeb web, long begun, long killedAt, long ended) {
        Map<String, List<Long>> times = new HashMap<>();
        for (TestWeb.Request request : web.requests()) {
            times.computeIfAbsent(request.path().split("/")[2], any -> new ArrayList<>())
                    .add(request.nanoTime());
        }
        assertThat(times).hasSize(HOSTS);
        assertThat(times).allSatisfy((host, at) -> assertThat(shortest(at)).isGreaterThanOrEqualTo(DELAY));
        double made = 0;
        double possible = 0;
        for (List<Long> at : times.values()) {
            Duration outage = outage(at, killedAt, ended);
            assertThat(outage).isLessThan(LONGEST_OUTAGE);
            made += at.stream().filter(t -> t - begun >= 0 && t - ended < 0).count();
            possible += (ended - begun - outage.toNanos()) / (double) DELAY.toNanos();
        }
        assertThat(made / possible)
                .as("%.0f requests of %.0f possible", made, possible)
                .isGreaterThan(isCrowded() ? 0.5 : 0.95);
    }

    /** Then the rate says more about this machine than about us. */
    private static boolean isCrowded() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load > 3.0 * Runtime.getRuntime().availableProcessors();
    }

    private static Duration shortest(List<Long> at) {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < at.size(); i++) {
            shortest = Math.min(shortest, at.get(i) - at.get(i - 1));
        }
        return Duration.ofNanos(shortest);
    }

    /** What the gap around the kill has above two delays: the lease that was lost with the process waits for a whole one. */
    private static Duration outage(List<Long> at, long killedAt, long ended) {
        long before = at.stream()
                .filter(t -> t - killedAt <= 0)
                .mapToLong(t -> t)
                .max()
                .orElse(killedAt);
        long after = at.stream()
                .filter(t -> t - killedAt > 0)
                .mapToLong(t -> t)
                .min()
                .orElse(ended);
        long beyond = after - before - 2 * DELAY.toNanos();
        return beyond > 0 ? Duration.ofNanos(after - before).minus(DELAY) : Duration.ZERO;
    }
}
