package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one page.
 *
 * @param etag of the last good fetch
 * @param lastModified of the last good fetch
 * @param listingsHash of the last good fetch
 * @param run the scheduled run that last queued it
 * @param queued its key in the queue while it waits there
 * @param failures in a row
 * @param interval until it is worth looking again; shorter when it changed, longer when it did not
 * @param nextVisit when that is
 */
public record PageState(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String listingsHash,
        @Nullable String run,
        @Nullable String queued,
        int failures,
        @Nullable Duration interval,
        @Nullable Instant nextVisit) {

    static PageState unknown() {
        return new PageState(null, null, null, null, null, 0, null, null);
    }

    PageState queuedAs(String key, @Nullable String byRun) {
        return new PageState(
                etag, lastModified, listingsHash, byRun == null ? run : byRun, key, failures, interval, nextVisit);
    }

    PageState dequeued() {
        return new PageState(etag, lastModified, listingsHash, run, null, failures, interval, nextVisit);
    }

    PageState failed(@Nullable Instant retry) {
        return new PageState(etag, lastModified, listingsHash, run, queued, failures + 1, interval, retry);
    }

    PageState seen(Validators now, @Nullable Duration again, @Nullable Instant visit) {
        return new PageState(now.etag(), now.lastModified(), now.listingsHash(), run, queued, 0, again, visit);
    }

    Validators validators() {
        return new Validators(etag, lastModified, listingsHash);
    }

    /** What tells whether a page is the one we know. */
    record Validators(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String listingsHash) {

        static final Validators NONE = new Validators(null, null, null);
    }
}
