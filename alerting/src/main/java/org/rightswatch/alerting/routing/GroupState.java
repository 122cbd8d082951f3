package org.rightswatch.alerting.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a group stands between messages.
 *
 * @param messages how many messages were decided so far
 * @param lastMessage when the last one was decided
 * @param dueAt when the group is looked at next, if at all
 * @param inFlight id of the message that is not yet known to have arrived; the group waits for it
 * @param inFlightHits hits in it that no message told before
 */
public record GroupState(
        long messages,
        @Nullable Instant lastMessage,
        @Nullable Instant dueAt,
        @Nullable String inFlight,
        long inFlightHits) {

    /** A group nobody has heard of. */
    public static GroupState fresh() {
        return new GroupState(0, null, null, null, 0);
    }

    /** When the last message was decided. */
    public Optional<Instant> lastMessageAt() {
        return Optional.ofNullable(lastMessage);
    }

    /** A hit has joined the next message; an earlier promise stands. */
    public GroupState withSomethingToTell(AlertTimers timers, Instant now) {
        Instant wanted = timers.due(this, now);
        Instant due = dueAt == null || dueAt.isAfter(wanted) ? wanted : dueAt;
        return new GroupState(messages, lastMessage, due, inFlight, inFlightHits);
    }

    /** The look at the group was taken and nothing was to be done. */
    public GroupState idle() {
        return new GroupState(messages, lastMessage, null, inFlight, inFlightHits);
    }

    /** Another look is wanted at that time. */
    public GroupState lookAgainAt(Instant at) {
        return new GroupState(messages, lastMessage, at, inFlight, inFlightHits);
    }

    /** A message was decided. */
    public GroupState messageDecided(String id, long hits, Instant now) {
        return new GroupState(messages + 1, now, null, id, hits);
    }

    /** The message in flight has arrived, or was given up. */
    public GroupState landed() {
        return new GroupState(messages, lastMessage, dueAt, null, 0);
    }

    /** Why the next message goes out, from the reasons of its hits. */
    public AlertReason reason(Collection<AlertReason> ofHits) {
        if (messages == 0) {
            return AlertReason.FIRST_NOTIFICATION;
        }
        return ofHits.stream().min(AlertReason::compareTo).orElse(AlertReason.REMINDER);
    }
}
