package org.rightswatch.processor.portfolio;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as spreadsheets and offices write them. What could mean two days is refused. */
final class Dates {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*|[-+]\\d\\d:?\\d\\d|Z)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Only with points: with slashes it may be the American order. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Dates() {}

    /** Throws {@link IllegalArgumentException} with the reason when the text is no day or may be two. */
    static LocalDate of(String written) {
        String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC);
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, COMPACT}) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                return day(written, m.group(1), m.group(2), m.group(3));
            }
        }
        Matcher m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return day(written, m.group(3), m.group(2), m.group(1));
        }
        throw new IllegalArgumentException("'" + written + "' is not a clear date; write 2020-01-14");
    }

    private static LocalDate day(String written, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + written + "' is not a day of the calendar; write 2020-01-14", e);
        }
    }
}
