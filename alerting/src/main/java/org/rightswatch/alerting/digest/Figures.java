package org.rightswatch.alerting.digest;

import org.rightswatch.alerting.hitindex.HitFigures;
import org.rightswatch.alerting.hitindex.HitMovements;
import org.rightswatch.contracts.hit.Severity;

/**
 * A week's numbers beside those of the week before, and the rights that need care.
 *
 * @param now of the week
 * @param before of the week before
 */
public record Figures(OfWeek now, OfWeek before) {

    /** What the index counted for one week. */
    public record OfWeek(HitFigures hits, HitMovements movements) {

        long news() {
            return hits.newHits();
        }

        long serious() {
            return of(Severity.CRITICAL) + of(Severity.HIGH);
        }

        long of(Severity severity) {
            return hits.bySeverity().getOrDefault(severity, 0L);
        }

        /** Sellers of new hits that had no hit of this holder before the week. */
        long sellersNew() {
            return Math.max(0, hits.sellers() - movements.sellersKnown());
        }

        long decided() {
            return hits.decided().values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
