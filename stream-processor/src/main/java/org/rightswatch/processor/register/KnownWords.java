package org.rightswatch.processor.register;

import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * Remembers what words resemble: a few thousand words make up most of what shops write, and each costs a dozen look-ups and
 * comparisons when it is met for the first time. Belongs to one segment and goes with it. Bounded: a word takes the place
 * of the one in its slot, and long words and those that resemble very many terms are not kept. Safe to share between
 * threads without locks, because entries are immutable: at worst two threads find out the same.
 */
final class KnownWords {

    private static final int FEWEST_SLOTS = 1 << 9;
    private static final int MOST_SLOTS = 1 << 16;
    private static final int LONGEST = 32;
    private static final int MOST_TERMS = 1 << 11;

    private final @Nullable KnownWord[] slots;

    /** @param marks of the segment; a small one, which soon merges with another, keeps few words */
    KnownWords(int marks) {
        slots = new KnownWord[Math.clamp(Integer.highestOneBit(Math.max(1, marks)) * 2, FEWEST_SLOTS, MOST_SLOTS)];
    }

    /** What is known of a word of the listing, or null. */
    @Nullable
    KnownWord find(Words words, int w) {
        int nature = KnownWord.nature(words, w);
        KnownWord known = slots[slot(words, w, nature)];
        return known != null && known.is(words, w, nature) ? known : null;
    }

    /** Keeps what was found out about a word of the listing. */
    void keep(KnownWord known, Words words, int w) {
        if (known.letters().length <= LONGEST && known.terms().length <= MOST_TERMS) {
            slots[slot(words, w, known.nature())] = known;
        }
    }

    private int slot(Words words, int w, int nature) {
        return (int) Keys.mix(words.hash(words.start(w), words.end(w)), nature) & slots.length - 1;
    }

    long bytes() {
        return 4L * slots.length;
    }
}
