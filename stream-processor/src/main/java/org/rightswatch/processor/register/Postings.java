package org.rightswatch.processor.register;

/**
 * Which forms a term belongs to, and what tells quickly that a form is not worth a look: thousands of marks may share a word,
 * and a listing with that word must not pay for each of them. The postings of a term stand together, sorted by kind.
 *
 * @param cells two for each posting, because both are read together: its {@link #partners}, and its {@link #traits} before its {@link #where}
 * @param classes number of the mark's Nice classes among the segment's {@link ClassSets}
 * @param morePartners codes of the other words of longer forms
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
record Postings(long[] cells, char[] classes, int[] morePartners) {

    static final int WHOLE = 15;

    private static final int KIND_SHIFT = 15;
    private static final int IS_WHOLE = 1 << 14;

    static int posting(int form, int word) {
        return form * 16 + word;
    }

    static int form(int posting) {
        return posting >>> 4;
    }

    static int word(int posting) {
        return posting & 15;
    }

    /** Traits of a whole form; distinctiveness in hundredths. */
    static int whole(int kind, int distinctiveness) {
        return kind << KIND_SHIFT | IS_WHOLE | distinctiveness << 7 | 100;
    }

    /** Traits of one word of a form; the distinctiveness of the word by itself and its share in hundredths. */
    static int part(int kind, int distinctiveness, int share) {
        return kind << KIND_SHIFT | distinctiveness << 7 | share;
    }

    static int kind(int traits) {
        return traits >>> KIND_SHIFT;
    }

    static boolean isWhole(int traits) {
        return (traits & IS_WHOLE) != 0;
    }

    static int distinctiveness(int traits) {
        return traits >>> 7 & 127;
    }

    static int share(int traits) {
        return traits & 127;
    }

    /** Room for so many postings of other ones, for {@link #copy}. */
    static Postings room(int size, Postings others) {
        return new Postings(new long[2 * size], new char[size], others.morePartners);
    }

    /** Copies one posting of another table that has the same {@code morePartners}. */
    void copy(int to, Postings other, int from) {
        cells[2 * to] = other.cells[2 * from];
        cells[2 * to + 1] = other.cells[2 * from + 1];
        classes[to] = other.classes[from];
    }

    /** Has two postings change places; while the table is made. */
    void swap(int one, int other) {
        long partners = cells[2 * one];
        long rest = cells[2 * one + 1];
        char covers = classes[one];
        copy(one, this, other);
        cells[2 * other] = partners;
        cells[2 * other + 1] = rest;
        classes[other] = covers;
    }

    /** Writes one posting; while the table is made. */
    void put(int p, int where, int traits, long partners) {
        cells[2 * p] = partners;
        cells[2 * p + 1] = (long) traits << 32 | where;
    }

    /** The form and which of its words the term is: {@code form * 16 + word}, word 15 for the whole form. */
    int where(int p) {
        return (int) cells[2 * p + 1];
    }

    /** Kind of the mark, distinctiveness of the term, share of the term in the form, see {@link #part}. */
    int traits(int p) {
        return (int) (cells[2 * p + 1] >>> 32);
    }

    /** The form's other words, see {@link Partners}. */
    long partners(int p) {
        return cells[2 * p];
    }

    /** The first posting from {@code from} to before {@code end} of another kind than that of {@code from}. */
    int afterKind(int from, int end) {
        int kind = kind(traits(from));
        int step = 1;
        int same = from;
        while (same + step < end && kind(traits(same + step)) == kind) {
            same += step;
            step <<= 1;
        }
        while (step > 0) {
            if (same + step < end && kind(traits(same + step)) == kind) {
                same += step;
            }
            step >>= 1;
        }
        return same + 1;
    }

    long bytes() {
        return 9L * cells.length + 4L * morePartners.length;
    }
}
