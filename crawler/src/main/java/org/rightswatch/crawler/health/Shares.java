package org.rightswatch.crawler.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.SourceStatus.Share;
import org.rightswatch.contracts.crawl.Tally;
import org.rightswatch.contracts.crawl.Task;

/** Moving shares of the pages that gave a field: one slow, one quick. */
final class Shares {

    /** The share of pages that gave a listing at all. */
    static final String LISTING = "listing";

    /** The share of visits that ended at a challenge. */
    static final String BLOCKED = "blocked";

    private static final int USUAL_PAGES = 500;
    private static final int RECENT_PAGES = 40;
    private static final int FEWEST_PAGES = 60;
    private static final int FEWEST_VISITS = 10;
    private static final double FALL = 0.20;
    private static final double MOSTLY = 0.5;

    private final Map<String, Share> byField = new TreeMap<>();

    Shares(List<Share> known) {
        known.forEach(share -> byField.put(share.field(), share));
    }

    List<Share> all() {
        return List.copyOf(byField.values());
    }

    void count(FetchReport report) {
        boolean answered = report.outcome() == Outcome.FETCHED || report.outcome() == Outcome.NOT_MODIFIED;
        if (answered || report.outcome() == Outcome.BLOCKED) {
            count(BLOCKED, answered ? 0 : 1);
        }
        boolean page = report.request().task() != Task.SITEMAP;
        if (report.outcome() != Outcome.FETCHED || !page) {
            return;
        }
        int listings = report.published() + report.unchanged() + report.quarantined();
        count(LISTING, listings > 0 ? 1 : 0);
        for (Tally field : report.fields()) {
            count(field.name(), listings == 0 ? 0 : (double) field.count() / listings);
        }
    }

    private void count(String field, double value) {
        Share old = byField.getOrDefault(field, new Share(field, 0, 0, 0));
        long pages = old.pages() + 1;
        double usual = old.usual() + (value - old.usual()) / Math.min(pages, USUAL_PAGES);
        double recent = old.recent() + (value - old.recent()) / Math.min(pages, RECENT_PAGES);
        byField.put(field, new Share(field, usual, recent, pages));
    }

    /** The field that fell most, when one fell far enough. */
    Optional<Share> fallen() {
        return byField.values().stream()
                .filter(share -> !share.field().equals(BLOCKED))
                .filter(share -> share.pages() >= FEWEST_PAGES && share.usual() - share.recent() >= FALL)
                .max((a, b) -> Double.compare(a.usual() - a.recent(), b.usual() - b.recent()));
    }

    boolean mostlyBlocked() {
        Share share = byField.get(BLOCKED);
        return share != null && share.pages() >= FEWEST_VISITS && share.recent() > MOSTLY;
    }
}
