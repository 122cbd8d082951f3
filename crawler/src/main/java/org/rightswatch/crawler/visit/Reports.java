package org.rightswatch.crawler.visit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.fetch.Exchange;
import org.rightswatch.crawler.fetch.FailureReason;
import org.rightswatch.crawler.fetch.FetchOutcome;
import org.rightswatch.crawler.fetch.Trail;
import org.rightswatch.crawler.pacing.Frontier;
import org.rightswatch.platform.problem.Line;

/** Outcomes in the words of the contract. */
final class Reports {

    /** No request was sent: the site has been left alone for longer than any delay that matters. */
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    /** As long as a header that we send back may be. */
    private static final int LONGEST_VALIDATOR = 500;

    private Reports() {}

    /**
     * What became of the listings of a page.
     *
     * @param hash over all of them, null when there are none
     */
    record Published(@Nullable String hash, int published, int unchanged, int quarantined) {

        static final Published NOTHING = new Published(null, 0, 0, 0);
    }

    private record Ending(Outcome outcome, @Nullable String reason) {}

    /** Of a sitemap, what could not be read of it is told; why a page counts as what it is goes without saying. */
    static FetchReport fetched(FetchLease lease, Kept kept, Published published, List<CrawlRequest> next) {
        String reason = kept.facts().reason();
        boolean told = lease.request().task() == Task.SITEMAP && !reason.isEmpty();
        Ending ending = new Ending(Outcome.FETCHED, told ? reason : null);
        return report(lease, ending, kept.page().trail(), published, next);
    }

    /** The digest of a picture takes the place that the hash over listings has for a page. */
    static FetchReport picture(
            FetchLease lease, FetchOutcome.Fetched page, @Nullable String digest, @Nullable String problem) {
        Published nothing = new Published(digest, 0, 0, 0);
        return report(lease, new Ending(Outcome.FETCHED, problem), page.trail(), nothing, List.of());
    }

    static FetchReport blocked(FetchLease lease, Trail trail, String reason) {
        return report(lease, new Ending(Outcome.BLOCKED, reason), trail, Published.NOTHING, List.of());
    }

    /** Fetched, but what came cannot be read; trying again would end alike. */
    static FetchReport unreadable(FetchLease lease, Trail trail, String reason) {
        return report(lease, new Ending(Outcome.FAILED, reason), trail, Published.NOTHING, List.of());
    }

    /** Nothing is wrong with it, only we had no time for it: it comes again. */
    static FetchReport putOff(FetchLease lease, Trail trail, String why) {
        Ending ending = new Ending(Outcome.FAILED, Frontier.putOff(why));
        return report(lease, ending, withoutStatus(trail), Published.NOTHING, List.of());
    }

    /** Our own trouble: the site is not asked again at once, and nothing is published. */
    static FetchReport notKept(FetchLease lease, Trail trail, IOException e) {
        Ending ending = new Ending(Outcome.FAILED, "capture-failed: " + e);
        return report(lease, ending, withoutStatus(trail), Published.NOTHING, List.of());
    }

    /** A bug of ours; when the site was asked last is not known, so the pause counts from now. */
    static FetchReport broken(FetchLease lease, Throwable e) {
        Ending ending = new Ending(Outcome.FAILED, "internal: " + e);
        Trail unknown = new Trail(List.of(), 1, 0, Duration.ZERO, lease.issuedAt(), null, null, Duration.ZERO);
        return report(lease, ending, unknown, Published.NOTHING, List.of());
    }

    static FetchReport unknownSource(FetchLease lease) {
        Ending ending =
                new Ending(Outcome.REFUSED, "no such source: " + lease.request().source());
        return report(lease, ending, nothingSent(lease.issuedAt()), Published.NOTHING, List.of());
    }

    static FetchReport refused(FetchLease lease, String why) {
        Ending ending = new Ending(Outcome.REFUSED, why);
        return report(lease, ending, nothingSent(lease.issuedAt()), Published.NOTHING, List.of());
    }

    static FetchReport of(FetchLease lease, FetchOutcome outcome, List<CrawlRequest> next) {
        Ending ending =
                switch (outcome) {
                    case FetchOutcome.Fetched _ -> new Ending(Outcome.FETCHED, null);
                    case FetchOutcome.NotModified _ -> new Ending(Outcome.NOT_MODIFIED, null);
                    case FetchOutcome.Gone gone ->
                        new Ending(Outcome.GONE, "status " + gone.trail().status());
                    case FetchOutcome.Disallowed disallowed -> new Ending(Outcome.DISALLOWED, disallowed.rule());
                    case FetchOutcome.OffSite offSite ->
                        new Ending(Outcome.OFF_SITE, offSite.target().toString());
                    case FetchOutcome.TooLarge tooLarge -> new Ending(Outcome.TOO_LARGE, tooLarge.detail());
                    case FetchOutcome.WrongType wrongType -> new Ending(Outcome.WRONG_TYPE, wrongType.type());
                    case FetchOutcome.Blocked blocked ->
                        new Ending(Outcome.BLOCKED, blocked.reason().word());
                    case FetchOutcome.Refused refused -> new Ending(Outcome.REFUSED, refused.detail());
                    case FetchOutcome.Failed failed -> new Ending(Outcome.FAILED, reason(failed));
                };
        Published published = new Published(lease.listingsHash(), 0, 0, 0);
        return report(lease, ending, outcome.trail(), published, next);
    }

    private static String reason(FetchOutcome.Failed failed) {
        boolean putOff = failed.reason() == FailureReason.DEFERRED || failed.reason() == FailureReason.LEASE_EXPIRED;
        return putOff ? Frontier.putOff(failed.detail()) : failed.reason().word() + ": " + failed.detail();
    }

    private static FetchReport report(
            FetchLease lease, Ending ending, Trail trail, Published published, List<CrawlRequest> next) {
        return new FetchReport(
                lease.id(),
                lease.politenessKey(),
                lease.request(),
                ending.outcome(),
                ending.reason() == null ? null : Line.of(ending.reason()),
                trail.status(),
                trail.bytes(),
                trail.elapsed(),
                trail.endedAt(),
                trail.crawlDelay(),
                trail.retryAfter(),
                validator(trail, "ETag"),
                validator(trail, "Last-Modified"),
                published.hash(),
                published.published(),
                published.unchanged(),
                published.quarantined(),
                trail.requests() == 0 ? LEFT_ALONE : trail.sinceLastRequest(),
                next);
    }

    private static @Nullable String validator(Trail trail, String header) {
        Optional<String> value = trail.last().flatMap((Exchange exchange) -> exchange.header(header));
        return value.filter(text -> text.length() <= LONGEST_VALIDATOR).orElse(null);
    }

    private static Trail nothingSent(Instant at) {
        return new Trail(List.of(), 0, 0, Duration.ZERO, at, null, null, Duration.ZERO);
    }

    private static Trail withoutStatus(Trail trail) {
        return new Trail(
                List.of(),
                trail.requests(),
                trail.bytes(),
                trail.elapsed(),
                trail.endedAt(),
                trail.crawlDelay(),
                trail.retryAfter(),
                trail.sinceLastRequest());
    }
}
