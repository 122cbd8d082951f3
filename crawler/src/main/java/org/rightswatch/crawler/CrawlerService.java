package org.rightswatch.crawler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.capture.WarcCaptures;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.frontier.FrontierTopology;
import org.rightswatch.crawler.illustration.IllustrationTopology;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.picture.KafkaGallery;
import org.rightswatch.crawler.picture.PictureFolder;
import org.rightswatch.crawler.picture.PictureWork;
import org.rightswatch.crawler.publish.KafkaListings;
import org.rightswatch.crawler.publish.Refused;
import org.rightswatch.crawler.reading.StandardReader;
import org.rightswatch.crawler.render.Renderer;
import org.rightswatch.crawler.schedule.Schedule;
import org.rightswatch.crawler.service.FetchWorkers;
import org.rightswatch.crawler.service.HealthKeeper;
import org.rightswatch.crawler.service.Requests;
import org.rightswatch.crawler.service.SourceOrders;
import org.rightswatch.crawler.service.WatchedMarks;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.SourceSettings.SearchFor;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.visit.Album;
import org.rightswatch.crawler.visit.VisitCounts;
import org.rightswatch.crawler.visit.Visitor;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.quarantine.QuarantineUnreadable;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.streams.StreamsApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The crawler as a service: schedule, frontier, fetchers. Its files are below {@code crawler} in the data directory. */
public final class CrawlerService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlerService.class);
    private static final Duration RIGHTS_WITHIN = Duration.ofSeconds(60);
    private static final Duration JUDGE_EVERY = Duration.ofSeconds(5);

    private final ServiceContext context;
    private final CrawlerSettings settings;
    private final Path directory;
    private final PolitenessKeys keys;
    private final Sources sources;
    private final Requests requests;
    private final WatchedMarks marks;
    private final SourceOrders orders;
    private final List<AutoCloseable> running = new ArrayList<>();
    private @Nullable StreamsApplication frontier;
    private @Nullable StreamsApplication illustration;
    private @Nullable FetchWorkers workers;
    private @Nullable Schedule schedule;

    private CrawlerService(ServiceContext context, CrawlerSettings settings) {
        this.context = context;
        this.settings = settings;
        this.directory = context.dataDirectory().resolve("crawler");
        this.keys = new PolitenessKeys(settings.owners());
        this.sources = sources(settings, keys);
        this.requests = new Requests(context.kafka(), keys);
        this.marks = new WatchedMarks(context.kafka(), holders(sources), this::search);
        this.sources.termsFrom(this::terms);
        this.orders = new SourceOrders(context.kafka(), sources, this::seed);
    }

    /** Reads section {@code crawler}; a mistake in it is a {@link Problem}. */
    public static CrawlerService create(ServiceContext context) {
        return new CrawlerService(context, context.settings().section("crawler", CrawlerSettings.class));
    }

    private static Sources sources(CrawlerSettings settings, PolitenessKeys keys) {
        try {
            return new Sources(settings.sources(), keys);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "settings, crawler.sources", "correct it").causedBy(e);
        }
    }

    private static Set<String> holders(Sources sources) {
        return sources.all().stream()
                .flatMap(source -> holders(source).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> holders(Source source) {
        SearchFor searchFor = source.settings().searchFor();
        return searchFor == null ? List.of() : searchFor.holders();
    }

    @Override
    public String name() {
        return "crawler";
    }

    @Override
    public synchronized void start() {
        Opened opened = open();
        run(orders).start();
        awaitOrders();
        opened.workers().start();
        run(marks).start();
        run(healthKeeper()).start();
        opened.schedule()
                .set(sources.all().stream().flatMap(CrawlerService::entry).toList());
        opened.schedule().start();
        if (settings.runAtStart()) {
            Thread.ofVirtual().name("first-run").start(this::runEverything);
        }
    }

    /** What is opened first and starts its work when the orders are known. */
    private record Opened(FetchWorkers workers, Schedule schedule) {}

    private Opened open() {
        try {
            Visitor visitor = visitor();
            Schedule itsSchedule = run(Schedule.open(settings.database(), directory, this::seed));
            schedule = itsSchedule;
            frontier = run(StreamsApplication.start(context, new FrontierTopology(sources, keys).get(), streams()));
            if (sources.all().stream()
                    .anyMatch(source -> source.settings().pictures().areWanted())) {
                illustration = run(illustration());
            }
            FetchWorkers itsWorkers = run(workers(visitor));
            workers = itsWorkers;
            return new Opened(itsWorkers, itsSchedule);
        } catch (IOException e) {
            throw new Problem(
                            "cannot be written (" + e + ")",
                            directory.toString(),
                            "make it writable, or set data.directory")
                    .causedBy(e);
        }
    }

    private Visitor visitor() throws IOException {
        Captures captures =
                run(WarcCaptures.in(directory.resolve("captures"), settings.userAgent(), context.clock(), this::told));
        WebFetcher fetcher = run(new WebFetcher(settings.forFetch(), context.clock()));
        Renderer renderer = run(settings.renderer(fetcher, context.clock()));
        StandardReader reader = run(StandardReader.with(settings.sitePacks()).asking(fetcher::siblings));
        KafkaListings listings = new KafkaListings(context.kafka(), context.quarantine(), context.clock());
        return new Visitor(
                new Visitor.Tools(fetcher, renderer, captures, reader, listings, album()),
                sources,
                keys,
                new VisitCounts(context.meters()));
    }

    private FetchWorkers workers(Visitor visitor) {
        return new FetchWorkers(new FetchWorkers.Parts(
                context.kafka(),
                directory,
                visitor,
                requests,
                context.quarantine(),
                context.clock(),
                settings.atOnce()));
    }

    /** What was paused before a restart must not be fetched after it. */
    private void awaitOrders() {
        try {
            if (!orders.awaitLoaded(RIGHTS_WITHIN)) {
                throw Problem.failed(
                        "the orders could not be read within " + RIGHTS_WITHIN, "topic crawl.orders", "check Kafka");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }

    private HealthKeeper healthKeeper() {
        return new HealthKeeper(new HealthKeeper.Parts(
                context.kafka(),
                sources,
                source -> Optional.ofNullable(source.settings().schedule())
                        .flatMap(cron -> Schedule.interval(cron, context.clock().instant())),
                context.meters(),
                context.clock(),
                JUDGE_EVERY));
    }

    /** A finished file of captures is told, so that a later change of it shows. */
    private void told(CaptureFile file) {
        context.kafka().send(Topics.CAPTURE_FILES, file.warc(), file).join();
    }

    private <T extends AutoCloseable> T run(T part) {
        running.add(part);
        return part;
    }

    private Properties streams() {
        Properties properties = context.kafka().streamsProperties("crawler-frontier", context.dataDirectory());
        FrontierTopology.tune(properties);
        QuarantineUnreadable.install(
                properties, new QuarantineUnreadable.Setup("frontier", context.clock(), record -> {}));
        return properties;
    }

    private StreamsApplication illustration() {
        Properties properties = context.kafka().streamsProperties("crawler-illustration", context.dataDirectory());
        IllustrationTopology.tune(properties);
        QuarantineUnreadable.install(
                properties, new QuarantineUnreadable.Setup("illustration", context.clock(), record -> {}));
        return StreamsApplication.start(context, new IllustrationTopology(keys, context.laws()).get(), properties);
    }

    private Album album() throws IOException {
        PictureFolder folder = PictureFolder.in(
                directory.resolve("pictures"), settings.pictureFolder().bytes(), context.clock());
        KafkaGallery gallery =
                new KafkaGallery(context.kafka(), new Refused(context.quarantine(), context.clock()), context.laws());
        return new Album(new PictureWork(folder, context.meters()), gallery);
    }

    private static Stream<Schedule.Entry> entry(Source source) {
        String cron = source.settings().schedule();
        return cron == null || source.settings().paused()
                ? Stream.of()
                : Stream.of(new Schedule.Entry(source.settings().id(), cron));
    }

    /** Runs every source now, besides its schedule. */
    public void runEverything() {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        sources.all().forEach(source -> seed(source.settings().id(), now));
    }

    private void seed(String id, Instant due) {
        sources.get(id).filter(source -> !sources.isPaused(id)).ifPresent(source -> {
            List<String> terms = terms(source);
            var seeds = source.seeds(due, terms);
            requests.send(seeds);
            LOG.info("source {} due {}: {} seeds", id, due, seeds.size());
        });
    }

    private List<String> terms(Source source) {
        return terms(source.settings());
    }

    private List<String> terms(SourceSettings settings) {
        SearchFor searchFor = settings.searchFor();
        if (searchFor == null || searchFor.holders().isEmpty()) {
            return searchFor == null ? List.of() : searchFor.terms();
        }
        awaitRights();
        return Stream.concat(searchFor.terms().stream(), marks.terms(searchFor.holders()).stream())
                .toList();
    }

    private void awaitRights() {
        try {
            if (!marks.awaitLoaded(RIGHTS_WITHIN)) {
                throw new IllegalStateException("the rights could not be read within " + RIGHTS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }

    /** A mark was registered while we run: marketplaces that are searched for its holder are searched for it at once. */
    private void search(String holder, List<String> terms) {
        Instant now = context.clock().instant();
        for (Source source : sources.all()) {
            if (holders(source).contains(holder)
                    && !sources.isPaused(source.settings().id())) {
                var seeds = source.seeds(now, terms);
                requests.send(seeds);
                LOG.info(
                        "source {}: {} seeds for new marks of {}",
                        source.settings().id(),
                        seeds.size(),
                        holder);
            }
        }
    }

    @Override
    public Status health() {
        StreamsApplication itsFrontier = frontier;
        FetchWorkers itsWorkers = workers;
        Schedule itsSchedule = schedule;
        if (itsFrontier == null || itsWorkers == null || itsSchedule == null) {
            return Status.starting("crawler is not started");
        }
        return Stream.concat(
                        Stream.of(itsFrontier.health(), itsWorkers.health()),
                        Stream.ofNullable(illustration).map(StreamsApplication::health))
                .filter(status -> !status.isUp())
                .findFirst()
                .or(() -> itsSchedule.trouble().map(Status::down))
                .orElseGet(Status::up);
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable part : running.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", part, e);
            }
        }
        running.clear();
    }
}
