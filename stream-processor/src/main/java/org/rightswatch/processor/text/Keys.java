package org.rightswatch.processor.text;

/**
 * Hashes of canonical characters. The base is polynomial, so that a substring, and a word without one letter, have a
 * hash in constant time; {@link #mix} spreads it before it is used as a key.
 */
public final class Keys {

    private static final long BASE = 0x9E3779B97F4A7C15L | 1;
    private static final long INVERSE = inverse(BASE);
    private static final int POWERS = Words.LIMIT + 1024;
    private static final long[] POWER = new long[POWERS];

    static {
        POWER[0] = 1;
        for (int i = 1; i < POWERS; i++) {
            POWER[i] = POWER[i - 1] * BASE;
        }
    }

    private Keys() {}

    /** The base of the polynomial. */
    public static long base() {
        return BASE;
    }

    /** The hash of what was hashed before and one more character. */
    public static long next(long hash, char c) {
        return hash * BASE + (c + 1);
    }

    /** Hashes of what the text begins with: of no character, of the first one, and so on to the whole. */
    public static long[] prefixes(CharSequence text) {
        long[] prefix = new long[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            prefix[i + 1] = next(prefix[i], text.charAt(i));
        }
        return prefix;
    }

    /** Hash of the characters from {@code from} to before {@code to} of a text by its {@link #prefixes}. */
    public static long between(long[] prefix, int from, int to) {
        return prefix[to] - prefix[from] * POWER[to - from];
    }

    /** Hash of a text. */
    public static long of(CharSequence text) {
        long h = 0;
        for (int i = 0; i < text.length(); i++) {
            h = next(h, text.charAt(i));
        }
        return h;
    }

    /** Hash of the characters from {@code from} to before {@code to}. */
    public static long of(char[] chars, int from, int to) {
        long h = 0;
        for (int i = from; i < to; i++) {
            h = next(h, chars[i]);
        }
        return h;
    }

    /** Hash of the text without the character at {@code index}. */
    public static long without(long hash, long tailHash, int tailLength, char dropped) {
        // hash = head * B^(tail+1) + dropped * B^tail + tail
        return (hash - tailHash - (dropped + 1L) * POWER[tailLength]) * INVERSE + tailHash;
    }

    /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 6; i++) {
            x *= 2 - odd * x;
        }
        return x;
    }

    /** A well spread key; the salt keeps kinds of keys apart. */
    public static long mix(long hash, long salt) {
        long h = (hash ^ salt) * 0xFF51AFD7ED558CCDL;
        h ^= h >>> 32;
        h *= 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 29;
    }
}
