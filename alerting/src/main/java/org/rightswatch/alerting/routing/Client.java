package org.rightswatch.alerting.routing;

import java.time.Instant;
import java.util.List;
import org.rightswatch.contracts.hit.Severity;

/**
 * A client as routing sees it.
 *
 * @param holder the rights holder whose hits the client hears of
 * @param receivers names of receivers, each told on its own
 * @param minimumSeverity hits below it are not alerted
 * @param silences times without alerts
 */
public record Client(String holder, List<String> receivers, Severity minimumSeverity, List<Silence> silences) {

    public Client {
        receivers = receivers.stream().distinct().toList();
        silences = List.copyOf(silences);
    }

    /** Whether the client asked for silence at this instant. */
    public boolean silencedAt(Instant instant) {
        return silences.stream().anyMatch(s -> s.covers(instant));
    }
}
