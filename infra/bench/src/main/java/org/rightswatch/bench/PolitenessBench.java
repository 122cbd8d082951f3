package org.rightswatch.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.frontier.FrontierTopology;
import org.rightswatch.crawler.service.Requests;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.platform.streams.StreamsApplication;

/**
 * Two hundred hosts on loopback and four fetchers, each a process: for a while nothing happens, then a fifth one joins, then
 * one is killed and started again. Says whether any host was asked too soon, and how much of the possible rate was made.
 */
final class PolitenessBench implements Bench {

    private static final int HOSTS = 200;
    private static final int FETCHERS = 4;
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration AFTER_JOIN = Duration.ofSeconds(15);
    private static final Duration AFTER_KILL = Duration.ofSeconds(25);
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    /** So many requests to each host pass before anything is measured: every fetcher has its partitions by then. */
    private static final int ROUNDS_BEFORE = 8;

    @Override
    public String name() {
        return "politeness";
    }

    @Override
    public String measures() {
        return "gaps below the delay and the part of the possible rate that is made, while one fetcher joins and one is killed";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws Exception {
        for (int run = 0; run < scale.runs(); run++) {
            Path folder = Files.createTempDirectory("rightswatch-bench");
            try (HostServer web = new HostServer();
                    KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"));
                    KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
                kafka.createMissingTopics(Topics.all());
                PoliteFetcher.Task task = new PoliteFetcher.Task(broker.bootstrapServers(), web.port(), HOSTS, DELAY);
                try (StreamsApplication frontier = frontier(kafka, task.sources(), folder)) {
                    tell(run(web, kafka, task, folder), figures);
                }
            } finally {
                TopologyBench.delete(folder);
            }
        }
    }

    private record Run(Pacing pacing, long begun, long joined, long killed, long ended) {}

    private static Run run(HostServer web, KafkaClients kafka, PoliteFetcher.Task task, Path folder)
            throws IOException, InterruptedException {
        List<Process> fetchers = new ArrayList<>();
        try {
            for (int i = 0; i < FETCHERS; i++) {
                fetchers.add(PoliteFetcher.start(task, folder.resolve("fetcher-" + i)));
            }
            seed(kafka, task.sources());
            await(() -> everyHostWasAsked(web));
            long begun = System.nanoTime();
            pause(QUIET);
            long joined = System.nanoTime();
            fetchers.add(PoliteFetcher.start(task, folder.resolve("fetcher-" + FETCHERS)));
            pause(AFTER_JOIN);
            long killed = System.nanoTime();
            fetchers.getFirst().destroyForcibly().waitFor();
            fetchers.add(PoliteFetcher.start(task, folder.resolve("fetcher-0")));
            pause(AFTER_KILL);
            return new Run(new Pacing(web.times(), DELAY), begun, joined, killed, System.nanoTime());
        } finally {
            for (Process fetcher : fetchers) {
                fetcher.destroyForcibly().waitFor();
            }
        }
    }

    private static void tell(Run run, Consumer<Figure> figures) {
        Pacing pacing = run.pacing();
        Pacing.Window whole = new Pacing.Window(run.begun(), run.ended());
        figures.accept(Figure.of("gaps shorter than the delay, of " + pacing.gaps(), "", pacing.tooShort()));
        figures.accept(rate(
                "part of the possible rate, while nothing happens",
                pacing.rate(new Pacing.Window(run.begun(), run.joined()))));
        figures.accept(rate("after one joined", pacing.rate(new Pacing.Window(run.joined(), run.killed()))));
        figures.accept(rate("the whole minute, one join and one kill -9 in it", pacing.rate(whole)));
        figures.accept(rate(
                "the same, hosts of the killed one counted out until they go on",
                pacing.rateBesidesOutage(whole, run.killed())));
        figures.accept(Figure.of(
                "longest time for which a host stood still after the kill",
                "s",
                pacing.longestOutage(run.killed(), run.ended())));
    }

    private static Figure rate(String name, double part) {
        return Figure.of(name, "%", 100 * part);
    }

    private static boolean everyHostWasAsked(HostServer web) {
        Map<String, List<Long>> times = web.times();
        return times.size() == HOSTS && times.values().stream().allMatch(at -> at.size() >= ROUNDS_BEFORE);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("the fetchers do not run after " + START_WITHIN);
            }
            pause(Duration.ofMillis(100));
        }
    }

    private static void pause(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }

    /** The frontier of all fetchers, in this process. */
    static StreamsApplication frontier(KafkaClients kafka, Sources sources, Path directory) {
        ServiceContext context = new ServiceContext(
                SettingsFile.of("bench", "", Map.of()),
                kafka,
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                directory,
                new HealthRegistry());
        Properties properties = kafka.streamsProperties("crawler-frontier", directory);
        FrontierTopology.tune(properties);
        return StreamsApplication.start(context, new FrontierTopology(sources, PoliteFetcher.KEYS).get(), properties);
    }

    private static void seed(KafkaClients kafka, Sources sources) {
        List<CrawlRequest> seeds = new ArrayList<>();
        for (Source source : sources.all()) {
            seeds.addAll(source.seeds(Clock.systemUTC().instant(), List.of()));
        }
        new Requests(kafka, PoliteFetcher.KEYS).send(seeds);
    }
}
