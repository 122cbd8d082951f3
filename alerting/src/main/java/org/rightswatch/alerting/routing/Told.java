package org.rightswatch.alerting.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;

/**
 * What a receiver knows about one hit: the entry of the group's memory.
 *
 * @param hit in the revision that was told, cut to what a reminder needs
 * @param severity the highest that was told
 * @param revision the newest revision seen, told or not
 * @param goneAt since when it is gone
 */
public record Told(
        Hit hit, Severity severity, long revision, @Nullable Instant goneAt) {

    /** After telling this revision. */
    static Told of(Hit hit) {
        return new Told(hit, hit.severity(), hit.revision(), null);
    }

    Told seen(long newer) {
        return new Told(hit, severity, Math.max(revision, newer), null);
    }

    Told gone(long newer, Instant at) {
        return new Told(hit, severity, Math.max(revision, newer), goneAt == null ? at : goneAt);
    }
}
