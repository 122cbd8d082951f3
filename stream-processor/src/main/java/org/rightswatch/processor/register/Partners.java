package org.rightswatch.processor.register;

import java.util.List;
import org.rightswatch.processor.text.Words;

/**
 * Tells whether another word of a form may stand near a place, without looking at the form. Words of five letters and more
 * that are one edit apart have nearly half of their letters in common at the beginning or at the end, and all letters but
 * one of each; shorter words must be the same. A code of 31 bits says of a word how long it is, how it begins and ends, and
 * which letters it has. Never says no wrongly. Not thread-safe.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Partners {

    /** Two codes stand in one number; this says that another number with codes of the same form follows. */
    private static final long MORE = Long.MIN_VALUE;

    private static final int FEW = 2;
    /** Of a code: for the beginning, for the end, and for the letters. */
    private static final int BITS = 10;

    private static final int LETTERS = 11;
    private static final int MASK = (1 << BITS) - 1;
    private static final long LOWER = 0xFFFFFFFFL;
    /** One letter in the place of another changes so many bits of the letters. */
    private static final int CHANGED = 2;

    private static final int MOST_LETTERS = 6;

    private static final int FEW_REACH = FEW + MeetingEmitter.NEIGHBOURS;
    /** So many words away other words of a form are looked for. */
    static final int REACH = MarkForm.MAX_WORDS - 1 + MeetingEmitter.NEIGHBOURS;

    /** For each code of a beginning, and of an end, the words of the listing that have it, as bits of their number modulo 32. */
    private final int[] begins = new int[1 << BITS];

    private final int[] ends = new int[1 << BITS];
    private final IntList coded = new IntList();
    /** The letters of each word of the listing. */
    private int[] letters = new int[256];

    private Words words;
    private boolean known;
    private int center;
    private int few;
    private int all;

    private void read() {
        for (int i = 0; i < coded.size(); i++) {
            begins[begin(coded.get(i))] = 0;
            ends[end(coded.get(i))] = 0;
        }
        coded.clear();
        if (letters.length < words.count()) {
            letters = new int[words.count() * 2];
        }
        for (int w = 0; w < words.count(); w++) {
            int length = words.length(w);
            letters[w] = letters(words.chars(), words.start(w), words.end(w));
            for (int as = Math.max(1, length - 1); as <= length + 1; as++) {
                if (as == length || (as >= TermKeys.MIN_EDIT && length >= TermKeys.MIN_EDIT - 1)) {
                    put(ends(words.chars(), words.start(w), words.end(w), as), 1 << w);
                }
            }
        }
        known = true;
    }

    private void put(int code, int word) {
        begins[begin(code)] |= word;
        ends[end(code)] |= word;
        coded.add(code);
    }

    /** The codes of the words of a form beside its anchor, two in a number; at least one number. */
    static long[] of(List<String> words, int anchor) {
        int others = words.size() - 1;
        long[] packed = new long[(others + 1) / 2];
        int n = 0;
        for (int w = 0; w < words.size(); w++) {
            if (w != anchor) {
                char[] chars = words.get(w).toCharArray();
                long code = code(chars, 0, chars.length);
                // the last one of an odd number stands there twice
                packed[n / 2] = n % 2 == 0 ? code << Integer.SIZE | code : (packed[n / 2] & ~LOWER) | code;
                n++;
            }
        }
        for (int i = 0; i + 1 < packed.length; i++) {
            packed[i] |= MORE;
        }
        return packed;
    }

    /** Whether other codes of the same form stand in the number that follows this one. */
    static boolean hasMore(long codes) {
        return codes < 0;
    }

    private static int code(char[] chars, int from, int to) {
        return ends(chars, from, to, to - from) | letters(chars, from, to);
    }

    /** What the code of a word says of its ends, the word seen as one edit away from a word of length {@code as}. */
    private static int ends(char[] chars, int from, int to, int as) {
        int common = as < TermKeys.MIN_EDIT ? as : Math.min(MOST_LETTERS, (as - 1) / 2);
        int begin = as * 31;
        int end = as * 31;
        for (int i = 0; i < common; i++) {
            begin = begin * 37 + chars[from + i];
            end = end * 37 + chars[to - common + i];
        }
        return spread(begin) << (BITS + LETTERS) | spread(end) << LETTERS;
    }

    /** The letters as a set of bits, several letters to a bit. */
    private static int letters(char[] chars, int from, int to) {
        int set = 0;
        for (int i = from; i < to; i++) {
            set |= 1 << chars[i] % LETTERS;
        }
        return set;
    }

    private static int begin(int code) {
        return code >>> (BITS + LETTERS);
    }

    private static int end(int code) {
        return code >>> LETTERS & MASK;
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - BITS);
    }

    /** From now on this listing is meant. */
    void use(Words listing) {
        words = listing;
        known = false;
    }

    /** From now on the words around this one are meant. */
    void around(int w) {
        if (!known) {
            read();
        }
        center = w;
        few = window(w, FEW_REACH);
        all = window(w, REACH);
    }

    /** The words so near to one: at most 31 in all, so that none has the bit of another. */
    private static int window(int w, int reach) {
        return Integer.rotateLeft((1 << (2 * reach + 1)) - 1, w - reach) & ~(1 << w);
    }

    /**
     * Where one of the words may be whose codes stand there: bits of word numbers modulo 32, 0 for nowhere near. Most have none
     * near: all codes are asked together first, so that there is one branch, nearly always the same way.
     */
    int near(long[] cells, int at) {
        int there = 0;
        int last = at;
        while (hasMore(cells[last])) {
            there |= anywhere(cells[last++]);
        }
        there |= anywhere(cells[last]);
        int window = last == at ? few : all;
        return (there & window) == 0 ? 0 : places(cells, at, last, window);
    }

    private int anywhere(long codes) {
        int one = one(codes);
        int other = (int) codes;
        return begins[begin(one)] | ends[end(one)] | begins[begin(other)] | ends[end(other)];
    }

    private static int one(long codes) {
        return (int) (codes >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    private int places(long[] cells, int from, int last, int window) {
        int places = 0;
        for (int i = from; i <= last; i++) {
            int one = one(cells[i]);
            int other = (int) cells[i];
            places |= places(one, window) | (other == one ? 0 : places(other, window));
        }
        return places;
    }

    private int places(int code, int window) {
        int places = 0;
        int there = (begins[begin(code)] | ends[end(code)]) & window;
        while (there != 0) {
            int w = word(center, Integer.numberOfTrailingZeros(there));
            boolean exists = w >= 0 && w < words.count();
            if (exists && Integer.bitCount((letters[w] ^ code) & (1 << LETTERS) - 1) <= CHANGED) {
                places |= 1 << w;
            }
            there &= there - 1;
        }
        return places;
    }

    /** The word nearest to another one whose number modulo 32 is {@code bit}. */
    static int word(int center, int bit) {
        return center + ((bit - center) << 27 >> 27);
    }
}
