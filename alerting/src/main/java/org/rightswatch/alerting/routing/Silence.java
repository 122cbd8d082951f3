package org.rightswatch.alerting.routing;

import java.time.Instant;

/**
 * A time in which a client does not want to be alerted.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record Silence(Instant from, Instant until) {

    public Silence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a silence begins before it ends: " + from + " to " + until);
        }
    }

    /** Whether this instant is in it. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
