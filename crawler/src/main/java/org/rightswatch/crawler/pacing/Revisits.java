package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.crawler.pacing.PageState.Validators;

/** When a page is looked at again: sooner when it changed, later when it did not, soon after a failure. */
final class Revisits {

    private static final double SOONER = 0.5;
    private static final double LATER = 1.5;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

    /** How the reasons of failures begin that the site's owner must mend. */
    private static final List<String> LASTING = List.of(
            "redirect-loop",
            "too-many-redirects",
            "bad-redirect",
            "client-error",
            "unknown-encoding",
            "no-such-host",
            "document-");

    private Revisits() {}

    static PageState after(PageState page, FetchReport report, Pace pace, Instant now, Backoff backoff) {
        return switch (report.outcome()) {
            case FETCHED -> seen(page, valid(report), changed(page, report) ? SOONER : LATER, pace, now);
            case NOT_MODIFIED -> seen(page, kept(page, report), LATER, pace, now);
            case GONE, DISALLOWED, OFF_SITE, TOO_LARGE, WRONG_TYPE, BLOCKED, REFUSED ->
                seen(page, Validators.NONE, LATER, pace, now);
            case FAILED ->
                page.failed(now.plus(
                        FIRST_RETRY.plus(backoff.after(page.failures() + 1, pace.delay(), pace.longestBackoff()))));
        };
    }

    private static PageState seen(PageState page, Validators validators, double factor, Pace pace, Instant now) {
        Duration before = page.interval() == null ? pace.revisitMin() : page.interval();
        long millis = (long) (before.toMillis() * (page.interval() == null ? 1 : factor));
        Duration interval = Duration.ofMillis(Math.clamp(
                millis, pace.revisitMin().toMillis(), pace.revisitMax().toMillis()));
        return page.seen(validators, interval, now.plus(interval));
    }

    private static boolean changed(PageState page, FetchReport report) {
        return !Objects.equals(page.listingsHash(), report.listingsHash());
    }

    private static Validators valid(FetchReport report) {
        return new Validators(report.etag(), report.lastModified(), report.listingsHash());
    }

    /** A 304 may leave out what has not changed. */
    private static Validators kept(PageState page, FetchReport report) {
        return new Validators(
                report.etag() == null ? page.etag() : report.etag(),
                report.lastModified() == null ? page.lastModified() : report.lastModified(),
                page.listingsHash());
    }

    /**
     * Whether the page comes back by itself: one that failed and has retries left, or one that was read, unless it is a
     * seed, which the schedule brings back. What is gone, forbidden or not for us is only asked for again when something
     * leads there.
     */
    static boolean comesBack(PageState page, FetchReport report, Pace pace) {
        return switch (report.outcome()) {
            case FETCHED, NOT_MODIFIED -> report.request().depth() > 0;
            case FAILED -> page.failures() <= pace.retries() && mayPass(report);
            case GONE, DISALLOWED, OFF_SITE, TOO_LARGE, WRONG_TYPE, BLOCKED, REFUSED -> false;
        };
    }

    /** Whether the failure may be over in a while; a redirect that leads nowhere and a wrong request are not. */
    private static boolean mayPass(FetchReport report) {
        String reason = report.reason() == null ? "" : report.reason();
        return LASTING.stream().noneMatch(reason::startsWith);
    }

    /** The request of a coming visit. A retry stays in its run; a later look belongs to none. */
    static CrawlRequest again(CrawlRequest request, Instant at, Outcome outcome) {
        String run = outcome == Outcome.FAILED ? request.runId() : null;
        return new CrawlRequest(
                request.id(),
                request.source(),
                request.url(),
                request.task(),
                request.depth(),
                request.priority(),
                at,
                run);
    }
}
