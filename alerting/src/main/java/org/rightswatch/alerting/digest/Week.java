package org.rightswatch.alerting.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.alerting.hitindex.Period;

/**
 * An ISO 8601 week.
 *
 * @param year the week-based year
 * @param number 1 to 52 or 53
 */
public record Week(int year, int number) implements Comparable<Week> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Week {
        long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        if (number < 1 || number > last) {
            throw new IllegalArgumentException("the year " + year + " has weeks 1 to " + last + ", not " + number);
        }
    }

    /** Reads {@code 2026-W46}; anything else is an {@link IllegalArgumentException}. */
    public static Week parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a week is written like 2026-W46, not '" + text + "'");
        }
        return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The week a day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public Week previous() {
        return of(monday().minusDays(1));
    }

    public Week next() {
        return of(monday().plusWeeks(1));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** From its Monday's first instant to the next Monday's in this time zone. */
    public Period period(ZoneId zone) {
        return Period.isoWeek(year, number, zone);
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    /** {@code 2026-W46}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
