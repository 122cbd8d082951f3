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

    /** Two numbers of words stand in one number; this says that another one with words of the same form follows. */
    private static final long MORE = Long.MIN_VALUE;

    private static final long LOWER = 0xFFFFFFFFL;
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

    /** The numbers of the words of a form beside its anchor, two in a number; at least one number. */
    static long[] pack(int[] others) {
        long[] packed = new long[(others.length + 1) / 2];
        for (int n = 0; n < others.length; n += 2) {
            // the last one of an odd number stands there twice
            long second = others[Math.min(n + 1, others.length - 1)];
            packed[n / 2] = (n + 2 < others.length ? MORE : 0) | (long) others[n] << Integer.SIZE | second;
        }
        return packed;
    }

    /** Whether other words of the same form stand in the number that follows this one. */
    static boolean hasMore(long packed) {
        return packed < 0;
    }

    private static int one(long packed) {
        return (int) (packed >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    private static int other(long packed) {
        return (int) (packed & LOWER);
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
            for (int number : what.partners()) {
                add(w, number);
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
     * Where one of the words is whose numbers stand there: bits of places modulo 32, 0 for nowhere near. Most have none
     * near: all are asked together first, so that there is one branch, nearly always the same way.
     */
    int near(long[] cells, int at) {
        int there = 0;
        int last = at;
        while (hasMore(cells[last])) {
            there |= anywhere(cells[last++]);
        }
        there |= anywhere(cells[last]);
        int window = last == at ? few : many;
        return (there & window) == 0 ? 0 : exactly(cells, at, last, window);
    }

    private int anywhere(long packed) {
        return places[slot(one(packed))] | places[slot(other(packed))];
    }

    private int exactly(long[] cells, int from, int last, int window) {
        int found = 0;
        for (int i = from; i <= last; i++) {
            found |= exactly(one(cells[i]), window) | exactly(other(cells[i]), window);
        }
        return found;
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
