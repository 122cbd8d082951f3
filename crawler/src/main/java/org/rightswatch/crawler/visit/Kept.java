package org.rightswatch.crawler.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;

/** A page that was kept as evidence and read. */
record Kept(Fetched page, PageFacts facts, @Nullable CaptureRef capture) {

    Instant at() {
        return page.trail().endedAt();
    }
}
