package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.settings.SettingsFile;

/** A feed of new names behind a proxy that plays their sites. */
class DomainFeedCrawlTest {

    @Test
    void looksAtPromisingNamesOnlyAndPublishesThoseBehindWhichSomethingStands() throws InterruptedException {
        List<Listing> listings = new ArrayList<>();
        List<FetchReport> reports = new ArrayList<>();
        try (TestWeb web = new TestWeb()) {
            web.text("http://names.example/today.txt", """
                    velmora-outlet.example
                    velmora-parked.example
                    velmora-gone.example
                    velmora-hop.example
                    unrelated.example
                    """);
            web.html(
                    "http://velmora-outlet.example/",
                    page("Outlet", "All bags at half the price, sent from our store."));
            web.html("http://velmora-parked.example/", page("velmora-parked.example", "This domain is for sale."));
            web.redirect("http://velmora-hop.example/", "http://elsewhere.example/");
            CrawlerSettings settings = SettingsFile.of("test", """
                    crawler:
                      proxy: "http://%1$s"
                      proxyScheme: plain
                      allow: ["%1$s"]
                      sources:
                        - {id: names, kind: domain-feed, url: "http://names.example/today.txt", searchFor: {terms: [VELMORA]}, delay: 20ms}
                    """.formatted(web.authority()), Map.of())
                    .section("crawler", CrawlerSettings.class);

            new OneShotCrawl(settings, null, Clock.systemUTC())
                    .run(
                            found -> {
                                listings.addAll(found);
                                return 0;
                            },
                            reports::add);

            assertThat(web.requests()).noneMatch(request -> request.path().contains("unrelated"));
            assertThat(web.requests()).noneMatch(request -> request.path().contains("elsewhere"));
        }

        assertThat(listings).extracting(Listing::title).containsExactly("velmora-outlet.example");
        assertThat(reports)
                .extracting(FetchReport::outcome)
                .containsExactlyInAnyOrder(
                        Outcome.FETCHED, Outcome.FETCHED, Outcome.FETCHED, Outcome.GONE, Outcome.OFF_SITE);
    }

    private static String page(String title, String text) {
        return "<!doctype html><title>" + title + "</title><h1>" + title + "</h1><p>" + text + "</p>";
    }
}
