package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.capture.CaptureReader;
import org.rightswatch.crawler.publish.JsonLinesListings;
import org.rightswatch.crawler.publish.ListingHashes;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;

class OneShotCrawlTest {

    private static final Duration DELAY = Duration.ofMillis(40);

    @TempDir
    private Path directory;

    private TestWeb web;
    private final List<FetchReport> reports = new ArrayList<>();

    @BeforeEach
    void start() {
        web = new TestWeb();
        web.html("/", page("Shop", links(6)));
        for (int i = 0; i < 6; i++) {
            web.html("/item/" + i, listing(i));
        }
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String links(int count) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < count; i++) {
            links.append("<p><a href='/item/").append(i).append("?utm_source=home'>item</a>");
        }
        return links.toString();
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=en><title>" + title + "</title><body><h1>" + title + "</h1>" + body;
    }

    static String listing(int i) {
        return page("Zenvora runner " + i, """
                <script type="application/ld+json">
                {"@context":"https://schema.org","@type":"Product","name":"Zenvora runner %d","brand":{"@type":"Brand","name":"Zenvora"},
                 "offers":{"@type":"Offer","price":"%d.90","priceCurrency":"USD","availability":"https://schema.org/InStock"}}
                </script><p>A shoe.</p>
                """.formatted(i, 30 + i));
    }

    private CrawlPlan plan() {
        CrawlerSettings none = SettingsFile.defaults(Map.of()).section("crawler", CrawlerSettings.class);
        return CrawlPlan.on(none, List.of(web.authority()));
    }

    private CrawlPlan from(String... paths) {
        List<String> urls = java.util.Arrays.stream(paths).map(web::url).toList();
        return plan().withUrls(urls, new CrawlPlan.Reach(DELAY, 2, 100));
    }

    private List<Listing> crawl(CrawlPlan plan, Path warc) throws InterruptedException {
        StringWriter out = new StringWriter();
        OneShotCrawl crawl = new OneShotCrawl(plan.settings(), warc, Clock.systemUTC());
        OneShotCrawl.Summary summary = crawl.run(new JsonLinesListings(out), reports::add);
        assertThat(summary.laws()).allMatch(Laws.Balance::balanced);
        assertThat(summary.outcomes()).isEqualTo(reports.size());
        return out.toString()
                .lines()
                .map(line -> Json.events().readValue(line, Listing.class))
                .toList();
    }

    private Outcome outcome(String path) {
        return reports.stream()
                .filter(report -> report.request().url().equals(web.url(path)))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void findsTheListingsOfASiteOnceEachAndKeepsItsPace() throws InterruptedException {
        List<Listing> listings = crawl(from("/"), null);

        assertThat(listings)
                .extracting(Listing::title)
                .containsExactlyInAnyOrder(
                        "Zenvora runner 0",
                        "Zenvora runner 1",
                        "Zenvora runner 2",
                        "Zenvora runner 3",
                        "Zenvora runner 4",
                        "Zenvora runner 5");
        assertThat(listings).allSatisfy(listing -> {
            assertThat(listing.price()).isNotNull();
            assertThat(listing.contentHash()).isEqualTo(ListingHashes.contentHash(listing));
            assertThat(listing.fetchedAt()).isNotNull();
        });
        assertThat(reports).hasSize(7).allMatch(report -> report.outcome() == Outcome.FETCHED);
        assertThat(web.requests()).hasSize(8);
        assertThat(web.shortestGap()).isGreaterThanOrEqualTo(DELAY.minusMillis(2));
    }

    @Test
    void everyListingsCaptureResolvesAndItsDigestMatches() throws Exception {
        List<Listing> listings = crawl(from("/"), directory.resolve("crawl.warc.gz"));

        assertThat(listings).hasSize(6);
        CaptureReader captures = new CaptureReader(directory);
        for (Listing listing : listings) {
            String payload = new String(captures.payload(listing.capture()), StandardCharsets.UTF_8);
            assertThat(payload).contains("\"name\":\"" + listing.title() + "\"");
        }
    }

    @Test
    void reportsEveryAddressAndPublishesNothingWhereThereIsNothing() throws InterruptedException {
        web.html("/about", page("About us", "<p>We sell shoes since 1950.</p>"))
                .status("/500", "500 Oops")
                .redirect("/away", "http://elsewhere.example/")
                .redirect("/inside", "http://169.254.169.254/latest/meta-data/");

        List<Listing> listings = crawl(from("/about", "/500", "/missing", "/away", "/inside", "/item/1"), null);

        assertThat(listings).hasSize(1);
        assertThat(outcome("/about")).isEqualTo(Outcome.FETCHED);
        assertThat(outcome("/500")).isEqualTo(Outcome.FAILED);
        assertThat(outcome("/missing")).isEqualTo(Outcome.GONE);
        assertThat(outcome("/away")).isEqualTo(Outcome.OFF_SITE);
        assertThat(outcome("/inside")).isEqualTo(Outcome.OFF_SITE);
        assertThat(outcome("/item/1")).isEqualTo(Outcome.FETCHED);
    }

    @Test
    void obeysRobotsForTheWholeCrawl() throws InterruptedException {
        web.text("/robots.txt", "User-agent: *\nDisallow: /item/3\nCrawl-delay: 0.1\n");

        assertThat(crawl(from("/"), null)).hasSize(5);
        assertThat(outcome("/item/3")).isEqualTo(Outcome.DISALLOWED);
        assertThat(web.count("/item/3")).isZero();
        assertThat(web.shortestGap()).isGreaterThanOrEqualTo(Duration.ofMillis(98));
    }

    @Test
    void publishesTheSameContentAtTwoAddressesAsTwoListings() throws InterruptedException {
        web.html("/copy", listing(1));
        List<Listing> listings = crawl(from("/copy", "/item/1"), null);
        assertThat(listings).extracting(Listing::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void followsASearchAndItsPagesForEachTerm() throws InterruptedException {
        web.html("/search?q=zenvora", results(0, 5, "<a rel=next href='/search?q=zenvora&page=2'>Next</a>"));
        web.html("/search?q=zenvora&page=2", results(4, 6, ""));
        Path file = write("""
                id: bazaar
                kind: marketplace-search
                url: "%s"
                searchFor: {terms: [zenvora]}
                include: ["/item/", "page="]
                delay: 20ms
                market: [US]
                """.formatted(web.url("/search?q={query}")));

        List<Listing> listings = crawl(plan().withSources(file), null);

        assertThat(listings).hasSize(6).allSatisfy(listing -> {
            assertThat(listing.source()).isEqualTo("bazaar");
            assertThat(listing.market()).containsExactly("US");
        });
    }

    /** The second page is too plain to be recognised as a list: there the include pattern tells the listings. */
    private static String results(int from, int to, String next) {
        StringBuilder cells = new StringBuilder("<a href=/imprint>Imprint</a><ul>");
        for (int i = from; i < to; i++) {
            cells.append("<li class=card><a href='/item/")
                    .append(i)
                    .append("'><img src='/")
                    .append(i)
                    .append(".png'><h3>Zenvora runner ")
                    .append(i)
                    .append("</h3></a><span class=price>$3")
                    .append(i)
                    .append(".90</span></li>");
        }
        return page("Results", cells + "</ul>" + next);
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(directory.resolve("source.yaml"), yaml);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void readsASitemapAndThePagesItNames() throws InterruptedException {
        web.on(
                "/sitemap.xml",
                (request, out) ->
                        TestWeb.page(out, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>""".formatted(web.url("/item/1"), web.url("/item/2"))));
        assertThat(crawl(from("/sitemap.xml"), null)).hasSize(2);
    }

    @Test
    void readsADocumentThatAPageLinksTo() throws InterruptedException {
        web.html("/press", page("Press", "<a href='/catalogue.rtf'>Catalogue</a>"));
        web.on(
                "/catalogue.rtf",
                (request, out) -> TestWeb.page(
                        out, "application/rtf", "{\\rtf1\\ansi Zenvora catalogue of autumn, with all runners.\\par}"));

        List<Listing> listings = crawl(from("/press"), null);

        assertThat(listings).hasSize(1);
        assertThat(listings.getFirst().channel()).isEqualTo(Channel.DOCUMENT);
        assertThat(listings.getFirst().text()).contains("Zenvora catalogue of autumn");
    }

    @Test
    void namesTheMistakeInASourceFile() {
        Path unknown = write("id: x\nkind: site\nurl: http://a.example/\ndelai: 1s\n");
        assertThatThrownBy(() -> plan().withSources(unknown))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("delai")
                .hasMessageContaining("source.yaml:4");
        Path incomplete = write("id: x\nkind: marketplace-search\nurl: http://a.example/\n");
        assertThatThrownBy(() -> plan().withSources(incomplete)).hasMessageContaining("{query}");
    }

    @Test
    void leavesAddressesOutThatAreNone() {
        CrawlPlan plan = plan().withUrls(List.of("ftp://a.example/", "nonsense"), new CrawlPlan.Reach(DELAY, 1, 1));
        assertThat(plan.unusable()).containsExactly("ftp://a.example/", "nonsense");
        assertThat(plan.settings().sources()).isEmpty();
    }
}
