package org.rightswatch.alerting.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.value.RightId;

/**
 * What a receiver is told: hits of one client on one right.
 *
 * @param id visible to the reader, the same on every repeat
 * @param reason why it is sent, a word of the notification log
 * @param at when it was decided
 * @param total how many hits it is about
 * @param shown the worst of them, worst first, at least one
 * @param console where a reader finds everything; empty when no address is configured
 */
public record AlertMessage(
        String id,
        Addressee client,
        RightId right,
        String reason,
        Instant at,
        int total,
        List<Hit> shown,
        Optional<URI> console) {

    public AlertMessage {
        shown = List.copyOf(shown);
        if (shown.isEmpty() || total < shown.size()) {
            throw new IllegalArgumentException("a message shows at least one of its hits and no more than all");
        }
    }

    /** The highest severity among its hits. */
    public Severity severity() {
        return shown.getFirst().severity();
    }
}
