package org.rightswatch.processor.register;

import java.util.function.IntConsumer;

/**
 * From key to terms: an open-addressing table, each slot 32 bits of term number and fingerprint, behind a Bloom filter that
 * answers most look-ups with one memory access. A key may have several terms, and now and then a term of another key
 * comes along: what is found must be verified against the text.
 */
final class KeyTable {

    private static final double LOAD = 0.8;
    private static final int FILTER_BITS_PER_KEY = 11;
    private static final int TOGETHER = 128;

    private final int[] slots;
    private final long[] filter;
    private final int termBits;
    /**
     * @param keys how many keys will be put
     * @param terms how many terms there are
     */
    KeyTable(int keys, int terms) {
        slots = new int[Math.max(8, (int) Math.min(Integer.MAX_VALUE - 8, Math.ceil(keys / LOAD)))];
        filter = new long[Math.max(1, (int) ((long) keys * FILTER_BITS_PER_KEY / 64))];
        termBits = 32 - Integer.numberOfLeadingZeros(terms + 1);
    }

    /** Files a term under a well mixed key; the same pair is filed once. */
    void put(long key, int term) {
        int entry = fingerprint(key) | (term + 1);
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (slots[slot] == entry) {
                return;
            }
            slot = after(slot);
        }
        slots[slot] = entry;
        filter[block(key)] |= pattern(key);
    }

    /**
     * Files many at once: where they go is read for all of them first, so that they wait for memory together.
     *
     * @return a number that means nothing, but without which the compiler would leave the reading out
     */
    long putAll(long[] keys, int[] terms, int count) {
        long mostTouched = 0;
        for (int from = 0; from < count; from += TOGETHER) {
            int to = Math.min(count, from + TOGETHER);
            long touched = 0;
            for (int i = from; i < to; i++) {
                touched += slots[slot(keys[i])] + filter[block(keys[i])];
            }
            mostTouched = Math.max(mostTouched, touched);
            for (int i = from; i < to; i++) {
                put(keys[i], terms[i]);
            }
        }
        return mostTouched;
    }

    private int fingerprint(long key) {
        return (int) key << termBits;
    }

    /**
     * What the filter says of each of the first {@code count} keys, see {@link #mayHave}. All of this is read in a loop that
     * does nothing else: so the look-ups wait for memory at the same time, as many as the processor can.
     */
    void ask(long[] keys, int count, long[] answers) {
        for (int i = 0; i < count; i++) {
            answers[i] = filter[block(keys[i])];
        }
    }

    /**
     * Which of the first {@code count} keys may be present: their indices, in order.
     *
     * @param answers to all of them
     * @return how many indices were written
     */
    static int mayHave(long[] keys, long[] answers, int count, int[] indices) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            long pattern = pattern(keys[i]);
            indices[found] = i;
            found += (answers[i] & pattern) == pattern ? 1 : 0;
        }
        return found;
    }

    /** Whether the key may be present. */
    boolean mayHave(long key) {
        long pattern = pattern(key);
        return (filter[block(key)] & pattern) == pattern;
    }

    /** What stands where the key's chain begins: read for many keys, it is near when the chains are followed. */
    int peek(long key) {
        return slots[slot(key)];
    }

    /** Passes on the terms that may belong to the key. */
    void each(long key, IntConsumer sink) {
        int fingerprint = fingerprint(key);
        int mask = -1 << termBits;
        for (int slot = slot(key); slots[slot] != 0; slot = after(slot)) {
            if ((slots[slot] & mask) == fingerprint) {
                sink.accept((slots[slot] & ~mask) - 1);
            }
        }
    }

    /** First slot of the key's chain. */
    private int slot(long key) {
        return (int) Math.unsignedMultiplyHigh(key, slots.length);
    }

    private int after(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private int block(long key) {
        return (int) Math.unsignedMultiplyHigh(key * 0x9E3779B97F4A7C15L, filter.length);
    }

    private static long pattern(long key) {
        return 1L << key | 1L << (key >>> 6) | 1L << (key >>> 12) | 1L << (key >>> 18);
    }

    long bytes() {
        return 4L * slots.length + 8L * filter.length;
    }
}
