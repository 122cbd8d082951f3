package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.capture.Captures;

class CrawlRunTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryPageOfTheMixUnderEachOfItsAddresses() throws Exception {
        PageMix mix = PageMix.own(folder);
        List<String> urls = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            for (PageMix.SavedPage page : mix.pages().subList(0, 30)) {
                urls.add(PageServer.turned(page.url(), turn));
            }
        }
        List<Listing> listings = Collections.synchronizedList(new ArrayList<>());
        try (PageServer server = new PageServer(mix);
                CrawlRun crawl = new CrawlRun(server.port(), urls)) {
            double rate = crawl.rate(
                    urls,
                    new CrawlRun.Outlet(
                            Captures.NONE,
                            page -> {
                                listings.addAll(page);
                                return 0;
                            },
                            report -> {}));
            assertThat(rate).isPositive();
        }
        assertThat(listings).hasSizeGreaterThan(40);
    }
}
