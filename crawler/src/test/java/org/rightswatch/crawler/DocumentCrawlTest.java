package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.document.Papers;
import org.rightswatch.crawler.picture.Drawing;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.settings.SettingsFile;

class DocumentCrawlTest {

    @Test
    void aDocumentThatKillsItsParserIsOneFailedFetchAndTheNextOneIsRead() throws Exception {
        try (TestWeb web = new TestWeb()) {
            document(web, "/bomb.pdf", Papers.pictureBomb(24_000));
            document(web, "/good.pdf", Papers.pdf("Zenvora catalogue", Drawing.png(1)));
            String yaml = String.format(Locale.ROOT, """
                    crawler:
                      allow: ["%s"]
                      sources:
                        - {id: papers, kind: document, url: "%s", urls: ["%s"], delay: 5ms, pictures: {which: all}}
                    """, web.authority(), web.url("/bomb.pdf"), web.url("/good.pdf"));
            CrawlerSettings settings =
                    SettingsFile.of("test", yaml, Map.of()).section("crawler", CrawlerSettings.class);
            List<Listing> listings = new ArrayList<>();
            List<FetchReport> reports = new ArrayList<>();
            OneShotCrawl.Summary summary = new OneShotCrawl(settings, null, Clock.systemUTC())
                    .run(
                            found -> {
                                listings.addAll(found);
                                return 0;
                            },
                            reports::add);

            assertThat(reports).hasSize(2);
            assertThat(reports)
                    .filteredOn(report -> report.request().url().endsWith("/bomb.pdf"))
                    .singleElement()
                    .satisfies(report -> {
                        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
                        assertThat(report.reason()).startsWith("document-out-of-memory: ");
                    });
            assertThat(listings).singleElement().satisfies(listing -> {
                assertThat(listing.text()).contains("Zenvora catalogue");
                assertThat(listing.images())
                        .singleElement()
                        .satisfies(image -> assertThat(image.pdq()).isNotNull());
            });
            assertThat(summary.laws()).allMatch(Laws.Balance::balanced);
            assertThat(summary.laws())
                    .filteredOn(law -> law.law() == Law.FETCHES)
                    .singleElement()
                    .satisfies(law -> assertThat(law.ends()).containsEntry("failed", 1L));
        }
    }

    private static void document(TestWeb web, String path, byte[] bytes) {
        web.on(path, (request, out) -> TestWeb.bytes(out, bytes, "Content-Type: application/pdf"));
    }
}
