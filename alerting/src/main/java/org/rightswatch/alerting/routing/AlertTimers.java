package org.rightswatch.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the client was promised.
 *
 * @param firstAlertWithin from the first hit of a quiet group to the message; hits that come meanwhile share it
 * @param furtherAlertsEvery two messages about one group are at least this far apart
 * @param remindEvery how often open hits are told again although nothing changed; empty for never
 * @param tellAgainWhenGoneFor a told hit that was gone at least this long is told again when it comes back
 */
public record AlertTimers(
        Duration firstAlertWithin,
        Duration furtherAlertsEvery,
        Optional<Duration> remindEvery,
        Duration tellAgainWhenGoneFor) {

    public AlertTimers {
        requireNotNegative(firstAlertWithin, "firstAlertWithin");
        requireNotNegative(furtherAlertsEvery, "furtherAlertsEvery");
        requireNotNegative(tellAgainWhenGoneFor, "tellAgainWhenGoneFor");
        remindEvery.ifPresent(every -> {
            if (every.compareTo(furtherAlertsEvery) < 0 || every.isZero()) {
                throw new IllegalArgumentException("remindEvery is not shorter than furtherAlertsEvery");
            }
        });
    }

    /** When a group with something to tell is due. */
    Instant due(GroupState group, Instant now) {
        Instant first = now.plus(firstAlertWithin);
        return group.lastMessageAt()
                .map(last -> last.plus(furtherAlertsEvery))
                .filter(further -> further.isAfter(first))
                .orElse(first);
    }

    private static void requireNotNegative(Duration value, String what) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(what + " is negative: " + value);
        }
    }
}
