package org.rightswatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.service.Requests;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;

/**
 * The frontier as a process of its own that is filled through Kafka, killed and started again on what it left behind: its
 * live heap, and how long it takes until it hands out leases again.
 */
final class FrontierBench implements Bench {

    private static final String SOURCE = "bench";
    private static final int PAGES_PER_LISTING = 10;
    private static final int PAGES_PER_HOST = 100;
    private static final int BATCH = 10_000;
    private static final int HEAP_MEBIBYTES = 150;

    /** Hosts that nobody knew before the restart; so many that every partition has some. */
    private static final int NEW_HOSTS = 200;

    private static final Duration FILLED_WITHIN = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "frontier";
    }

    @Override
    public String measures() {
        return "live heap of the frontier in a heap of " + HEAP_MEBIBYTES
                + " MB, ten pages known for each listing of the scale, and the time until it leases again after kill -9";
    }

    /** One source that takes every host. */
    static Sources sources() {
        SourceSettings settings = SourceSettings.of(
                        SOURCE, SourceKind.SITE, "http://start.test/", Duration.ofSeconds(2))
                .reaching(List.of("http://start.test/"), 2, PAGES_PER_HOST);
        return new Sources(List.of(settings), PoliteFetcher.KEYS);
    }

    @Override
    public void run(Scale scale, java.util.function.Consumer<Figure> figures) throws Exception {
        Path folder = Files.createTempDirectory("rightswatch-bench");
        long pages = (long) scale.listings() * PAGES_PER_LISTING;
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(Topics.all());
            fill(kafka, folder, pages, figures);
            restart(kafka, folder, figures);
        } finally {
            TopologyBench.delete(folder);
        }
    }

    private static void fill(KafkaClients kafka, Path folder, long pages, java.util.function.Consumer<Figure> figures)
            throws Exception {
        FrontierProgram.Running frontier = start(kafka, folder);
        try {
            long begun = System.nanoTime();
            Requests requests = new Requests(kafka, PoliteFetcher.KEYS);
            for (long from = 0; from < pages; from += BATCH) {
                requests.send(batch(from, Math.min(pages, from + BATCH)));
            }
            awaitTaken(kafka, pages);
            figures.accept(Figure.of("pages taken in", "pages/s", pages / seconds(begun)));
            figures.accept(Figure.of("live heap, " + pages + " pages known", "MB", frontier.liveBytes() / 1e6));
        } finally {
            frontier.kill();
        }
    }

    private static void restart(KafkaClients kafka, Path folder, java.util.function.Consumer<Figure> figures)
            throws Exception {
        try (LeaseWatch leases = new LeaseWatch(kafka)) {
            List<CrawlRequest> fresh = new ArrayList<>();
            for (int host = 0; host < NEW_HOSTS; host++) {
                fresh.add(request("http://new-" + host + "-site.test/"));
            }
            new Requests(kafka, PoliteFetcher.KEYS).send(fresh);
            long begun = System.nanoTime();
            FrontierProgram.Running frontier = start(kafka, folder);
            try {
                Set<String> waiting =
                        new HashSet<>(fresh.stream().map(CrawlRequest::url).toList());
                boolean first = true;
                while (!waiting.isEmpty()) {
                    boolean some = waiting.removeAll(leases.next());
                    if (some && first) {
                        figures.accept(Figure.of("from start after kill -9 to the first lease", "s", seconds(begun)));
                        first = false;
                    }
                }
                figures.accept(Figure.of("to leases in every partition", "s", seconds(begun)));
                figures.accept(Figure.of("live heap after the restart", "MB", frontier.liveBytes() / 1e6));
            } finally {
                frontier.kill();
            }
        }
    }

    private static FrontierProgram.Running start(KafkaClients kafka, Path folder) throws java.io.IOException {
        return FrontierProgram.start(kafka.bootstrapServers(), folder.resolve("frontier"), HEAP_MEBIBYTES);
    }

    private static List<CrawlRequest> batch(long from, long to) {
        List<CrawlRequest> batch = new ArrayList<>((int) (to - from));
        for (long page = from; page < to; page++) {
            long host = page / PAGES_PER_HOST;
            batch.add(
                    request("http://h" + host + "-site.test/shop/category-" + page % 7 + "/listing-" + page + ".html"));
        }
        return batch;
    }

    private static CrawlRequest request(String url) {
        Instant now = Clock.systemUTC().instant();
        return new CrawlRequest(url, SOURCE, url, Task.PAGE, 1, 1, now, "run");
    }

    private static void awaitTaken(KafkaClients kafka, long requests) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + FILLED_WITHIN.toNanos();
        try (Admin admin = kafka.admin()) {
            while (taken(admin) < requests) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("not filled within " + FILLED_WITHIN);
                }
                Thread.sleep(100);
            }
        }
    }

    private static long taken(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets("crawler-frontier")
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(Topics.CRAWL_REQUESTS.name()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
