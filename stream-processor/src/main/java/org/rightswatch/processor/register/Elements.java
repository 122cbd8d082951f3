package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.rightswatch.processor.text.Keys;

/** Which marks of a segment have a word in one of their forms. Immutable. */
final class Elements {

    /** Bits of a mark's number; the rest tells the word. */
    private static final int MARK_BITS = 28;

    private static final long SALT = 0xE1E3L;

    /** Key of a word before the number of a mark, in order. */
    private final long[] entries;

    private Elements(long[] entries) {
        this.entries = entries;
    }

    static Elements of(Segment.Forms forms) {
        long[] entries = new long[words(forms)];
        int[] size = {0};
        for (int f = 0; f < forms.mark().length; f++) {
            int mark = forms.mark()[f];
            forms.eachWord(f, word -> entries[size[0]++] = word << MARK_BITS | mark);
        }
        Arrays.parallelSort(entries);
        return new Elements(entries);
    }

    private static int words(Segment.Forms forms) {
        int count = 0;
        for (int f = 0; f < forms.mark().length; f++) {
            count += forms.wordCount(f);
        }
        return count;
    }

    /** What tells the word of these characters from others; never negative. */
    static long key(char[] chars, int from, int to) {
        return Keys.mix(Keys.of(chars, from, to), SALT) >>> (MARK_BITS + 1);
    }

    /** Every word once, those that a single mark has left out where {@code shared}. */
    void eachWord(boolean shared, LongConsumer sink) {
        int from = 0;
        while (from < entries.length) {
            long word = entries[from] >>> MARK_BITS;
            int to = from + 1;
            while (to < entries.length && entries[to] >>> MARK_BITS == word) {
                to++;
            }
            if (to - from > 1 || !shared) {
                sink.accept(word);
            }
            from = to;
        }
    }

    /** The numbers of the marks that have a word. */
    void eachMark(long word, IntConsumer sink) {
        int at = Arrays.binarySearch(entries, word << MARK_BITS);
        int first = at < 0 ? -1 - at : at;
        for (int i = first; i < entries.length && entries[i] >>> MARK_BITS == word; i++) {
            sink.accept((int) entries[i] & (1 << MARK_BITS) - 1);
        }
    }

    long bytes() {
        return 8L * entries.length;
    }
}
