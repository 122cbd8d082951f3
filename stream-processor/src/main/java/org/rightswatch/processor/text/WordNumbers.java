package org.rightswatch.processor.text;

import java.util.Arrays;

/**
 * A small table from canonical words to numbers without boxes: looked up for every word of every listing. Filled while
 * its owner's class is loaded, read only afterwards.
 */
public final class WordNumbers {

    /** The answer for a word that the table does not have. */
    public static final int NONE = Integer.MIN_VALUE;

    private long[] hashes = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private final boolean[] starts = new boolean[0x10000];
    private int size;

    public WordNumbers() {
        Arrays.fill(numbers, NONE);
    }

    /** Gives the word a number; a word that has one keeps it. */
    public void put(String word, int number) {
        if (word.isEmpty() || number == NONE) {
            return;
        }
        if (size * 3 > hashes.length) {
            grow();
        }
        long hash = Keys.of(word);
        int slot = slot(hash);
        if (numbers[slot] == NONE) {
            hashes[slot] = hash;
            numbers[slot] = number;
            starts[word.charAt(0)] = true;
            size++;
        }
    }

    /** The number of the word with this hash, or {@link #NONE}. */
    public int get(long hash) {
        return numbers[slot(hash)];
    }

    /** Whether some word of the table begins with the character. */
    public boolean mayStart(char c) {
        return starts[c];
    }

    private int slot(long hash) {
        int slot = (int) Keys.mix(hash, 3) & (hashes.length - 1);
        while (numbers[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldHashes.length * 2];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldNumbers[i] != NONE) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
