package org.rightswatch.crawler.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A run of digits and separators as a number. */
final class Numerals {

    private static final Pattern GROUPING = Pattern.compile("[ \u00A0\u202F\u2009'\u2019]");

    private Numerals() {}

    /** The amount, given how many decimals its currency has; null when the separators make no sense. */
    static @Nullable BigDecimal amount(String written, int decimals) {
        String number = GROUPING.matcher(written).replaceAll("");
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return both(number, Math.max(point, comma), Math.min(point, comma));
        }
        int mark = Math.max(point, comma);
        if (mark < 0) {
            return plain(number);
        }
        return one(number, mark, decimals);
    }

    /** Two kinds of separators: the last one is the decimal mark, unless it, too, groups thousands. */
    private static @Nullable BigDecimal both(String number, int last, int other) {
        char mark = number.charAt(last);
        if (number.indexOf(mark) < last) {
            return null;
        }
        String whole = number.substring(0, last).replace(String.valueOf(number.charAt(other)), "");
        return plain(whole + "." + number.substring(last + 1));
    }

    private static @Nullable BigDecimal one(String number, int mark, int decimals) {
        String separator = String.valueOf(number.charAt(mark));
        List<String> groups = List.of(number.split(Pattern.quote(separator), -1));
        int tail = groups.getLast().length();
        if (groups.size() > 2) {
            boolean thousands =
                    groups.subList(1, groups.size()).stream().allMatch(g -> g.length() == 3 || g.length() == 2);
            return thousands && tail == 3 ? plain(String.join("", groups)) : cents(groups, tail);
        }
        boolean leadingZero = groups.getFirst().equals("0");
        boolean thousands =
                tail == 3 && !leadingZero && decimals != 3 && groups.getFirst().length() <= 3;
        return plain(thousands ? String.join("", groups) : groups.getFirst() + "." + groups.getLast());
    }

    /** {@code 1.299.95}: the same mark for thousands and for cents. */
    private static @Nullable BigDecimal cents(List<String> groups, int tail) {
        boolean middle = groups.subList(1, groups.size() - 1).stream().allMatch(g -> g.length() == 3);
        if (!middle || tail > 2) {
            return null;
        }
        return plain(String.join("", groups.subList(0, groups.size() - 1)) + "." + groups.getLast());
    }

    private static BigDecimal plain(String digits) {
        return new BigDecimal(digits);
    }
}
