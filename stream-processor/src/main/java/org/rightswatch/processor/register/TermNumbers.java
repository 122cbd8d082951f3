package org.rightswatch.processor.register;

import java.util.Arrays;
import org.rightswatch.processor.text.Keys;

/**
 * Numbers the distinct terms of a segment in the order they come. A slot is 32 bits of term number and fingerprint, and the
 * letters are compared where they stand anyhow, so that no term is taken for another one and millions of them take little
 * memory.
 */
final class TermNumbers {

    private static final double LOAD = 0.6;
    private static final long SALT = 7;

    private final char[] pool;
    private final int[] slots;
    private final int termBits;
    private final int[] chars;
    private final byte[] length;
    private int size;

    /**
     * @param pool where the letters of all terms stand
     * @param most no more terms than these come
     */
    TermNumbers(char[] pool, int most) {
        this.pool = pool;
        slots = new int[(int) (most / LOAD) + 8];
        termBits = 32 - Integer.numberOfLeadingZeros(most + 1);
        chars = new int[most];
        length = new byte[most];
    }

    /** The number of the term of so many letters, 127 at most; a new term gets the next number. */
    int of(int from, int letters) {
        long key = key(from, letters);
        int fingerprint = (int) key << termBits;
        int slot = (int) Math.unsignedMultiplyHigh(key, slots.length);
        while (slots[slot] != 0) {
            int number = (slots[slot] & ~(-1 << termBits)) - 1;
            if ((slots[slot] & -1 << termBits) == fingerprint && is(number, from, letters)) {
                return number;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        chars[size] = from;
        length[size] = (byte) letters;
        slots[slot] = fingerprint | ++size;
        return size - 1;
    }

    private long key(int from, int letters) {
        long hash = 0;
        for (int i = from; i < from + letters; i++) {
            hash = Keys.next(hash, pool[i]);
        }
        return Keys.mix(hash, SALT);
    }

    private boolean is(int number, int from, int letters) {
        int start = chars[number];
        return Arrays.equals(pool, start, start + length[number], pool, from, from + letters);
    }

    /** Terms numbered so far. */
    int count() {
        return size;
    }

    /** Where each term first stood in the pool. */
    int[] chars() {
        return Arrays.copyOf(chars, size);
    }

    /** Letters of each term. */
    byte[] length() {
        return Arrays.copyOf(length, size);
    }
}
