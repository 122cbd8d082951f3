package org.rightswatch.processor.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * Which keys a store may have: it forgets none, and takes a key that it was never given for a known one about once in five
 * hundred times. Bloom filters, each twice as large as the one before, two bytes a key; when there are more keys than it has room
 * for, all are taken for known ones. Not thread-safe.
 */
final class KnownKeys {

    private static final int FIRST = 1 << 15;
    private static final int LARGEST = 1 << 20;

    /** A block is a line of the processor's cache half; each of its words has one bit of each key. */
    private static final int WORDS = 8;

    private static final int KEYS_A_BLOCK = 16;

    /** Odd numbers that choose a word's bit, those of the split block filters of Parquet. */
    private static final int[] SALTS = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };

    private final List<int[]> filters = new ArrayList<>();
    private final int largest;
    private int room;
    private boolean all;

    KnownKeys() {
        this(LARGEST);
    }

    /**
     * @param largest the most keys of one filter, a power of two; there is room for less than twice as many
     */
    KnownKeys(int largest) {
        this.largest = largest;
    }

    /** Whether the key may have been added. */
    boolean mayHave(byte[] key) {
        return all || has(hash(key));
    }

    void add(byte[] key) {
        long hash = hash(key);
        if (all || has(hash)) {
            return;
        }
        if (room == 0) {
            grow();
        }
        if (!all) {
            room--;
            set(filters.getLast(), hash);
        }
    }

    private void grow() {
        int keys = filters.isEmpty() ? Math.min(FIRST, largest) : 2 * keys(filters.getLast());
        if (keys > largest) {
            all = true;
            filters.clear();
        } else {
            filters.add(new int[keys / KEYS_A_BLOCK * WORDS]);
            room = keys;
        }
    }

    private static int keys(int[] filter) {
        return filter.length / WORDS * KEYS_A_BLOCK;
    }

    private boolean has(long hash) {
        for (int i = filters.size() - 1; i >= 0; i--) { // the largest first
            if (has(filters.get(i), hash)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(int[] filter, long hash) {
        int block = block(filter, hash);
        for (int i = 0; i < WORDS; i++) {
            if ((filter[block + i] & bit(hash, i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void set(int[] filter, long hash) {
        int block = block(filter, hash);
        for (int i = 0; i < WORDS; i++) {
            filter[block + i] |= bit(hash, i);
        }
    }

    /** Lengths are powers of two. */
    private static int block(int[] filter, long hash) {
        return (int) (hash >>> 32) & (filter.length - WORDS);
    }

    private static int bit(long hash, int word) {
        return 1 << (((int) hash * SALTS[word]) >>> 27);
    }

    /** Two hashes that know nothing of each other, mixed as MurmurHash3 ends. */
    private static long hash(byte[] key) {
        long hash = ((long) Arrays.hashCode(key) << 32) ^ Utils.murmur2(key);
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
