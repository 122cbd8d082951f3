package org.rightswatch.crawler.publish;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.quarantine.Quarantine;

/** Listings that the broker will never take (too large) go to quarantine. */
public final class Refused {

    private final Quarantine quarantine;
    private final Clock clock;

    public Refused(Quarantine quarantine, Clock clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Puts it there with the broker's word. */
    public void keep(Listing listing, Exception refusal) {
        quarantine.put(new QuarantinedRecord(
                Topics.LISTINGS.name(),
                -1,
                -1,
                Base64Bytes.of(listing.id().value().getBytes(StandardCharsets.UTF_8)),
                Base64Bytes.of(Json.events().writeValueAsBytes(listing)),
                "publish",
                "not-accepted",
                Line.of(String.valueOf(refusal.getCause())),
                clock.instant()));
    }
}
