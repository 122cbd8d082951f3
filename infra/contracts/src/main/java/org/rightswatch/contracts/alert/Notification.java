package org.rightswatch.contracts.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.value.HitId;

/**
 * An entry of the notification log: what was told to whom about which hits, and why. Key: receiver + group.
 *
 * @param id deterministic and visible to the reader, the same on every repeat
 * @param receiver name of the receiver in the configuration
 * @param group what was grouped: holder and right
 * @param holder the client
 * @param hits what it is about; a hit's revision says which version
 * @param reason why it was sent or not ({@code first-notification}, {@code new-hits-in-group}, {@code duplicate} …)
 * @param detail what went wrong, when something did
 * @param shown while pending: the hits that the message shows, worst first, so that a repeat says the same
 */
public record Notification(
        String id,
        String receiver,
        String group,
        String holder,
        List<NotifiedHit> hits,
        NotificationState state,
        String reason,
        Instant at,
        int attempts,
        @Nullable String detail,
        List<Hit> shown) {

    public Notification {
        hits = hits == null ? List.of() : List.copyOf(hits);
        shown = shown == null ? List.of() : List.copyOf(shown);
    }

    /** A hit in the version that was told. */
    public record NotifiedHit(HitId hit, long revision) {}
}
