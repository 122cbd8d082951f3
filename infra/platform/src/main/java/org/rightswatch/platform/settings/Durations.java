package org.rightswatch.platform.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 250ms}, {@code 30s}, {@code 15m}, {@code 24h}, {@code 7d}, {@code 1h30m}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(?:\\d{1,9}(?:ms|s|m|h|d))+");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /** Reads {@code 15m}; {@code 0} alone is zero, any other number needs a unit. */
    public static Duration parse(String text) {
        String form = text.strip().toLowerCase(Locale.ROOT);
        if (form.equals("0")) {
            return Duration.ZERO;
        }
        if (!FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("not a duration such as 250ms, 30s, 15m, 24h or 7d: " + text);
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(form);
        while (part.find()) {
            sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
        }
        return sum;
    }

    /** The shortest form that {@link #parse} reads back: {@code 1h30m}. */
    public static String print(Duration duration) {
        if (duration.isZero()) {
            return "0";
        }
        return part(duration.toDaysPart(), "d")
                + part(duration.toHoursPart(), "h")
                + part(duration.toMinutesPart(), "m")
                + part(duration.toSecondsPart(), "s")
                + part(duration.toMillisPart(), "ms");
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }

    private static Duration of(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
