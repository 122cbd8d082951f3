package org.rightswatch.processor.topology;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON as UTF-8 in bytes that are used again and again. Texts and numbers come out byte for byte as the project's mapper writes
 * them, so that fingerprints of JSON that the mapper wrote still hold. Not thread-safe.
 */
final class JsonBuffer {

    private static final int USUAL = 8 << 10;
    private static final int MOST_KEPT = 256 << 10;

    /** Characters that are looked at in one go, and the most bytes that one of them becomes: {@code \}{@code u001F}. */
    private static final int STRIDE = 1 << 10;

    private static final int LONGEST = 6;
    private static final int LONGEST_NUMBER = 26;

    /** Decimals up to six places are written digit by digit; the mapper's notation changes at a thousandth and at ten million. */
    private static final double PLACES = 1e6;

    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private static final byte[] HEX = ascii("0123456789ABCDEF");

    /** What follows the backslash, {@code u} for those that have no letter, 0 for characters that stand for themselves. */
    private static final byte[] ESCAPES = escapes();

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private byte[] bytes = new byte[USUAL];
    private int size;
    private final char[] chars = new char[STRIDE];

    /** A property's name with its colon, for {@link #name}. */
    static byte[] property(String name) {
        return ascii("\"" + name + "\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    /** Empties it; the room that an uncommonly long text took is given back. */
    void clear() {
        size = 0;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[USUAL];
        }
    }

    int size() {
        return size;
    }

    /** Takes the last closing brace back, so that more can be said in its object. */
    void reopen() {
        size--;
    }

    /** A copy of everything from there on. */
    byte[] from(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    void raw(byte[] written) {
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
    }

    void raw(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    /** A comma unless this is the first of its object or array. */
    void next() {
        byte last = bytes[size - 1];
        if (last != '{' && last != '[') {
            raw(',');
        }
    }

    void name(byte[] property) {
        next();
        raw(property);
    }

    /** A text in quotation marks. */
    void text(String text) {
        raw('"');
        int length = text.length();
        if (length > STRIDE || !plain(text)) {
            for (int from = 0; from < length; ) {
                from = stride(text, from, Math.min(length, from + STRIDE));
            }
        }
        raw('"');
    }

    /** Writes the text if it is written as it is encoded, as most are. */
    private boolean plain(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean plain = isPlain(utf8);
        if (plain) {
            raw(utf8);
        }
        return plain;
    }

    /** Nothing to escape, and no question mark, which encoding puts in the place of half a pair. */
    private static boolean isPlain(byte[] utf8) {
        int i = 0;
        for (; i <= utf8.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(utf8, i);
            long controls = (eight - ' ' * ONES) & ~eight;
            if (((controls | zero(eight ^ '"' * ONES) | zero(eight ^ '\\' * ONES) | zero(eight ^ '?' * ONES))
                            & HIGHEST_BITS)
                    != 0) {
                return false;
            }
        }
        for (; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b == '?' || (b >= 0 && ESCAPES[b] != 0)) {
                return false;
            }
        }
        return true;
    }

    /** The highest bit of each byte that is zero, and of some above one that is. */
    private static long zero(long eight) {
        return (eight - ONES) & ~eight;
    }

    /** The property, or nothing when there is no text. */
    void text(byte[] property, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            name(property);
            text(text);
        }
    }

    /** Returns where the next stride begins: a pair of surrogates is written as one. */
    private int stride(String text, int from, int to) {
        text.getChars(from, to, chars, 0);
        int count = to - from;
        room((count + 1) * LONGEST);
        byte[] out = bytes;
        int at = size;
        int i = 0;
        while (i < count) {
            char c = chars[i++];
            if (c < 0x80) {
                if (ESCAPES[c] == 0) {
                    out[at++] = (byte) c;
                } else {
                    at = escaped(out, at, c);
                }
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                out[at++] = (byte) (0xE0 | (c >> 12));
                out[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (isPair(text, from + i - 1)) {
                at = supplementary(out, at, Character.toCodePoint(c, text.charAt(from + i++)));
            } else {
                at = unicode(out, at, c);
            }
        }
        size = at;
        return from + i;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static int supplementary(byte[] out, int at, int codePoint) {
        out[at] = (byte) (0xF0 | (codePoint >> 18));
        out[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        out[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        out[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 4;
    }

    private static int escaped(byte[] out, int at, char c) {
        if (ESCAPES[c] == 'u') {
            return unicode(out, at, c);
        }
        out[at] = '\\';
        out[at + 1] = ESCAPES[c];
        return at + 2;
    }

    private static int unicode(byte[] out, int at, char c) {
        out[at] = '\\';
        out[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            out[at + 2 + i] = HEX[(c >> (12 - 4 * i)) & 0xF];
        }
        return at + LONGEST;
    }

    void number(double value) {
        double magnitude = Math.abs(value);
        double scaled = Math.rint(magnitude * PLACES);
        boolean plain = magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN && scaled / PLACES == magnitude;
        if (plain) {
            room(LONGEST_NUMBER);
            decimal(value < 0, (long) scaled);
        } else if (Double.isFinite(value)) {
            raw(ascii(Double.toString(value)));
        } else {
            text(Double.toString(value));
        }
    }

    /** Millionths as a decimal with one place at least. A decimal of so few digits is its number's shortest. */
    private void decimal(boolean negative, long millionths) {
        if (negative) {
            bytes[size++] = '-';
        }
        digits(millionths / (long) PLACES);
        bytes[size++] = '.';
        long rest = millionths % (long) PLACES;
        long unit = (long) PLACES / 10;
        do {
            bytes[size++] = (byte) ('0' + rest / unit);
            rest %= unit;
            unit /= 10;
        } while (rest != 0);
    }

    void number(long value) {
        room(LONGEST_NUMBER);
        if (value >= 0) {
            digits(value);
        } else {
            raw(ascii(Long.toString(value)));
        }
    }

    private void digits(long value) {
        int count = 1;
        for (long left = value / 10; left != 0; left /= 10) {
            count++;
        }
        size += count;
        int at = size;
        long left = value;
        do {
            bytes[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left != 0);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
