package org.rightswatch.crawler.visit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.api.ApiAccess;
import org.rightswatch.crawler.api.ApiReader;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.fetch.FetchOrder;
import org.rightswatch.crawler.fetch.FetchOrder.Access;
import org.rightswatch.crawler.fetch.FetchOutcome;
import org.rightswatch.crawler.fetch.MediaKind;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.picture.Gallery;
import org.rightswatch.crawler.publish.ListingHashes;
import org.rightswatch.crawler.publish.ListingSink;
import org.rightswatch.crawler.render.Renderer;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.crawler.url.WebUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes visits. Thread-safe; one virtual thread per visit. */
public final class Visitor {

    private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);

    private final Tools tools;
    private final Sources sources;
    private final PolitenessKeys keys;
    private final VisitCounts counts;
    private final ApiAccess access;
    private final BrowserStep browser;

    /** What a visit is made with. */
    public record Tools(
            WebFetcher fetcher,
            Renderer renderer,
            Captures captures,
            PageReader reader,
            ListingSink sink,
            Album album) {

        /** Without a browser and without pictures. */
        public Tools(WebFetcher fetcher, Captures captures, PageReader reader, ListingSink sink) {
            this(fetcher, Renderer.off(), captures, reader, sink, Album.NONE);
        }
    }

    public Visitor(Tools tools, Sources sources, PolitenessKeys keys, VisitCounts counts) {
        this.tools = tools;
        this.sources = sources;
        this.keys = keys;
        this.counts = counts;
        this.access = new ApiAccess(tools.fetcher(), Clock.systemUTC());
        this.browser = new BrowserStep(tools, keys);
    }

    /** Visits the page of a lease and reports how it went; never throws for what a site does. */
    public FetchReport visit(FetchLease lease) {
        counts.began();
        FetchReport report = sources.get(lease.request().source())
                .map(source -> visitSafely(lease, source))
                .orElseGet(() -> Reports.unknownSource(lease));
        counts.ended(report);
        return report;
    }

    /** A page that breaks us must not take its lease, its law and its site's pace with it. */
    private FetchReport visitSafely(FetchLease lease, Source source) {
        try {
            return visit(lease, source);
        } catch (RuntimeException | StackOverflowError e) { // a page may be nested deeper than a reader can follow
            LOG.error("visit of {} failed", lease.request().url(), e);
            return Reports.broken(lease, e);
        }
    }

    private FetchReport visit(FetchLease lease, Source source) {
        if (sources.isPaused(lease.request().source())) {
            return Reports.refused(lease, "the source is paused");
        }
        Optional<WebUrl> url = WebUrl.parse(lease.request().url());
        if (url.isEmpty()) {
            return Reports.refused(lease, "not an http or https address");
        }
        Optional<ApiReader> api = source.api();
        ApiAccess.Entry entry =
                api.map(reader -> access.to(reader.settings())).orElse(new ApiAccess.Granted(Access.PUBLIC));
        if (entry instanceof ApiAccess.Refused refused) {
            return Reports.refused(lease, refused.reason());
        }
        Access granted = ((ApiAccess.Granted) entry).access();
        return tools.fetcher()
                .fetch(order(lease, source, url.get(), granted), outcome -> visited(lease, source, outcome));
    }

    private FetchReport visited(FetchLease lease, Source source, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Blocked) {
            source.api().ifPresent(reader -> access.forget(reader.settings()));
        }
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return fetched(lease, source, fetched);
        }
        keepWord(outcome);
        return Reports.of(lease, outcome, elsewhere(lease, source, outcome));
    }

    /** That an offer is gone, or still as it was, is evidence too; nothing hangs on it, so a full disk loses only that. */
    private void keepWord(FetchOutcome outcome) {
        boolean word = outcome instanceof FetchOutcome.Gone || outcome instanceof FetchOutcome.NotModified;
        try {
            if (word && !outcome.trail().exchanges().isEmpty()) {
                var _ = tools.captures().keep(outcome.trail().exchanges());
            }
        } catch (IOException e) {
            LOG.error("captures cannot be written: {}", e.toString());
        }
    }

    private FetchOrder order(FetchLease lease, Source source, WebUrl url, Access granted) {
        return new FetchOrder(
                url,
                accepts(lease.request().task()),
                new FetchOrder.Validators(lease.etag(), lease.lastModified()),
                hop -> keys.of(hop).equals(lease.politenessKey()),
                lease.delay() == null ? Duration.ZERO : lease.delay(),
                lease.expiresAt(),
                granted,
                lease.request().task() == Task.PICTURE
                        ? (Integer) source.settings().pictures().size().intBytes()
                        : null);
    }

    private static Set<MediaKind> accepts(Task task) {
        return switch (task) {
            case PAGE -> Set.of(MediaKind.HTML, MediaKind.DOCUMENT);
            case SEARCH -> Set.of(MediaKind.HTML);
            case SITEMAP -> Set.of(MediaKind.XML, MediaKind.TEXT, MediaKind.GZIP, MediaKind.HTML);
            case DOCUMENT -> Set.of(MediaKind.DOCUMENT, MediaKind.HTML, MediaKind.TEXT);
            case API -> Set.of(MediaKind.JSON);
            case FEED -> Set.of(MediaKind.TEXT, MediaKind.GZIP, MediaKind.JSON);
            case PICTURE -> Set.of(MediaKind.PICTURE);
        };
    }

    private static List<CrawlRequest> elsewhere(FetchLease lease, Source source, FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.OffSite offSite
                ? source.redirected(lease.request(), offSite.target()).stream().toList()
                : List.of();
    }

    private FetchReport fetched(FetchLease lease, Source source, FetchOutcome.Fetched page) {
        Optional<CaptureRef> capture;
        try {
            capture = tools.captures().keep(page.trail().exchanges());
        } catch (IOException e) {
            LOG.error("captures cannot be written, nothing is published without one: {}", e.toString());
            return Reports.notKept(lease, page.trail(), e);
        }
        if (lease.request().task() == Task.PICTURE) {
            return tools.album().picture(lease, page);
        }
        PageFacts facts = tools.reader().read(page, lease.request(), source);
        Kept kept = new Kept(page, facts, capture.orElse(null));
        return facts.wantsBrowser()
                ? browser.take(new BrowserStep.Fetch(lease, source, kept, shown -> judge(lease, source, shown)))
                : judge(lease, source, kept);
    }

    private FetchReport judge(FetchLease lease, Source source, Kept kept) {
        PageFacts facts = kept.facts();
        return switch (facts.verdict()) {
            case BLOCKED -> Reports.blocked(lease, kept.page().trail(), facts.reason());
            case SCRIPT_ONLY -> Reports.blocked(lease, kept.page().trail(), "script-only: " + facts.reason());
            case UNREADABLE -> Reports.unreadable(lease, kept.page().trail(), facts.reason());
            case PAGE, LIST -> publish(lease, source, kept);
        };
    }

    private FetchReport publish(FetchLease lease, Source source, Kept kept) {
        boolean read = kept.facts().verdict() == PageFacts.Verdict.PAGE || source.takesListingsFromLists();
        List<Listing> listings = read ? kept.facts().listings() : List.of();
        String hash = ListingHashes.listingsHash(listings);
        List<CrawlRequest> next = source.follow(lease.request(), kept.facts().reading());
        if (hash == null || hash.equals(lease.listingsHash())) {
            var unchanged = new Reports.Published(hash, 0, listings.size(), 0);
            return Reports.fetched(lease, kept, unchanged, next).withFields(FieldCounts.of(listings));
        }
        List<Listing> whole = listings.stream()
                .map(listing -> ListingHashes.withCapture(listing, kept.at(), kept.capture()))
                .toList();
        Gallery.Taken taken = source.settings().pictures().areWanted()
                ? tools.album().gallery(tools.sink()).take(pictured(lease, source, whole))
                : new Gallery.Taken(tools.sink().publish(whole), List.of());
        var published = new Reports.Published(hash, listings.size() - taken.quarantined(), 0, taken.quarantined());
        return Reports.fetched(
                        lease,
                        kept,
                        published,
                        Stream.concat(next.stream(), taken.next().stream()).toList())
                .withFields(FieldCounts.of(listings));
    }

    private static List<Gallery.Pictured> pictured(FetchLease lease, Source source, List<Listing> listings) {
        return listings.stream()
                .map(listing -> new Gallery.Pictured(listing, source.pictures(lease.request(), listing)))
                .toList();
    }
}
