package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * Remembers what words resemble: a few thousand words make up most of what shops write, and each costs a dozen look-ups and
 * comparisons when it is met for the first time. Belongs to one segment and goes with it. Bounded: a word takes the place
 * of the one in its slot, and when the memory for them is used up all are forgotten. Safe to share between threads without
 * locks, because entries are immutable and compared as a whole: at worst two threads find out the same, or the memory is counted a little wrong.
 */
final class KnownWords {

    private static final int FEWEST_SLOTS = 1 << 9;
    private static final int MOST_SLOTS = 1 << 16;
    private static final int LONGEST = 32;
    private static final int BYTES_PER_MARK = 32;
    private static final int FEWEST_BYTES = 1 << 22;

    private final @Nullable KnownWord[] slots;
    /** Of each slot's word other bits of its hash, so that words that are not known are told so without a look at another one. */
    private final int[] tags;

    private final long mostBytes;
    private long bytes;

    /** @param marks of the segment; a small one, which soon merges with another, keeps few words */
    KnownWords(int marks) {
        slots = new KnownWord[Math.clamp(Integer.highestOneBit(Math.max(1, marks)) * 2L, FEWEST_SLOTS, MOST_SLOTS)];
        tags = new int[slots.length];
        mostBytes = FEWEST_BYTES + (long) BYTES_PER_MARK * marks;
    }

    /** What is known of a word of the listing, or null. */
    @Nullable
    KnownWord find(Words words, int w) {
        int nature = KnownWord.nature(words, w);
        long hash = hash(words, w, nature);
        int slot = slot(hash);
        if (tags[slot] != tag(hash)) {
            return null;
        }
        KnownWord known = slots[slot];
        return known != null && known.is(words, w, nature) ? known : null;
    }

    /** Keeps what was found out about a word of the listing. */
    void keep(KnownWord known, Words words, int w) {
        if (known.letters().length > LONGEST || known.bytes() > mostBytes / 8) {
            return;
        }
        if (bytes + known.bytes() > mostBytes) {
            Arrays.fill(slots, null);
            bytes = 0;
        }
        long hash = hash(words, w, known.nature());
        int slot = slot(hash);
        KnownWord before = slots[slot];
        bytes += known.bytes() - (before == null ? 0 : before.bytes());
        slots[slot] = known;
        tags[slot] = tag(hash);
    }

    private static long hash(Words words, int w, int nature) {
        return Keys.mix(words.hash(words.start(w), words.end(w)), nature);
    }

    private int slot(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private static int tag(long hash) {
        return (int) (hash >>> Integer.SIZE);
    }

    /** Bytes of what is known now; grows while listings are searched, to so many bytes a mark at most. */
    long bytes() {
        return 8L * slots.length + bytes;
    }
}
