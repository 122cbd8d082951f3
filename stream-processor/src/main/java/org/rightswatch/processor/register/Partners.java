package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Words;

/**
 * Tells whether another word of a form stands near a place, without looking at the form: by the numbers of the
 * {@link PartnerWords} that the words of the listing are taken for. One per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Partners {

    private static final int FEW = 2;
    private static final int FEW_REACH = FEW + MeetingEmitter.NEIGHBOURS;
    /** So many words away other words of a form are looked for. */
    static final int REACH = MarkForm.MAX_WORDS - 1 + MeetingEmitter.NEIGHBOURS;

    private static final int SLOTS = 1 << 11;
    /** So many words that no look-up came upon before are compared in every way; more only as they are written. */
    private static final int MOST_FOUND = 2_000;

    /** For each slot the words of the listing that are taken for one of the numbers there, as bits of their place modulo 32. */
    private final int[] places = new int[SLOTS];

    /** The numbers that the words of the listing are taken for, word by word. */
    private final IntList numbers = new IntList();

    private final IntList taken = new IntList();
    /** Where the numbers of each word begin; of one more than were read. */
    private int[] begin = new int[256];

    private @Nullable KnownWord[] known = new KnownWord[256];
    private boolean[] asWritten = new boolean[256];

    private Words words;
    private Alternates alternates;
    private PartnerWords all;
    private int count;
    private int read;
    private int foundLeft;
    private int center;
    private int few;
    private int many;
    private boolean missing;
    private int weight;

    /** The numbers of the words of a form beside its anchor, at least one: two stand in one number, an odd last one twice. */
    static long[] pack(int[] others) {
        long[] packed = new long[(others.length + 1) / 2];
        for (int n = 0; n < others.length; n += 2) {
            long second = others[Math.min(n + 1, others.length - 1)];
            packed[n / 2] = (long) others[n] << Integer.SIZE | second;
        }
        return packed;
    }

    private static int one(long packed) {
        return (int) (packed >>> Integer.SIZE);
    }

    private static int other(long packed) {
        return (int) packed;
    }

    /** From now on this listing and this segment are meant. */
    void use(Segment target, Words listing, Alternates others) {
        forget();
        words = listing;
        alternates = others;
        all = target.partners();
        count = listing.count();
        foundLeft = MOST_FOUND;
        if (known.length < count) {
            known = new KnownWord[count * 2];
            asWritten = new boolean[count * 2];
            begin = new int[count * 2 + 1];
        }
    }

    private void forget() {
        for (int i = 0; i < numbers.size(); i++) {
            places[slot(numbers.get(i))] = 0;
        }
        numbers.clear();
        Arrays.fill(known, 0, count, null);
        Arrays.fill(asWritten, 0, count, false);
        read = 0;
    }

    /** This is known of a word of the listing; told before the words around it are asked for, else it is looked up again. */
    void know(int w, KnownWord what) {
        known[w] = what;
    }

    /** A word of the listing is taken for those only that it is, letter by letter. */
    void takeAsWritten(int w) {
        asWritten[w] = true;
    }

    /** From now on the words around this one are meant. */
    void around(int w) {
        int end = Math.min(count, w + REACH + 1);
        while (read < end) {
            read(read++);
        }
        center = w;
        few = window(w, FEW_REACH);
        many = window(w, REACH);
    }

    private void read(int w) {
        begin[w] = numbers.size();
        KnownWord what = known[w];
        if (what != null) {
            for (int i = 0; i < what.partners(); i++) {
                add(w, what.partner(i));
            }
        } else {
            look(w);
        }
        begin[w + 1] = numbers.size();
    }

    private void look(int w) {
        taken.clear();
        if (asWritten[w] || --foundLeft < 0) {
            all.findSame(words, w, taken);
        } else {
            all.find(words, w, alternates.isOrdinary(w), taken);
        }
        for (int i = 0; i < taken.size(); i++) {
            add(w, taken.get(i));
        }
    }

    private void add(int w, int number) {
        numbers.add(number);
        places[slot(number)] |= 1 << w;
    }

    private static int slot(int number) {
        return number & SLOTS - 1;
    }

    /** The words so near to one: at most 31 in all, so that none has the bit of another. */
    private static int window(int w, int reach) {
        return Integer.rotateLeft((1 << (2 * reach + 1)) - 1, w - reach) & ~(1 << w);
    }

    /**
     * The first of these packed numbers, of forms that have so many each, that may be of a word nearby, or {@code to}.
     * Nearly all are of none: so there is one branch, nearly always the same way.
     */
    int next(long[] packed, int from, int to, int width) {
        int window = windowOf(width);
        for (int i = from; i < to; i++) {
            int there = places[slot(one(packed[i]))] | places[slot(other(packed[i]))];
            if ((there & window) != 0) {
                return i;
            }
        }
        return to;
    }

    private int windowOf(int width) {
        return width > 1 ? many : few;
    }

    /** Where the other words of a form are whose numbers stand there: bits of places modulo 32, 0 for nowhere near. */
    int near(long[] packed, int from, int width) {
        int window = windowOf(width);
        int found = 0;
        missing = false;
        weight = 0;
        for (int i = from; i < from + width; i++) {
            // a word that stands there twice may be one that the form has twice
            found |= count(one(packed[i]), window) | count(other(packed[i]), window);
        }
        return found;
    }

    private int count(int number, int window) {
        int found = exactly(number, window);
        weight += found == 0 ? 0 : all.weight(number);
        missing |= found == 0;
        return found;
    }

    /** Whether {@link #near} found one of the words nowhere near. */
    boolean isOneMissing() {
        return missing;
    }

    /** The most that the words weigh that {@link #near} found, in hundredths. */
    int weight() {
        return weight;
    }

    private int exactly(int number, int window) {
        int found = 0;
        for (int there = places[slot(number)] & window; there != 0; there &= there - 1) {
            int w = word(center, Integer.numberOfTrailingZeros(there));
            found |= w >= 0 && w < read && isTakenFor(w, number) ? 1 << w : 0;
        }
        return found;
    }

    private boolean isTakenFor(int w, int number) {
        for (int i = begin[w]; i < begin[w + 1]; i++) {
            if (numbers.get(i) == number) {
                return true;
            }
        }
        return false;
    }

    /** The word nearest to another one whose number modulo 32 is {@code bit}. */
    static int word(int center, int bit) {
        return center + ((bit - center) << 27 >> 27);
    }
}
