package org.rightswatch.alerting.digest;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;

/**
 * Part {@code digest} of section {@code alerting}: when the digest of the past week is sent and where it is kept.
 *
 * @param weekday {@code monday} … {@code sunday}, in each client's time zone
 * @param time {@code 09:00}, in each client's time zone
 * @param directory where digests are kept as files; absent: {@code digests} in the data directory
 * @param unsubscribe an https address that stops the digest when posted to (RFC 8058); absent: a mail to the sender does
 */
public record DigestSettings(
        @Default("monday") String weekday,
        @Default("09:00") String time,
        @Nullable Path directory,
        @Nullable URI unsubscribe) {

    public DigestSettings {
        parseDay(weekday);
        parseTime(time);
        if (unsubscribe != null && !"https".equals(unsubscribe.getScheme())) {
            throw new IllegalArgumentException("unsubscribe is an https address: " + unsubscribe);
        }
    }

    DayOfWeek day() {
        return parseDay(weekday);
    }

    LocalTime at() {
        return parseTime(time);
    }

    private static DayOfWeek parseDay(String text) {
        try {
            return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("weekday is monday, tuesday … sunday, not " + text, e);
        }
    }

    private static LocalTime parseTime(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("time is like 09:00, not " + text, e);
        }
    }
}
