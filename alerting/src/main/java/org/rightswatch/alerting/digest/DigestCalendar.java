package org.rightswatch.alerting.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.rightswatch.contracts.alert.NotificationState;

/**
 * Which weeks' digests are owed; pure. A week's digest is due on the given day and time after its end, in the client's time
 * zone.
 */
record DigestCalendar(DayOfWeek day, LocalTime time) {

    /** After a longer absence only the newest weeks are sent. */
    static final int MOST_MISSED = 4;

    /** When the digest of a week is due: always after the week's end. */
    Instant due(Week week, ZoneId zone) {
        return week.next()
                .monday()
                .plusDays(day.getValue() - DayOfWeek.MONDAY.getValue())
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    /** The newest week whose digest is due. */
    Week newestDue(Instant now, ZoneId zone) {
        Week week = Week.of(now.atZone(zone).toLocalDate()).previous();
        return due(week, zone).isAfter(now) ? week.previous() : week;
    }

    /**
     * The oldest week that still has to be sent, if there is one.
     *
     * @param log what became of earlier weeks; empty for a client that is new here, who is owed nothing yet
     */
    Optional<Week> owed(SortedMap<Week, NotificationState> log, Instant now, ZoneId zone) {
        Week newest = newestDue(now, zone);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        return Stream.iterate(newest, Week::previous)
                .limit(MOST_MISSED)
                .filter(week -> week.compareTo(log.firstKey()) >= 0)
                .filter(week -> log.getOrDefault(week, NotificationState.PENDING) == NotificationState.PENDING)
                .min(Week::compareTo);
    }
}
