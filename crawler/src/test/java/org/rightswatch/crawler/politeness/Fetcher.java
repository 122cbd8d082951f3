package org.rightswatch.crawler.politeness;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.fetch.FetchSettings;
import org.rightswatch.crawler.fetch.FetchSettings.HttpsThroughProxy;
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
     */
    record Place(String bootstrap, String proxy, int hosts, Duration delay) {

        static String host(int i) {
            return "h" + i + "-site.test";
        }

        Sources sources() {
            List<SourceSettings> sources = new ArrayList<>();
            for (int i = 0; i < hosts; i++) {
                String start = "http://" + host(i) + "/";
                sources.add(SourceSettings.of("s" + i, SourceKind.SITE, start, delay)
                        .reaching(List.of(start), 2, 10_000));
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

    /** Arguments: bootstrap, proxy, hosts, delay, directory. Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Place place = new Place(args[0], args[1], Integer.parseInt(args[2]), Duration.parse(args[3]));
        Fetcher fetcher = new Fetcher(place, Path.of(args[4]));
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
