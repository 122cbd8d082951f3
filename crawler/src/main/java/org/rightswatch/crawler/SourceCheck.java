package org.rightswatch.crawler;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;

/** Tries a source: its first page is fetched once, politely and without Kafka, and told what was found there. */
public final class SourceCheck {

    private final CrawlerSettings settings;
    private final Clock clock;

    public SourceCheck(CrawlerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param reports on the addresses that were tried; empty when the source has nothing to begin with
     * @param links it would have followed
     */
    public record Finding(List<FetchReport> reports, List<Listing> listings, int links) {

        /** Whether the first page came and gave listings or links. */
        public boolean isWorking() {
            boolean came =
                    !reports.isEmpty() && reports.stream().allMatch(report -> report.outcome() == Outcome.FETCHED);
            return came && (links > 0 || !listings.isEmpty());
        }
    }

    /** Tries it; a marketplace is searched for this term. */
    public Finding check(SourceSettings source, String term) throws InterruptedException {
        SourceSettings once = source.kind() == SourceKind.MARKETPLACE_SEARCH
                ? source.searchingFor(List.of(term)).reaching(source.starts(), 1, 1)
                : source.reaching(source.starts().subList(0, 1), 1, 1);
        List<FetchReport> reports = new ArrayList<>();
        List<Listing> listings = new ArrayList<>();
        new OneShotCrawl(settings.with(settings.allow(), List.of(once)), null, clock)
                .run(
                        found -> {
                            listings.addAll(found);
                            return 0;
                        },
                        reports::add);
        int links =
                reports.stream().mapToInt(report -> report.discovered().size()).sum();
        return new Finding(reports, listings, links);
    }
}
