package org.rightswatch.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rightswatch.contracts.hit.Hit;

/** Decides whether one hit is told to one receiver, against what that receiver was told before. */
public final class Telling {

    /** What to do with a hit that arrives. */
    public sealed interface Verdict {

        /** It joins the next message. */
        record Wait(Waiting waiting) implements Verdict {}

        /** It is not told; what the receiver knows about it may have changed. */
        record Skip(NotAlerted reason, Optional<Told> memory) implements Verdict {}
    }

    private final AlertTimers timers;

    public Telling(AlertTimers timers) {
        this.timers = timers;
    }

    /** A hit that should be told. */
    public Verdict tell(Hit hit, Optional<Told> before, Instant now) {
        if (before.isEmpty()) {
            return new Verdict.Wait(new Waiting(hit, AlertReason.NEW_HITS_IN_GROUP));
        }
        Told told = before.get();
        if (hit.revision() <= told.revision()) {
            return new Verdict.Skip(NotAlerted.ALREADY_TOLD, before);
        }
        if (hit.severity().compareTo(told.severity()) > 0) {
            return new Verdict.Wait(new Waiting(hit, AlertReason.SEVERITY_RAISED));
        }
        Instant goneAt = told.goneAt();
        if (goneAt != null && Duration.between(goneAt, now).compareTo(timers.tellAgainWhenGoneFor()) >= 0) {
            return new Verdict.Wait(new Waiting(hit, AlertReason.REAPPEARED));
        }
        return new Verdict.Skip(NotAlerted.ALREADY_TOLD, Optional.of(told.seen(hit.revision())));
    }

    /** A hit that should not be told, for that reason. */
    public Verdict.Skip withdraw(Hit hit, NotAlerted reason, Optional<Told> before, Instant now) {
        return new Verdict.Skip(reason, before.map(told -> remember(told, hit, reason, now)));
    }

    /** What is remembered of a hit that goes out in a message. */
    public Told told(Hit hit) {
        return Told.of(hit);
    }

    private static Told remember(Told told, Hit hit, NotAlerted reason, Instant now) {
        if (hit.revision() <= told.revision()) {
            return told;
        }
        return reason == NotAlerted.GONE ? told.gone(hit.revision(), now) : told.seen(hit.revision());
    }
}
