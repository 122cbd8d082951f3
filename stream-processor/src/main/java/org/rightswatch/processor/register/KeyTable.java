package org.rightswatch.processor.register;

/**
 * From key to terms: an open-addressing table of a 32-bit fingerprint and a term number per slot, behind a Bloom filter
 * that answers most look-ups with one memory access. A key may have several terms.
 */
final class KeyTable {

    private static final double LOAD = 0.66;
    private static final int FILTER_BITS_PER_KEY = 12;

    private final long[] slots;
    private final long[] filter;

    KeyTable(int keys) {
        slots = new long[Math.max(8, (int) Math.ceil(keys / LOAD))];
        filter = new long[Math.max(1, (int) ((long) keys * FILTER_BITS_PER_KEY / 64))];
    }

    /** Files a term under a well mixed key; the same pair is filed once. */
    void put(long key, int term) {
        long entry = key << 32 | term + 1;
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (slots[slot] == entry) {
                return;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        slots[slot] = entry;
        filter[block(key)] |= pattern(key);
    }

    /** Whether the key may be present; false is certain. */
    boolean mayHave(long key) {
        long pattern = pattern(key);
        return (filter[block(key)] & pattern) == pattern;
    }

    /** First slot of the key's chain. */
    int slot(long key) {
        return (int) Math.unsignedMultiplyHigh(key, slots.length);
    }

    /** The term in the first slot from {@code slot} on that belongs to the key, packed with that slot, or -1. */
    long find(long key, int from) {
        int fingerprint = (int) key;
        int slot = from;
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> 32) == fingerprint) {
                return (long) slot << 32 | (int) slots[slot] - 1;
            }
            slot = after(slot);
        }
        return -1;
    }

    int after(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private int block(long key) {
        return (int) Math.unsignedMultiplyHigh(key * 0x9E3779B97F4A7C15L, filter.length);
    }

    private static long pattern(long key) {
        return 1L << key | 1L << (key >>> 6) | 1L << (key >>> 12) | 1L << (key >>> 18);
    }

    long bytes() {
        return 8L * slots.length + 8L * filter.length;
    }
}
