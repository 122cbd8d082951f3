package org.rightswatch.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rightswatch.alerting.AlertingService;
import org.rightswatch.alerting.digest.Week;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.HitPage;
import org.rightswatch.alerting.hitindex.HitQuery;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.CrawlerService;
import org.rightswatch.engines.Progress;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.local.sample.LabelScore;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.service.ServiceHost;
import org.rightswatch.processor.StreamProcessorService;

/** One run of the whole pipeline against the sample web. */
public final class Demo implements AutoCloseable {
    private static final Path DIGESTS = Path.of(System.getProperty("java.io.tmpdir"), "rightswatch-demo-digests");
    private static final Path MAILS = DIGESTS.resolveSibling("rightswatch-demo-mails");

    private final long start = System.nanoTime();
    private final ProcessMemory memory = ProcessMemory.watch();
    private final DemoSettings demo;
    private final Progress progress;
    private final Stage stage;
    private final ServiceHost host;
    private final AlertingService alerting;

    private Demo(DemoSettings demo, Progress progress) throws InterruptedException {
        this.demo = demo;
        this.progress = progress;
        this.stage = Stage.set(demo, progress);
        this.host = ServiceHost.open(stage.settings(), Clock.systemUTC());
        host.createTopics();
        importRights(host.context().kafka(), stage.web().rights());
        this.alerting = host.start(AlertingService::create);
        host.start(StreamProcessorService::create);
    }

    /** Sets the stage and starts every service but the crawler. */
    public static Demo prepare(DemoSettings demo, Progress progress) throws InterruptedException {
        return new Demo(demo, progress);
    }

    private static void importRights(KafkaClients kafka, List<Right> rights) {
        CompletableFuture.allOf(rights.stream()
                        .map(right -> kafka.send(Topics.RIGHTS, right.id().value(), right))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Crawls until everything is at rest, and tells how it went. The services go on running. */
    public DemoReport run(StopSignal stop, Consumer<String> news) {
        long begin = System.nanoTime();
        Week week = Week.of(LocalDate.ofInstant(host.context().clock().instant(), DemoConfiguration.CLIENTS));
        progress.report("crawling " + stage.web().hosts().size() + " sites for "
                + stage.web().rights().size() + " rights");
        host.start(CrawlerService::create);
        Settling settling = new Settling(host.context().laws(), () -> true, counts -> news.accept(words(counts)));
        Counts counts = settling.await(demo.limit(), stop);
        List<Path> digests = digests(week);
        Duration pipeline = Duration.ofNanos(System.nanoTime() - begin);
        return report(counts, digests, pipeline);
    }

    /** The digest of that week of every client, in a folder that outlives the demo. */
    private List<Path> digests(Week week) {
        alerting.index().refresh();
        return stage.web().rights().stream()
                .map(Right::holder)
                .distinct()
                .sorted()
                .flatMap(holder -> alerting.writeDigest(holder, week, DIGESTS).stream())
                .toList();
    }

    private static String words(Counts counts) {
        return counts.fetches() + " pages, " + counts.published() + " listings, " + counts.indexed() + " hits indexed, "
                + counts.notified() + " told";
    }

    private DemoReport report(Counts counts, List<Path> digests, Duration pipeline) {
        List<Hit> hits = hits(alerting.index());
        stage.mail().saveTo(MAILS);
        return new DemoReport(
                counts,
                hits.stream()
                        .filter(hit -> hit.state() != HitState.GONE)
                        .collect(Collectors.groupingBy(Hit::severity, Collectors.counting())),
                new DemoReport.Delivered(
                        stage.mail().received(),
                        MAILS,
                        stage.hook().received(),
                        stage.hook().forged()),
                digests,
                LabelScore.of(stage.web().labels(), hits),
                new DemoReport.Cost(pipeline, Duration.ofNanos(System.nanoTime() - start), memory.peakMebibytes()));
    }

    private static List<Hit> hits(HitIndex index) {
        index.refresh();
        List<Hit> hits = new ArrayList<>();
        List<String> after = List.of();
        do {
            HitPage page = index.search(HitQuery.everything().on(new HitQuery.Page(HitQuery.LARGEST_PAGE, after)));
            page.hits().stream().map(IndexedHit::hit).forEach(hits::add);
            after = page.next();
        } while (!after.isEmpty());
        return List.copyOf(hits);
    }

    /** Where the console is, and who may sign in, a line each. */
    public List<String> doors() {
        URI console = alerting.consoleUrl();
        return List.of(
                "console    " + console + "  (" + stage.login().name() + " / "
                        + stage.login().password() + ")",
                "sample web http://127.0.0.1:" + stage.web().port() + "/",
                "health     http://127.0.0.1:" + host.healthPort() + "/health");
    }

    @Override
    public void close() {
        try (stage;
                memory) {
            host.close();
        }
    }
}
