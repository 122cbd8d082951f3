package org.rightswatch.platform.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PDQ hash: 256 bits, of which those of two unrelated pictures differ in 128 on average, with a standard deviation of 8.
 *
 * @param words four times 64 bits, the highest first
 */
public record PdqHash(Words words) {

    /** At most so many differing bits are a near copy, as the authors of PDQ advise. */
    public static final int NEAR = 31;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** 256 bits by value. */
    public record Words(long first, long second, long third, long fourth) {}

    static PdqHash of(long[] words) {
        return new PdqHash(new Words(words[0], words[1], words[2], words[3]));
    }

    /** Reads 64 hex digits; empty when it is something else. */
    public static Optional<PdqHash> parse(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        long[] words = new long[4];
        for (int i = 0; i < 4; i++) {
            words[i] = Long.parseUnsignedLong(hex, 16 * i, 16 * i + 16, 16);
        }
        return Optional.of(of(words));
    }

    /** In how many of the 256 bits the two differ. */
    public int distance(PdqHash other) {
        return Long.bitCount(words.first ^ other.words.first)
                + Long.bitCount(words.second ^ other.words.second)
                + Long.bitCount(words.third ^ other.words.third)
                + Long.bitCount(words.fourth ^ other.words.fourth);
    }

    /** 64 hex digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016x%016x%016x%016x", words.first, words.second, words.third, words.fourth);
    }
}
