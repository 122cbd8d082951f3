package org.rightswatch.alerting.console;

import java.time.Instant;

/**
 * A signed-in person.
 *
 * @param user the name they signed in with
 * @param formToken must come back with every form
 * @param since when they signed in
 * @param lastSeen their last request
 */
record Session(String user, String formToken, Instant since, Instant lastSeen) {

    Session seenAt(Instant now) {
        return new Session(user, formToken, since, now);
    }
}
