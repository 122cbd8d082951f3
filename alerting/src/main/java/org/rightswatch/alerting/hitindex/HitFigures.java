package org.rightswatch.alerting.hitindex;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Severity;

/**
 * Figures of one holder in one period, counted in the index over hits that count (not suppressed by the matcher).
 *
 * @param newHits hits first seen in the period, whatever their state is now
 * @param bySeverity the same by band; every band is there
 * @param perDay the same by day of the asked time zone and band; every day of the period is there, oldest first
 * @param bySource the same by source, most first, at most {@value #TOP}
 * @param byRight the same by right, most first, at most {@value #TOP}
 * @param bySeller the same by seller where one is known, most first, at most {@value #TOP}
 * @param byMarket the same by market; a hit in two markets counts in both
 * @param sources how many different sources the new hits come from
 * @param sellers how many different sellers
 * @param gone hits last seen in the period that are gone now
 * @param decided decisions taken in the period, by decision; only decisions that occurred
 * @param openNow hits of the holder that are not gone and not decided, whenever first seen
 */
public record HitFigures(
        long newHits,
        Map<Severity, Long> bySeverity,
        List<Day> perDay,
        List<Count> bySource,
        List<Count> byRight,
        List<Count> bySeller,
        List<Count> byMarket,
        long sources,
        long sellers,
        long gone,
        Map<Decision, Long> decided,
        long openNow) {

    /** Lists of counts end after this many rows. */
    public static final int TOP = 20;

    public HitFigures {
        bySeverity = Map.copyOf(bySeverity);
        perDay = List.copyOf(perDay);
        bySource = List.copyOf(bySource);
        byRight = List.copyOf(byRight);
        bySeller = List.copyOf(bySeller);
        byMarket = List.copyOf(byMarket);
        decided = Map.copyOf(decided);
    }

    /** New hits of one day by band; every band is there. */
    public record Day(LocalDate day, Map<Severity, Long> bySeverity) {
        public Day {
            bySeverity = Map.copyOf(bySeverity);
        }
    }

    /** How many new hits have this value. */
    public record Count(String name, long hits) {}
}
