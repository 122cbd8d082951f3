package org.rightswatch.local.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as a person at a terminal wants them: in UTC, without fractions of a second. */
final class ToTheSecond {

    private ToTheSecond() {}

    static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
