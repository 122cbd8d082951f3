package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Keys;

/**
 * Numbers distinct terms in the order they come. Terms are told apart by a 64-bit hash: among two million terms the
 * chance of one collision is one in ten million, and a collision is found again when a listing's text is compared.
 */
final class TermNumbers {

    private long[] hashes = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** The number of the term with this hash; a new term gets the next number. */
    int of(long hash) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int slot = slot(hash);
        if (numbers[slot] == 0) {
            hashes[slot] = hash;
            numbers[slot] = ++size;
        }
        return numbers[slot] - 1;
    }

    private int slot(long hash) {
        int slot = (int) Keys.mix(hash, 7) & hashes.length - 1;
        while (numbers[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
