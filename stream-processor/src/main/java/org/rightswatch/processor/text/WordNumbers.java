package org.rightswatch.processor.text;

/**
 * A small table from canonical words to numbers without boxes: looked up for every word of every listing, so that an answer
 * takes one memory access. Words are told apart by 47 bits of their hash: among a hundred thousand words, one text in a
 * billion is taken for another. Filled while its owner's class is loaded, read only afterwards.
 */
public final class WordNumbers {

    /** The answer for a word that the table does not have. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int NUMBER_BITS = 17;
    private static final int LARGEST = (1 << NUMBER_BITS) - 2;
    /** Eight bits for each of a hundred thousand words. */
    private static final int MOST_PRESENCE_BITS = 1 << 20;
    /** Twelve bits and more for each word, until there are too many of them. */
    private static final int PRESENCE_PER_ENTRY = 4;

    /** The high bits of the mixed hash, and one more than the number; 0 is free. A third full at most. */
    private long[] entries = new long[1 << 10];

    /** A bit for what the highest bits of a key are; as small as the table, so that those of all tables stay near: most words asked for are in none. */
    private long[] presence = new long[entries.length * PRESENCE_PER_ENTRY / Long.SIZE];

    private int presenceShift = presenceShift();
    private final boolean[] starts = new boolean[0x10000];
    private int size;

    /** A table of words that all have the number 0, for {@link #has}. */
    public static WordNumbers of(String... words) {
        WordNumbers table = new WordNumbers();
        for (String word : words) {
            table.put(word, 0);
        }
        return table;
    }

    /** Gives the word a number from 0 to 131070; a word that has one keeps it. */
    public void put(String word, int number) {
        if (word.isEmpty() || number == NONE) {
            return;
        }
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("number " + number + " of word '" + word + "'");
        }
        if (size * 3 > entries.length) {
            grow();
        }
        long key = Keys.mix(Keys.of(word), 3);
        int slot = slot(key);
        if (entries[slot] == 0) {
            entries[slot] = key >>> NUMBER_BITS << NUMBER_BITS | (number + 1);
            mark(key);
            starts[word.charAt(0)] = true;
            size++;
        }
    }

    /** The number of the word with this hash, or {@link #NONE}. */
    public int get(long hash) {
        long key = Keys.mix(hash, 3);
        long bit = key >>> presenceShift;
        if ((presence[(int) (bit >>> 6)] & 1L << bit) == 0) {
            return NONE;
        }
        long entry = entries[slot(key)];
        return entry == 0 ? NONE : (int) (entry & (LARGEST + 1)) - 1;
    }

    /** Whether the table has the word with this hash. */
    public boolean has(long hash) {
        return get(hash) != NONE;
    }

    /** Whether some word of the table begins with the character. */
    public boolean mayStart(char c) {
        return starts[c];
    }

    private int presenceShift() {
        return Long.numberOfLeadingZeros((long) presence.length * Long.SIZE) + 1;
    }

    private void mark(long key) {
        long bit = key >>> presenceShift;
        presence[(int) (bit >>> 6)] |= 1L << bit;
    }

    private int slot(long key) {
        int mask = entries.length - 1;
        int slot = (int) (key >>> NUMBER_BITS) & mask;
        while (entries[slot] != 0 && (entries[slot] ^ key) >>> NUMBER_BITS != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        presence = new long[Math.min(entries.length * PRESENCE_PER_ENTRY, MOST_PRESENCE_BITS) / Long.SIZE];
        presenceShift = presenceShift();
        for (long entry : old) {
            if (entry != 0) {
                mark(entry);
                entries[slot(entry)] = entry;
            }
        }
    }
}
