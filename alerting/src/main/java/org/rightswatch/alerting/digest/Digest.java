package org.rightswatch.alerting.digest;

import java.time.Instant;
import java.util.List;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.hitindex.IndexedHit;

/**
 * The facts of one client's week.
 *
 * @param addressee who it is for
 * @param week which week
 * @param cutOff when the index was asked: what arrived later is not in it
 * @param figures this week's numbers beside last week's
 * @param listed the week's new hits, worst first, as many as fit
 */
public record Digest(Addressee addressee, Week week, Instant cutOff, Figures figures, List<IndexedHit> listed) {

    public Digest {
        listed = List.copyOf(listed);
    }
}
