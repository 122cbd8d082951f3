package org.rightswatch.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightswatch.crawler.robots.RobotsLine.Kind;

/** Cuts the bytes of a robots.txt into lines, and understands each one as the reference parser does. */
final class LineReader {

    /** Eight times the longest URL browsers took; what a line has beyond that is ignored. */
    private static final int LONGEST_LINE = 2083 * 8 - 1;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private LineReader() {}

    static List<RobotsLine> read(byte[] bytes) {
        List<RobotsLine> lines = new ArrayList<>();
        int start = afterBom(bytes);
        for (int i = start; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
                understand(line(bytes, start, i)).ifPresent(lines::add);
                start = i + 1;
            }
        }
        return lines;
    }

    /** Even a part of the byte order mark is skipped: editors do damage it. */
    private static int afterBom(byte[] bytes) {
        int at = 0;
        while (at < BOM.length && at < bytes.length && bytes[at] == BOM[at]) {
            at++;
        }
        return at;
    }

    private static String line(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, Math.min(to - from, LONGEST_LINE), StandardCharsets.ISO_8859_1);
        int nul = line.indexOf('\0');
        return nul < 0 ? line : line.substring(0, nul);
    }

    private static Optional<RobotsLine> understand(String line) {
        int comment = line.indexOf('#');
        String text = strip(comment < 0 ? line : line.substring(0, comment));
        int separator = text.indexOf(':');
        if (separator < 0) {
            separator = loneSpace(text);
        }
        if (separator <= 0) {
            return Optional.empty();
        }
        String value = strip(text.substring(separator + 1));
        return kind(strip(text.substring(0, separator)).toLowerCase(Locale.ROOT))
                .map(kind -> new RobotsLine(kind, isRule(kind) ? escape(value) : value));
    }

    /** Where the colon was forgotten: only in a line of exactly two words. */
    private static int loneSpace(String text) {
        int at = 0;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        String rest = strip(text.substring(at));
        return rest.isEmpty() || rest.chars().anyMatch(c -> isBlank((char) c)) ? -1 : at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static Optional<Kind> kind(String key) {
        if (startsWith(key, "user-agent", "useragent", "user agent")) {
            return Optional.of(Kind.USER_AGENT);
        }
        if (startsWith(key, "allow")) {
            return Optional.of(Kind.ALLOW);
        }
        if (startsWith(key, "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw")) {
            return Optional.of(Kind.DISALLOW);
        }
        if (startsWith(key, "sitemap", "site-map")) {
            return Optional.of(Kind.SITEMAP);
        }
        return key.equals("crawl-delay") ? Optional.of(Kind.CRAWL_DELAY) : Optional.empty();
    }

    private static boolean startsWith(String key, String... spellings) {
        for (String spelling : spellings) {
            if (key.startsWith(spelling)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRule(Kind kind) {
        return kind == Kind.ALLOW || kind == Kind.DISALLOW;
    }

    /** Percent-encodes bytes above 127 and makes the digits of escapes upper-case; leaves everything else alone. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' && i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                escaped.append(value.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 2;
            } else if (c > 127) {
                escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    /** ASCII white space only: 0xA0 and 0x85 are bytes of other characters here. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
