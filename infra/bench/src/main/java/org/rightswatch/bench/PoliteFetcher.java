package org.rightswatch.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.publish.KafkaListings;
import org.rightswatch.crawler.reading.StandardReader;
import org.rightswatch.crawler.service.FetchWorkers;
import org.rightswatch.crawler.service.Requests;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.visit.VisitCounts;
import org.rightswatch.crawler.visit.Visitor;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;

/** The crawler's fetchers in a process of their own that can be killed. */
final class PoliteFetcher {

    static final PolitenessKeys KEYS = new PolitenessKeys(Map.of());

    private static final int AT_ONCE = 64;
    private static final int MOST_PAGES = 10_000;

    private PoliteFetcher() {}

    /**
     * What all of them work on.
     *
     * @param proxy port on loopback that answers for every host
     */
    record Task(String bootstrap, int proxy, int hosts, Duration delay) {

        Sources sources() {
            List<SourceSettings> sources = IntStream.range(0, hosts)
                    .mapToObj(i -> SourceSettings.of("s" + i, SourceKind.SITE, start(i), delay)
                            .reaching(List.of(start(i)), 2, MOST_PAGES))
                    .toList();
            return new Sources(sources, KEYS);
        }

        private static String start(int host) {
            return "http://h" + host + "-site.test/";
        }
    }

    /** Starts one that works below that directory. */
    static Process start(Task task, Path directory) throws IOException {
        return BenchProcess.start(
                PoliteFetcher.class,
                "-Xmx192m",
                List.of(
                        task.bootstrap(),
                        String.valueOf(task.proxy()),
                        String.valueOf(task.hosts()),
                        task.delay().toString(),
                        directory.toString()));
    }

    /** Arguments: bootstrap, proxy, hosts, delay, directory. Runs until it is killed. */
    public static void main(String[] args) throws Exception {
        Task task = new Task(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), Duration.parse(args[3]));
        try (KafkaClients kafka = new KafkaClients(KafkaSettings.of(task.bootstrap()));
                WebFetcher web = new WebFetcher(CrawlRun.through(task.proxy()), Clock.systemUTC());
                StandardReader reader = StandardReader.with(null)) {
            KafkaListings listings = new KafkaListings(kafka, record -> {}, Clock.systemUTC());
            Visitor visitor = new Visitor(
                    new Visitor.Tools(web, Captures.NONE, reader, listings),
                    task.sources(),
                    KEYS,
                    new VisitCounts(new SimpleMeterRegistry()));
            FetchWorkers.Parts parts = new FetchWorkers.Parts(
                    kafka,
                    Path.of(args[4]),
                    visitor,
                    new Requests(kafka, KEYS),
                    record -> {},
                    Clock.systemUTC(),
                    AT_ONCE);
            try (FetchWorkers workers = new FetchWorkers(parts)) {
                workers.start();
                Thread.currentThread().join();
            }
        }
    }
}
