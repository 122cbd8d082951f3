package org.rightswatch.crawler.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding with the character sets of the WHATWG URL Standard. */
final class PercentCode {

    static final boolean[] FRAGMENT = set(" \"<>`");
    private static final boolean[] QUERY = set(" \"#<>");
    static final boolean[] SPECIAL_QUERY = and(QUERY, "'");
    static final boolean[] PATH = and(QUERY, "?^`{}");
    static final boolean[] USER_INFO = and(PATH, "/:;=@[\\]|");

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentCode() {}

    /** Encodes what the set names, control characters and everything beyond ASCII. */
    static String encode(String text, boolean[] set) {
        int clean = cleanPrefix(text, set);
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32).append(text, 0, clean);
        text.substring(clean).codePoints().forEach(c -> append(out, c, set));
        return out.toString();
    }

    /** Decodes every well-formed escape; malformed UTF-8 becomes the replacement character. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '%' ? hexPair(in, i + 1) : -1;
            if (value >= 0) {
                out.write(value);
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Upper-case escapes, and no escape for letters, digits, hyphen, dot, underscore and tilde (RFC 3986, 6.2.2). */
    static String normalise(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(in.length);
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '%' ? hexPair(in, i + 1) : -1;
            if (value < 0) {
                out.append((char) (in[i] & 0xFF));
                continue;
            }
            i += 2;
            if (unreserved(value)) {
                out.append((char) value);
            } else {
                escape(out, value);
            }
        }
        return out.toString();
    }

    private static boolean unreserved(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~');
    }

    private static int hexPair(byte[] in, int at) {
        if (at + 1 >= in.length) {
            return -1;
        }
        int high = Character.digit(in[at], 16);
        int low = Character.digit(in[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int cleanPrefix(String text, boolean[] set) {
        int i = 0;
        while (i < text.length() && !mustEncode(text.charAt(i), set)) {
            i++;
        }
        return i;
    }

    static boolean mustEncode(int c, boolean[] set) {
        return c < 0x20 || c > 0x7E || set[c];
    }

    private static void append(StringBuilder out, int codePoint, boolean[] set) {
        if (!mustEncode(codePoint, set)) {
            out.append((char) codePoint);
            return;
        }
        boolean lone = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        String text = lone ? "�" : Character.toString(codePoint);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escape(out, b & 0xFF);
        }
    }

    private static void escape(StringBuilder out, int value) {
        out.append('%').append(HEX[value >> 4]).append(HEX[value & 15]);
    }

    private static boolean[] set(String chars) {
        boolean[] set = new boolean[0x80];
        chars.chars().forEach(c -> set[c] = true);
        return set;
    }

    private static boolean[] and(boolean[] base, String chars) {
        boolean[] set = set(chars);
        for (int c = 0; c < set.length; c++) {
            set[c] |= base[c];
        }
        return set;
    }
}
