package org.rightswatch.crawler;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.capture.WarcCaptures;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.oneshot.OneShot;
import org.rightswatch.crawler.pacing.Pace;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.picture.HeldGallery;
import org.rightswatch.crawler.picture.PictureWork;
import org.rightswatch.crawler.publish.ListingSink;
import org.rightswatch.crawler.reading.StandardReader;
import org.rightswatch.crawler.render.Renderer;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.source.SourceSettings.SearchFor;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.visit.Album;
import org.rightswatch.crawler.visit.VisitCounts;
import org.rightswatch.crawler.visit.Visitor;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.problem.Problem;

/** A polite crawl that ends, without Kafka: what the command {@code crawl} does. */
public final class OneShotCrawl {

    private static final Duration NEVER_AGAIN = Duration.ofDays(3650);

    /** One crawl has no hour to wait for a site that does not feel well. */
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final CrawlerSettings settings;
    private final @Nullable Path warc;
    private final Clock clock;

    /**
     * @param settings its sources are crawled once each; marks of holders are not known here, only terms are searched for
     * @param warc where exchanges are kept; null keeps nothing
     */
    public OneShotCrawl(CrawlerSettings settings, @Nullable Path warc, Clock clock) {
        this.settings = settings;
        this.warc = warc;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param outcomes addresses fetched or tried
     * @param listings published
     * @param givenUp sites that wanted to be left alone for long, and still had pages waiting
     * @param laws the conservation laws as they stand at the end
     */
    public record Summary(int outcomes, int listings, List<String> givenUp, List<Laws.Balance> laws) {}

    /** Crawls; listings go to the sink, the report of each address to the listener as it comes. */
    public Summary run(ListingSink sink, Consumer<FetchReport> reports) throws InterruptedException {
        PolitenessKeys keys = new PolitenessKeys(settings.owners());
        Sources sources = sources(keys);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        int[] counts = new int[2];
        try (Captures captures = captures();
                WebFetcher fetcher = new WebFetcher(settings.forFetch(), clock);
                StandardReader reader =
                        StandardReader.with(settings.sitePacks()).asking(fetcher::siblings);
                Renderer renderer = settings.renderer(fetcher, clock);
                HeldGallery gallery = new HeldGallery(sink)) {
            Album album = new Album(new PictureWork(null, meters), gallery);
            Visitor.Tools tools = new Visitor.Tools(fetcher, renderer, captures, reader, sink, album);
            Visitor visitor = new Visitor(tools, sources, keys, new VisitCounts(meters));
            OneShot crawl = new OneShot(visitor, keys, id -> pace(sources, id), clock);
            List<String> givenUp = crawl.run(seeds(sources), report -> {
                counts[0]++;
                counts[1] += report.published();
                reports.accept(report);
            });
            return new Summary(counts[0], counts[1], givenUp, new Laws(meters).balances());
        } catch (IOException e) {
            throw Problem.failed("cannot be written (" + e + ")", String.valueOf(warc), "check path and disk space")
                    .causedBy(e);
        }
    }

    private Sources sources(PolitenessKeys keys) {
        try {
            return new Sources(settings.sources(), keys);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "sources", "correct it").causedBy(e);
        }
    }

    private Captures captures() throws IOException {
        return warc == null ? Captures.NONE : WarcCaptures.file(warc, settings.userAgent(), clock);
    }

    private List<CrawlRequest> seeds(Sources sources) {
        Instant now = clock.instant();
        List<CrawlRequest> seeds = new ArrayList<>();
        for (Source source : sources.all()) {
            SearchFor searchFor = source.settings().searchFor();
            seeds.addAll(source.seeds(now, searchFor == null ? List.of() : searchFor.terms()));
        }
        return seeds;
    }

    /** As the source wants it, but nothing is looked at twice. */
    private static Optional<Pace> pace(Sources sources, String id) {
        return sources.get(id).map(Source::settings).map(OneShotCrawl::pace);
    }

    private static Pace pace(SourceSettings source) {
        return new Pace(source.delay(), NEVER_AGAIN, NEVER_AGAIN, 0, source.pagesPerRun(), LONGEST_BACKOFF);
    }
}
