package org.rightswatch.crawler.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.api.ApiReader;
import org.rightswatch.crawler.charset.Charsets;
import org.rightswatch.crawler.document.DocumentLimits;
import org.rightswatch.crawler.document.DocumentListings;
import org.rightswatch.crawler.document.DocumentText;
import org.rightswatch.crawler.document.Documents;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.domain.DomainPages;
import org.rightswatch.crawler.domain.NameFeed;
import org.rightswatch.crawler.domain.Promise;
import org.rightswatch.crawler.domain.Siblings;
import org.rightswatch.crawler.extract.Extraction;
import org.rightswatch.crawler.extract.Extractor;
import org.rightswatch.crawler.extract.Page;
import org.rightswatch.crawler.extract.PageClass;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.fetch.MediaKind;
import org.rightswatch.crawler.sitemap.Sitemap;
import org.rightswatch.crawler.sitemap.SitemapReader;
import org.rightswatch.crawler.sitepack.PackWatch;
import org.rightswatch.crawler.sitepack.SitePackFolder;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.source.Reading;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.crawler.visit.PageFacts;
import org.rightswatch.crawler.visit.PageFacts.Verdict;
import org.rightswatch.crawler.visit.PageReader;

/** Reads everything the crawler fetches. */
public final class StandardReader implements PageReader, AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private volatile Extractor extractor;
    private final @Nullable PackWatch packs;
    private final Documents documents;
    private final Siblings siblings;

    /** Reading is work for the processor: more at once than it has cores only makes each one slower. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);

    /** With the built-in site packs, and those of a folder beside them. */
    public static StandardReader with(@Nullable Path sitePacks) {
        SitePacks packs = sitePacks == null ? SitePacks.builtIn() : SitePackFolder.load(sitePacks);
        PackWatch watch = sitePacks == null ? null : new PackWatch(sitePacks, LOOK_EVERY);
        return new StandardReader(
                new Extractor(packs), watch, Documents.within(DocumentLimits.standard()), Siblings.NOT_ASKED);
    }

    /** The same, asking the name service what answers beside a watched name. */
    public StandardReader asking(Siblings names) {
        return new StandardReader(extractor, packs, documents, names);
    }

    private StandardReader(Extractor extractor, @Nullable PackWatch packs, Documents documents, Siblings siblings) {
        this.extractor = extractor;
        this.packs = packs;
        this.documents = documents;
        this.siblings = siblings;
    }

    /** With the packs as they are now. */
    private Extractor extractor() {
        if (packs != null) {
            packs.changed().ifPresent(fresh -> extractor = new Extractor(fresh));
        }
        return extractor;
    }

    @Override
    public PageFacts read(Fetched page, CrawlRequest request, Source source) {
        if (page.kind() == MediaKind.DOCUMENT) {
            return document(page, context(request, source)); // the child works; a slow one must not hold up pages
        }
        cores.acquireUninterruptibly();
        try {
            if (request.task() == Task.SITEMAP) {
                return sitemap(page, source);
            }
            if (request.task() == Task.FEED) {
                return PageFacts.leadsTo(Reading.feed(NameFeed.read(page.body())));
            }
            Optional<Promise> names = source.names();
            if (names.isPresent() && page.kind() == MediaKind.HTML) {
                return domain(page, names.get(), context(request, source));
            }
            if (request.task() == Task.API) {
                return answer(page, request, source);
            }
            return page(page, request, source);
        } finally {
            cores.release();
        }
    }

    private PageFacts page(Fetched page, CrawlRequest request, Source source) {
        Extractor current = extractor();
        Extraction extraction = current.extract(
                new Page(page.url().toString(), page.contentType(), page.body(), context(request, source)));
        Reading reading = Reading.page(
                extraction.listings().stream()
                        .map(Listing::url)
                        .filter(Objects::nonNull)
                        .toList(),
                extraction.links(),
                extraction.nextPage());
        return new PageFacts(
                verdict(extraction), extraction.reason(), extraction.listings(), reading, current.render(page.url()));
    }

    private PageFacts document(Fetched page, SourceContext context) {
        DocumentText text = documents.read(page.body(), page.contentType());
        if (text.failure() != null) {
            String reason = text.failure().word() + ": " + text.problem();
            return new PageFacts(Verdict.UNREADABLE, reason, List.of(), Reading.nothing());
        }
        List<Listing> listings = DocumentListings.of(text, page.url().toString(), context).stream()
                .toList();
        String reason = text.problem() == null ? "a document" : text.problem();
        return new PageFacts(Verdict.PAGE, reason, listings, Reading.nothing());
    }

    private static PageFacts answer(Fetched page, CrawlRequest request, Source source) {
        SourceContext context = context(request, source);
        ApiReader.Answer answer = source.api()
                .map(reader -> reader.read(page.body(), page.url(), context))
                .orElse(new ApiReader.Answer(List.of(), null, "the source is no API"));
        String reason = answer.problem() == null ? "an answer" : answer.problem();
        Reading reading = Reading.page(List.of(), List.of(), answer.nextPage());
        return new PageFacts(Verdict.LIST, reason, answer.listings(), reading);
    }

    /** Barriers count as on any page: behind one nobody knows what stands. */
    private PageFacts domain(Fetched page, Promise promise, SourceContext context) {
        Extraction extraction =
                extractor().extract(new Page(page.url().toString(), page.contentType(), page.body(), context));
        String html = Charsets.decide(page.body(), page.contentType()).decode(page.body());
        Dom dom = Dom.parse(html, page.url());
        DomainPages.Verdict verdict = DomainPages.verdict(dom, promise, siblings);
        List<Listing> listings =
                verdict == DomainPages.Verdict.LIVE ? List.of(DomainPages.listing(dom, context)) : List.of();
        boolean barrier = extraction.pageClass() == PageClass.BLOCKED && verdict == DomainPages.Verdict.LIVE;
        return new PageFacts(barrier ? Verdict.BLOCKED : Verdict.PAGE, verdict.name(), listings, Reading.nothing());
    }

    private static PageFacts sitemap(Fetched page, Source source) {
        Sitemap map = SitemapReader.read(
                page.body(), page.url(), Set.copyOf(source.settings().sitemapRules()));
        String reason = map.problem() == null ? "" : map.problem();
        return new PageFacts(Verdict.PAGE, reason, List.of(), Reading.sitemap(urls(map.pages()), urls(map.sitemaps())));
    }

    private static List<WebUrl> urls(List<Sitemap.Entry> entries) {
        return entries.stream().map(Sitemap.Entry::url).toList();
    }

    private static SourceContext context(CrawlRequest request, Source source) {
        var settings = source.settings();
        return new SourceContext(
                settings.id(), source.channel(), settings.market(), settings.language(), request.task());
    }

    private static Verdict verdict(Extraction extraction) {
        return switch (extraction.pageClass()) {
            case PRODUCT, OTHER -> Verdict.PAGE;
            case SEARCH -> Verdict.LIST;
            case BLOCKED -> Verdict.BLOCKED;
            case JS_SHELL -> Verdict.SCRIPT_ONLY;
        };
    }

    @Override
    public void close() {
        documents.close();
    }
}
