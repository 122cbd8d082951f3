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
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Partners {

    /** Of a form of two or three words the codes are kept in the posting itself, of a longer one in a table of their own. */
    private static final long IN_TABLE = Long.MIN_VALUE;

    private static final int FEW = 2;
    private static final int BITS = 12;

    private final Around few = new Around(FEW + MeetingEmitter.NEIGHBOURS);
    private final Around all = new Around(MarkForm.MAX_WORDS - 1 + MeetingEmitter.NEIGHBOURS);
    private Words words;
    private int center = -1;

    /** The words within reach of a place: how they begin, how they end. */
    private static final class Around {

        private final int reach;
        private final long[] begins = new long[1 << (BITS - 6)];
        private final long[] ends = new long[1 << (BITS - 6)];
        private int center = -1;

        Around(int reach) {
            this.reach = reach;
        }

        void at(Words words, int w) {
            center = w;
            Arrays.fill(begins, 0);
            Arrays.fill(ends, 0);
            int to = Math.min(words.count() - 1, w + reach);
            for (int other = Math.max(0, w - reach); other <= to; other++) {
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

        private void put(int code) {
            int begin = code >>> 16;
            int end = code & 0xFFFF;
            begins[begin >>> 6] |= 1L << begin;
            ends[end >>> 6] |= 1L << end;
        }

        boolean has(int code) {
            int begin = code >>> 16;
            int end = code & 0xFFFF;
            return ((begins[begin >>> 6] >>> begin | ends[end >>> 6] >>> end) & 1) != 0;
        }
    }

    /** The codes of the words of a form beside its anchor. */
    static int[] of(List<String> words, int anchor) {
        int[] codes = new int[words.size() - 1];
        int n = 0;
        for (int w = 0; w < words.size(); w++) {
            if (w != anchor) {
                char[] chars = words.get(w).toCharArray();
                codes[n++] = code(chars, 0, chars.length, chars.length);
            }
        }
        return codes;
    }

    /** Whether the codes go into the table. */
    static boolean areMany(int[] codes) {
        return codes.length > FEW;
    }

    /** One or two codes in one number. */
    static long packed(int[] codes) {
        return codes.length == 0 ? 0 : (long) codes[0] << 32 | codes[codes.length - 1];
    }

    /** Where the codes are in the table, in one number. */
    static long inTable(int from, int count) {
        return IN_TABLE | (long) from << 4 | count;
    }

    static boolean isInTable(long partners) {
        return partners < 0;
    }

    static int from(long partners) {
        return (int) ((partners & ~IN_TABLE) >>> 4);
    }

    static int count(long partners) {
        return (int) partners & 15;
    }

    /** Code of a word, seen as one edit away from a word of length {@code as}. */
    private static int code(char[] chars, int from, int to, int as) {
        int letters = as < TermKeys.MIN_EDIT ? as : as < 8 ? 2 : as < 10 ? 3 : 4;
        int begin = as * 31;
        int end = as * 31;
        for (int i = 0; i < letters; i++) {
            begin = begin * 37 + chars[from + i];
            end = end * 37 + chars[to - letters + i];
        }
        return spread(begin) << 16 | spread(end);
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - BITS);
    }

    /** From now on this listing is meant. */
    void use(Words listing) {
        words = listing;
        few.center = -1;
        all.center = -1;
    }

    /** From now on the words around this one are meant. */
    void around(int w) {
        center = w;
    }

    /** Whether one of the words of a posting may be there. */
    boolean mayBeNear(Postings postings, int posting) {
        long partners = postings.partners()[posting];
        if (!isInTable(partners)) {
            Around near = looked(few);
            return near.has((int) (partners >>> 32)) || near.has((int) partners);
        }
        Around near = looked(all);
        int from = from(partners);
        for (int i = from; i < from + count(partners); i++) {
            if (near.has(postings.morePartners()[i])) {
                return true;
            }
        }
        return false;
    }

    private Around looked(Around around) {
        if (around.center != center) {
            around.at(words, center);
        }
        return around;
    }
}
