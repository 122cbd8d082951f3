package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.capture.CaptureReader;
import org.rightswatch.crawler.capture.CaptureSearch;
import org.rightswatch.crawler.publish.JsonLinesListings;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.browser.InstalledChromium;

/** A shop whose offers come with scripts only, crawled with the real browser. */
class RenderedCrawlTest {

    private static final String SHELL =
            "<!doctype html><html lang=en><head><title>Shop</title><script src=/app.js></script>"
                    + "</head><body><div id=root></div></body></html>";

    private static final String APP = """
            addEventListener('DOMContentLoaded', async () => {
              const offer = await (await fetch('/api' + location.pathname)).json();
              document.title = offer.name;
              document.getElementById('root').innerHTML = `<main style="font: 18px sans-serif; margin: 40px">
                <h1>${offer.name}</h1><img src="/shoe.svg" width=320 height=200 alt=shoe>
                <p class=price style="font-size: 32px; color: #b00">${offer.price} ${offer.currency}</p>
                <p>Sold by <b class=seller>${offer.seller}</b>. 泽沃拉跑鞋, 全新正品.</p><button>Add to cart</button></main>`;
              const data = document.createElement('script');
              data.type = 'application/ld+json';
              data.textContent = JSON.stringify({'@context': 'https://schema.org', '@type': 'Product', name: offer.name,
                brand: offer.brand, offers: {'@type': 'Offer', price: offer.price, priceCurrency: offer.currency,
                availability: 'https://schema.org/InStock'}});
              document.head.append(data);
            });
            """;

    private static final String SHOE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200'><rect width='320' height='200'"
                    + " fill='#eef'/><path d='M40 140 L60 90 L150 100 L260 130 Q290 140 280 160 L40 160 Z' fill='#247'/></svg>";

    private static Path chromium;

    @TempDir
    private Path directory;

    private TestWeb web;
    private final List<FetchReport> reports = new ArrayList<>();

    @BeforeAll
    static void browser() {
        chromium = InstalledChromium.required();
    }

    @BeforeEach
    void open() {
        web = new TestWeb();
        web.on(
                "/p/1",
                (request, out) -> TestWeb.bytes(
                        out, SHELL.getBytes(StandardCharsets.UTF_8), "Content-Type: text/html", "ETag: \"shell\""));
        web.on("/app.js", (request, out) -> TestWeb.page(out, "text/javascript", APP));
        web.on("/shoe.svg", (request, out) -> TestWeb.page(out, "image/svg+xml", SHOE));
        web.on("/api/p/1", (request, out) -> TestWeb.page(out, "application/json", """
                {"name":"Zenvora runner","price":"39.90","currency":"USD","brand":"Zenvora","seller":"shoes4you"}
                """));
    }

    @AfterEach
    void close() {
        web.close();
    }

    private CrawlerSettings settings(String render, boolean on) throws IOException {
        Path packs = Files.createDirectories(directory.resolve("packs"));
        Files.writeString(packs.resolve("scripted.yaml"), """
                id: scripted
                name: Scripted shop
                hosts: ["127.0.0.1"]
                render: %s
                listing:
                  fields:
                    seller: [".seller"]
                """.formatted(render));
        String yaml = """
                crawler:
                  sitePacks: "%s"
                  allow: ["%s"]
                  rendering: {enabled: %s, executable: "%s", limits: {total: 100s, settle: 30s, pause: 20ms}}
                """.formatted(packs, web.authority(), on, chromium);
        return SettingsFile.of("s.yaml", yaml, Map.of()).section("crawler", CrawlerSettings.class);
    }

    private List<Listing> crawl(CrawlerSettings settings) throws InterruptedException {
        CrawlPlan plan = CrawlPlan.on(settings, List.of(web.authority()))
                .withUrls(List.of(web.url("/p/1")), new CrawlPlan.Reach(Duration.ofMillis(300), 0, 5));
        StringWriter out = new StringWriter();
        OneShotCrawl crawl = new OneShotCrawl(plan.settings(), directory.resolve("crawl.warc.gz"), Clock.systemUTC());
        OneShotCrawl.Summary summary = crawl.run(new JsonLinesListings(out), reports::add);
        assertThat(summary.laws()).allMatch(Laws.Balance::balanced);
        return out.toString()
                .lines()
                .map(line -> Json.events().readValue(line, Listing.class))
                .toList();
    }

    @Test
    void readsTheOfferAndKeepsWhatAVisitorSaw() throws Exception {
        List<Listing> listings = crawl(settings("shell", true));

        assertThat(listings).singleElement().satisfies(listing -> {
            assertThat(listing.title()).isEqualTo("Zenvora runner");
            assertThat(listing.price().amount()).isEqualByComparingTo("39.90");
            assertThat(listing.brand()).isEqualTo("Zenvora");
            assertThat(new String(new CaptureReader(directory).payload(listing.capture()), StandardCharsets.UTF_8))
                    .as("what it was read from")
                    .contains("<h1>Zenvora runner</h1>");
        });
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.FETCHED);
            assertThat(report.etag())
                    .as("the shell stays while its offer changes")
                    .isNull();
        });
        assertThat(web.count("/p/1")).isOne();
        assertThat(new CaptureSearch(directory).of(web.url("/p/1")))
                .allMatch(found -> Boolean.TRUE.equals(found.digestMatches()))
                .extracting(CaptureSearch.Found::kind)
                .containsExactlyInAnyOrder("response", "conversion: as a browser showed it", "resource: picture");
        assertThat(new CaptureSearch(directory).of(web.url("/api/p/1")))
                .as("the data it was made from")
                .hasSize(1);
    }

    @Test
    void withoutABrowserItIsAShellAndTheReasonSaysWhatWouldHelp() throws Exception {
        assertThat(crawl(settings("shell", false))).isEmpty();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(report.reason())
                    .startsWith("script-only: ")
                    .endsWith("; its site pack asks for rendering, which is off");
        });
    }

    @Test
    void aPackThatDoesNotAskIsNotRendered() throws Exception {
        assertThat(crawl(settings("never", true))).isEmpty();
        assertThat(web.count("/app.js")).isZero();
    }

    @Test
    void aChallengeThatShowsIsABlockedPage() throws Exception {
        web.on(
                "/app.js",
                (request, out) -> TestWeb.page(
                        out,
                        "text/javascript",
                        "addEventListener('DOMContentLoaded', () => { document.title = 'Just a moment...';"
                                + " document.body.innerHTML = '<h1>Verify you are human</h1><form id=captcha><input></form>'; });"));

        assertThat(crawl(settings("shell", true))).isEmpty();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(report.reason()).doesNotStartWith("script-only");
        });
    }

    /** The entrance of a small shop. */
    @Test
    void aShortPageThatLeadsSomewhereOnceItIsShownIsNoShell() throws Exception {
        showing("<h1>Shoes</h1><a href=/p/2>Zenvora runner</a>");

        crawl(settings("shell", true));
        assertThat(reports).extracting(FetchReport::outcome).containsExactly(Outcome.FETCHED);
    }

    @Test
    void aPageThatSaysNothingWithItsScriptsEitherIsToldSo() throws Exception {
        showing("<h1>Soon</h1>");

        crawl(settings("shell", true));
        assertThat(reports)
                .extracting(FetchReport::outcome, FetchReport::reason)
                .containsExactly(tuple(Outcome.BLOCKED, "script-only: says next to nothing with its scripts either"));
    }

    private void showing(String body) {
        web.on(
                "/app.js",
                (request, out) -> TestWeb.page(
                        out,
                        "text/javascript",
                        "addEventListener('DOMContentLoaded', () => { document.body.innerHTML = '" + body + "'; });"));
    }

    @Test
    void whereAScriptLeadsIsARedirectWithItsOwnRobotsAndPace() throws Exception {
        web.text("/robots.txt", "User-agent: *\nDisallow: /private/\n");
        web.on("/app.js", (request, out) -> TestWeb.page(out, "text/javascript", "location.replace('/private/p');"));
        web.html("/private/p", OneShotCrawlTest.listing(1));

        assertThat(crawl(settings("shell", true))).isEmpty();
        assertThat(reports).extracting(FetchReport::outcome).containsExactly(Outcome.OFF_SITE, Outcome.DISALLOWED);
        assertThat(web.count("/private/p")).isZero();
    }
}
