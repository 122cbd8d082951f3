package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * Remembers what words resemble: a few thousand words make up most of what shops write, and each costs a dozen look-ups and
 * comparisons when it is met for the first time. Belongs to one segment and goes with it. Bounded: a word has a few slots in each
 * of two places to stand in and takes the place of another one when none is free, and when the memory for them is used up all are
 * forgotten. Safe to share between threads without
 * locks, because entries are immutable and compared as a whole: at worst two threads find out the same, or the memory is counted a little wrong.
 */
final class KnownWords {

    private static final int FEWEST_SLOTS = 1 << 9;
    /** Slots that a word may stand in: with a single one, 30,000 words in 65,536 slots were found out 46,000 times in 20,000 listings. */
    private static final int WAYS = 4;
    /**
     * What of its hash tells where else it may stand. Among 30,000 words in 131,072 slots some are always in the way of each
     * other; with one place alone, a word was found out again in one listing of twenty.
     */
    private static final int OTHER_SLOT = 16;

    private static final int SLOTS_PER_MARK = 8;
    private static final int MOST_SLOTS = 1 << 17;
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
        slots = new KnownWord
                [Math.clamp(
                        Integer.highestOneBit(Math.max(1, marks)) * (long) SLOTS_PER_MARK, FEWEST_SLOTS, MOST_SLOTS)];
        tags = new int[slots.length];
        mostBytes = FEWEST_BYTES + (long) BYTES_PER_MARK * marks;
    }

    /** What is known of a word of the listing, or of neighbouring ones joined, or null. */
    @Nullable
    KnownWord find(Words words, int first, int last, int nature) {
        KnownWord known = glance(words, first, last, nature);
        return known != null && known.is(words, words.start(first), words.end(last), nature) ? known : null;
    }

    /** What is perhaps known of them, told without a look at what is known, which may lie far; or null. */
    @Nullable
    KnownWord glance(Words words, int firstWord, int lastWord, int nature) {
        long hash = hash(words, firstWord, lastWord, nature);
        KnownWord found = glance(slot(hash), tag(hash));
        return found != null ? found : glance(otherSlot(hash), tag(hash));
    }

    private @Nullable KnownWord glance(int first, int tag) {
        for (int slot = first; slot < first + WAYS; slot++) {
            if (tags[slot] == tag) {
                return slots[slot];
            }
        }
        return null;
    }

    /** Keeps what was found out about them. */
    void keep(KnownWord known, Words words, int first, int last) {
        if (known.length() > LONGEST || known.bytes() > mostBytes / 8) {
            return;
        }
        if (bytes + known.bytes() > mostBytes) {
            Arrays.fill(slots, null);
            bytes = 0;
        }
        long hash = hash(words, first, last, known.nature());
        int slot = slotFor(hash);
        KnownWord before = slots[slot];
        bytes += known.bytes() - (before == null ? 0 : before.bytes());
        slots[slot] = known;
        tags[slot] = tag(hash);
    }

    private static long hash(Words words, int first, int last, int nature) {
        long letters = first == last ? words.hash(first) : words.hash(words.start(first), words.end(last));
        return Keys.mix(letters, nature);
    }

    /** The first of the slots that the word may stand in. */
    private int slot(long hash) {
        return (int) hash & (slots.length - WAYS);
    }

    /** The first of the others, where it stands when those are taken by other words. */
    private int otherSlot(long hash) {
        return (int) (hash >>> OTHER_SLOT) & (slots.length - WAYS);
    }

    /** Where a word is kept. */
    private int slotFor(long hash) {
        int tag = tag(hash);
        int slot = free(slot(hash), tag);
        boolean taken = slots[slot] != null && tags[slot] != tag;
        return taken ? free(otherSlot(hash), tag) : slot;
    }

    /** That with the word's tag, else one that is free, else one of them. */
    private int free(int first, int tag) {
        int free = first + (tag >>> 1) % WAYS;
        for (int slot = first + WAYS - 1; slot >= first; slot--) {
            if (tags[slot] == tag) {
                return slot;
            }
            free = slots[slot] == null ? slot : free;
        }
        return free;
    }

    private static int tag(long hash) {
        return (int) (hash >>> Integer.SIZE);
    }

    /** Bytes of what is known now; grows while listings are searched, to so many bytes a mark at most. */
    long bytes() {
        return 8L * slots.length + bytes;
    }
}
