package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.settings.SettingsFile;

/** An API that speaks as eBay's documentation says: a token for client credentials, then pages of offers. */
class JsonApiCrawlTest {

    @TempDir
    private Path directory;

    private final TestWeb web = new TestWeb();
    private final List<FetchReport> reports = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void fetchesATokenOnceThenEveryPageAndKeepsTheTokenOutOfTheEvidence() throws Exception {
        api();
        Path warc = directory.resolve("api.warc");

        crawl(warc, "s3cret");

        assertThat(listings).extracting(Listing::title).containsExactly("Zenvora runner 0", "Zenvora runner 2");
        assertThat(reports)
                .allMatch(report -> report.outcome() == Outcome.FETCHED)
                .hasSize(2);
        assertThat(web.count("/identity/v1/oauth2/token")).isEqualTo(1);
        assertThat(web.count("/robots.txt")).as("the licence is the permission").isZero();
        TestWeb.Request token = web.requests().getFirst();
        assertThat(token.headers().get(":body"))
                .isEqualTo("grant_type=client_credentials&scope=https%3A%2F%2Fapi.ebay.com%2Foauth%2Fapi_scope");
        String kept = Files.readString(warc, StandardCharsets.ISO_8859_1);
        assertThat(kept)
                .contains("Authorization: (withheld)", "Zenvora runner 2")
                .doesNotContain("t0ken", "s3cret");
    }

    @Test
    void aWrongSecretIsARefusalThatSaysWhy() throws Exception {
        api();

        crawl(null, "wrong");

        assertThat(listings).isEmpty();
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reports.getFirst().reason())
                .isEqualTo("no token: status 401")
                .doesNotContain("wrong");
    }

    private void api() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("app:s3cret".getBytes(StandardCharsets.UTF_8));
        web.on("/identity/v1/oauth2/token", (request, out) -> {
            if (basic.equals(request.headers().get("authorization"))) {
                json(
                        out,
                        "{\"access_token\":\"t0ken\",\"expires_in\":7200,\"token_type\":\"Application Access Token\"}");
            } else {
                TestWeb.head(out, "401 Unauthorized", "Content-Length: 0");
            }
        });
        page(0, ",\"next\":\"" + web.url("/buy/browse/v1/item_summary/search?q=ZENVORA&offset=2") + "\"");
        page(2, "");
    }

    private void page(int offset, String next) {
        String path = "/buy/browse/v1/item_summary/search?q=ZENVORA" + (offset == 0 ? "" : "&offset=" + offset);
        web.on(path, (request, out) -> {
            if ("Bearer t0ken".equals(request.headers().get("authorization"))) {
                json(out, """
                        {"total":2,"itemSummaries":[{"itemId":"v1|%1$d|0","title":"Zenvora runner %1$d",
                         "itemWebUrl":"https://www.ebay.com/itm/%1$d","price":{"value":"9.90","currency":"USD"}}]%2$s}
                        """.formatted(offset, next));
            } else {
                TestWeb.head(out, "401 Unauthorized", "Content-Length: 0");
            }
        });
    }

    private static void json(java.io.OutputStream out, String text) throws IOException {
        TestWeb.page(out, "application/json", text);
    }

    private void crawl(Path warc, String secret) throws InterruptedException, IOException {
        Path key = Files.writeString(directory.resolve("key"), secret);
        Path file = Files.writeString(directory.resolve("source.yaml"), """
                id: ebay-us
                kind: json-api
                url: "%1$s/buy/browse/v1/item_summary/search?q={query}"
                searchFor: {terms: [ZENVORA]}
                market: [US]
                delay: 20ms
                api:
                  preset: ebay-browse
                  auth: {tokenUrl: "%1$s/identity/v1/oauth2/token", clientId: app, clientSecret: "file:%2$s"}
                  dailyQuota: 1000000
                """.formatted(web.url(""), key));
        CrawlerSettings none = SettingsFile.defaults(Map.of()).section("crawler", CrawlerSettings.class);
        CrawlPlan plan = CrawlPlan.on(none, List.of(web.authority())).withSources(file);
        new OneShotCrawl(plan.settings(), warc, Clock.systemUTC())
                .run(
                        found -> {
                            listings.addAll(found);
                            return 0;
                        },
                        reports::add);
    }
}
