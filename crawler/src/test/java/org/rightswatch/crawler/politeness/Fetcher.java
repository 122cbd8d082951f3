package org.rightswatch.crawler.politeness;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.fetch.FetchSettings;
import org.rightswatch.crawler.fetch.FetchSettings.HttpsThroughProxy;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.frontier.FrontierTopology;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.publish.KafkaListings;
import org.rightswatch.crawler.reading.StandardReader;
import org.rightswatch.crawler.service.FetchWorkers;
import org.rightswatch.crawler.service.Requests;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.visit.VisitCounts;
import org.rightswatch.crawler.visit.Visitor;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.platform.streams.StreamsApplication;

/** One fetcher of many, in this process or, by {@link #main}, in one of its own that can be killed. */
final class Fetcher implements AutoCloseable {

    static final PolitenessKeys KEYS = new PolitenessKeys(Map.of());

    private final KafkaClients kafka;
    private final WebFetcher web;
    private final StandardReader reader;
    private final FetchWorkers workers;

    /**
     * Where and what it fetches.
     *
     * @param proxy answers for every host
     * @param pages of each host that are looked at; 0 means its front page and what that links to
     */
    record Place(String bootstrap, String proxy, int hosts, int pages, Duration delay) {

        static String host(int i) {
            return "h" + i + "-site.test";
        }

        Sources sources() {
            List<SourceSettings> sources = new ArrayList<>();
            for (int i = 0; i < hosts; i++) {
                String start = "http://" + host(i) + "/";
                List<String> starts = new ArrayList<>(pages == 0 ? List.of(start) : List.of());
                for (int page = 0; page < pages; page++) {
                    starts.add(start + "p" + page);
                }
                sources.add(SourceSettings.of("s" + i, SourceKind.SITE, starts.getFirst(), delay)
                        .reaching(starts, pages == 0 ? 2 : 0, 10_000));
            }
            return new Sources(sources, KEYS);
        }

        FetchSettings fetchSettings() {
            String[] address = proxy.split(":");
            return new FetchSettings(
                    "RightsWatch/0.1",
                    "",
                    Set.of(proxy),
                    Map.of(),
                    FetchSettings.WEB_PORTS,
                    FetchSettings.Limits.defaults(),
                    new FetchSettings.ProxySettings(address[0], Integer.parseInt(address[1]), HttpsThroughProxy.PLAIN));
        }
    }

    Fetcher(Place place, Path directory) {
        kafka = new KafkaClients(KafkaSettings.of(place.bootstrap()));
        web = new WebFetcher(place.fetchSettings(), Clock.systemUTC());
        reader = StandardReader.with(null);
        KafkaListings listings = new KafkaListings(kafka, record -> {}, Clock.systemUTC());
        Visitor visitor = new Visitor(
                new Visitor.Tools(web, Captures.NONE, reader, listings),
                place.sources(),
                KEYS,
                new VisitCounts(new SimpleMeterRegistry()));
        workers = new FetchWorkers(new FetchWorkers.Parts(
                kafka, directory, visitor, new Requests(kafka, KEYS), record -> {}, Clock.systemUTC(), 64));
        workers.start();
    }

    /** One in a process of its own, working below that directory. */
    static Process process(Place place, Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fetcher.class.getName(),
                        place.bootstrap(),
                        place.proxy(),
                        String.valueOf(place.hosts()),
                        String.valueOf(place.pages()),
                        place.delay().toString(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The frontier of all fetchers, working below that directory. */
    static StreamsApplication frontier(KafkaClients kafka, Sources sources, Path directory) {
        ServiceContext context = new ServiceContext(
                SettingsFile.of("test", "", Map.of()),
                kafka,
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                directory,
                new HealthRegistry());
        Properties properties = kafka.streamsProperties("crawler-frontier", directory);
        FrontierTopology.tune(properties);
        return StreamsApplication.start(context, new FrontierTopology(sources, KEYS).get(), properties);
    }

    /** Every source is due. */
    static void seed(KafkaClients kafka, Sources sources) {
        List<CrawlRequest> seeds = new ArrayList<>();
        for (Source source : sources.all()) {
            seeds.addAll(source.seeds(Clock.systemUTC().instant(), List.of()));
        }
        new Requests(kafka, KEYS).send(seeds);
    }

    /** Arguments: bootstrap, proxy, hosts, pages, delay, directory. Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Place place = new Place(
                args[0], args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]), Duration.parse(args[4]));
        Fetcher fetcher = new Fetcher(place, Path.of(args[5]));
        Thread.currentThread().join();
        fetcher.close();
    }

    @Override
    public void close() {
        workers.close();
        reader.close();
        try {
            web.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        kafka.close();
    }
}
