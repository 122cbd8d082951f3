package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.rightswatch.processor.text.Words;

/**
 * Tells whether another word of a form may stand near a place, without looking at the form. Words of five letters and more
 * that are one edit apart have their first letters or their last letters in common, two to four of them; shorter words
 * must be the same. A code of 32 bits says of a word how long it is and how it begins and ends. Never says no wrongly. Not
 * thread-safe.
 */
final class Partners {

    /** A form of more words is always looked at. */
    private static final long MANY = -1;

    private static final int MOST_WORDS = 3;
    private static final int REACH = MOST_WORDS + MeetingEmitter.NEIGHBOURS - 1;
    private static final int BITS = 11;

    private final long[] begins = new long[1 << (BITS - 6)];
    private final long[] ends = new long[1 << (BITS - 6)];
    private int center = -1;

    /** The codes of the words of a form beside its anchor. */
    static long of(List<String> words, int anchor) {
        if (words.size() > MOST_WORDS) {
            return MANY;
        }
        long packed = 0;
        for (int w = 0; w < words.size(); w++) {
            if (w != anchor) {
                char[] chars = words.get(w).toCharArray();
                long one = code(chars, 0, chars.length, chars.length);
                packed = words.size() == 2 ? one << 32 | one : packed << 32 | one;
            }
        }
        return packed; // one that happens to be MANY is looked at more often than needed
    }

    /** Code of a word, seen as one edit away from a word of length {@code as}. */
    private static long code(char[] chars, int from, int to, int as) {
        int letters = as < TermKeys.MIN_EDIT ? as : as < 8 ? 2 : as < 10 ? 3 : 4;
        int begin = as * 31;
        int end = as * 31;
        for (int i = 0; i < letters; i++) {
            begin = begin * 37 + chars[from + i];
            end = end * 37 + chars[to - letters + i];
        }
        return (long) spread(begin) << 16 | spread(end);
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - BITS);
    }

    /** Looks at the words around a place, unless it did so already. */
    void around(Words words, int w) {
        if (center == w) {
            return;
        }
        center = w;
        Arrays.fill(begins, 0);
        Arrays.fill(ends, 0);
        int to = Math.min(words.count() - 1, w + REACH);
        for (int other = Math.max(0, w - REACH); other <= to; other++) {
            if (other != w && words.field(other) == words.field(w)) {
                add(words, other);
            }
        }
    }

    private void add(Words words, int w) {
        int length = words.length(w);
        for (int as = Math.max(1, length - 1); as <= length + 1; as++) {
            if (as == length || (as >= TermKeys.MIN_EDIT && length >= TermKeys.MIN_EDIT - 1)) {
                put(code(words.chars(), words.start(w), words.end(w), as));
            }
        }
    }

    private void put(long code) {
        int begin = (int) code >>> 16;
        int end = (int) code & 0xFFFF;
        begins[begin >>> 6] |= 1L << begin;
        ends[end >>> 6] |= 1L << end;
    }

    /** Forgets the place, for the next listing. */
    void clear() {
        center = -1;
    }

    /** Whether a word of these codes may be there. */
    boolean mayBeNear(long codes) {
        return codes == MANY || one((int) (codes >>> 32)) || one((int) codes);
    }

    private boolean one(int code) {
        int begin = code >>> 16;
        int end = code & 0xFFFF;
        return ((begins[begin >>> 6] >>> begin | ends[end >>> 6] >>> end) & 1) != 0;
    }
}
