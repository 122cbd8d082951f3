package org.rightswatch.processor.register;

import java.util.Arrays;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * How many different words of one listing are looked up in every spelling, sound and reading: as many as somebody may write
 * who means to be read. Depends on the listing alone, not on what is known from others, so that the same listing always
 * gives the same hits. One per thread.
 */
final class Effort {

    /** In twentieths of a microsecond, about, among a million marks. */
    private static final int MOST = 24_000;

    /** A word of a language is looked up as it stands. */
    private static final int ORDINARY = 1;

    private static final int WORD = 8;
    /** Words written as one. */
    private static final int COMPOUND = 40;
    /** A word of another script is read, and hundreds of marks have the same few consonants. */
    private static final int FOREIGN = 80;
    /** The same where reading takes little: a long document in Russian or Korean is read to its end. */
    private static final int FOREIGN_OF_FEW = 32;

    /** More words than a document has; reading them alone takes a good part of the time. */
    private static final int MANY = 20_000;

    private static final int MOST_OF_A_WORD = FOREIGN + Presearch.MAX_JOIN * COMPOUND;

    /** Hashes of the words that were admitted; 0 is free. */
    private final long[] admitted = new long[1 << 16];

    private boolean used;
    private boolean counts;
    private int left;
    private int foreign;
    private Words words = new Words();
    private Alternates alternates = new Alternates();

    /** From now on this listing is meant. */
    void use(Words listing, Alternates others) {
        words = listing;
        alternates = others;
        left = MOST;
        foreign = listing.count() > MANY ? FOREIGN : FOREIGN_OF_FEW;
        counts = (long) listing.count() * MOST_OF_A_WORD > MOST;
        if (used) {
            Arrays.fill(admitted, 0);
            used = false;
        }
    }

    /** Whether the word, or the words written as one, may be looked up in every way. */
    boolean admits(int first, int last) {
        return !counts
                || admits(Keys.mix(words.hash(words.start(first), words.end(last)), last - first) | 1, first, last);
    }

    private boolean admits(long hash, int first, int last) {
        int slot = slot(hash);
        if (admitted[slot] == hash) {
            return true;
        }
        left -= first < last ? COMPOUND : cost(first);
        if (left < 0) {
            return false;
        }
        admitted[slot] = hash;
        used = true;
        return true;
    }

    private int cost(int w) {
        return alternates.isOrdinary(w) ? ORDINARY : words.has(w, Words.FOREIGN) ? foreign : WORD;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 40) & admitted.length - 1;
        while (admitted[slot] != 0 && admitted[slot] != hash) {
            slot = slot + 1 & admitted.length - 1;
        }
        return slot;
    }
}
