package org.rightswatch.processor.text;

/**
 * What the words of a table begin with, so that a search for the longest of them ends where none goes on. A text that begins
 * no word is taken for one that does in a case in ten or less; never the other way round. Filled while its owner's class is loaded, read
 * only afterwards.
 */
public final class Beginnings {

    private static final int BITS_PER_BEGINNING = 8;

    private final long[] bits;
    private final int shift;

    /** @param most so many beginnings at most are expected; more make it slower, not wrong */
    public Beginnings(int most) {
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(most * BITS_PER_BEGINNING - 1);
        bits = new long[(1 << log) / Long.SIZE];
        shift = Long.SIZE - log;
    }

    /** Adds every beginning of the canonical word, the whole of it too. */
    public void add(CharSequence word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = Keys.next(hash, word.charAt(i));
            addWhole(hash);
        }
    }

    /** Adds the text of this hash, but nothing that it begins with. */
    public void addWhole(long hash) {
        long bit = bit(hash);
        bits[(int) (bit >>> 6)] |= 1L << bit;
    }

    /** Whether some word may begin with the text of this hash. */
    public boolean has(long hash) {
        long bit = bit(hash);
        return (bits[(int) (bit >>> 6)] & 1L << bit) != 0;
    }

    private long bit(long hash) {
        return (hash * 0xFF51AFD7ED558CCDL) >>> shift;
    }
}
