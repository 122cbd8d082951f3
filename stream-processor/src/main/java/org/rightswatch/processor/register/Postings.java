package org.rightswatch.processor.register;

import java.util.function.IntConsumer;

/**
 * Which forms the terms of a segment belong to, and what tells quickly that a form is not worth a look: thousands of marks
 * may share a word, and a listing with that word must not pay for each of them.
 *
 * <p>The postings of a term stand together. First comes its directory: of each {@link MarkKinds kind} of marks one number
 * that says how many whole forms there are, and how many numbers the parts of forms take; the last one is negative. Then come
 * the postings in that order: of a whole form one number, its cell, of a part its cell and its {@link Partners}. So most kinds
 * are ruled out without a look at their postings, and what is looked at lies in one row.
 *
 * @param cells of all terms
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
record Postings(long[] cells) {

    static final int WHOLE = 15;

    /** An entry of the directory counts no further. */
    static final int MOST = (1 << 22) - 1;
    /** So many postings of one kind have one entry, a part of the longest form taking so many numbers; more have several. */
    static final int MOST_OF_KIND = MOST / (1 + MarkForm.MAX_WORDS / 2);

    private static final int WHOLES_SHIFT = 22;
    private static final int KIND_SHIFT = 44;
    private static final long LAST = Long.MIN_VALUE;

    private static final int CLASSES_SHIFT = 32;
    private static final int DISTINCTIVENESS_SHIFT = 48;
    private static final int SHARE_SHIFT = 55;
    private static final int HUNDREDTHS = 127;

    static int posting(int form, int word) {
        return form * 16 + word;
    }

    static int form(int posting) {
        return posting >>> 4;
    }

    static int word(int posting) {
        return posting & 15;
    }

    /**
     * What is known of one posting without a look at its form.
     *
     * @param where the form and which of its words the term is: {@code form * 16 + word}, word 15 for the whole form
     * @param classes number of the mark's Nice classes among the segment's {@link ClassSets}
     * @param distinctiveness of what the term is of the form, in hundredths
     * @param share of the term in the form, in hundredths
     */
    static long cell(int where, int classes, int distinctiveness, int share) {
        return (where & 0xFFFFFFFFL)
                | (long) classes << CLASSES_SHIFT
                | (long) distinctiveness << DISTINCTIVENESS_SHIFT
                | (long) share << SHARE_SHIFT;
    }

    /** The form and which of its words the term is. */
    static int where(long cell) {
        return (int) cell;
    }

    static boolean isWhole(long cell) {
        return word((int) cell) == WHOLE;
    }

    static int classes(long cell) {
        return (char) (cell >>> CLASSES_SHIFT);
    }

    static int distinctiveness(long cell) {
        return (int) (cell >>> DISTINCTIVENESS_SHIFT) & HUNDREDTHS;
    }

    static int share(long cell) {
        return (int) (cell >>> SHARE_SHIFT);
    }

    /** A number of the directory. */
    static long entry(int kind, int wholes, int ofParts, boolean last) {
        return (long) kind << KIND_SHIFT | (long) wholes << WHOLES_SHIFT | ofParts | (last ? LAST : 0);
    }

    static int kind(long entry) {
        return (int) ((entry & ~LAST) >>> KIND_SHIFT);
    }

    static int wholes(long entry) {
        return (int) (entry >>> WHOLES_SHIFT) & MOST;
    }

    static int ofParts(long entry) {
        return (int) entry & MOST;
    }

    /** Where the directory that begins there ends, and the postings begin. */
    static int afterDirectory(long[] cells, int begin) {
        int at = begin;
        while (cells[at] >= 0) {
            at++;
        }
        return at + 1;
    }

    /** Where the posting of a part that begins there ends. */
    static int afterPart(long[] cells, int begin) {
        int at = begin + 1;
        while (Partners.hasMore(cells[at])) {
            at++;
        }
        return at + 1;
    }

    /** How many numbers the postings take whose directory begins there. */
    static int size(long[] cells, int begin) {
        int size = 0;
        int end = afterDirectory(cells, begin);
        for (int d = begin; d < end; d++) {
            size += wholes(cells[d]) + ofParts(cells[d]);
        }
        return size;
    }

    /** The whole forms among the postings whose directory begins there. */
    void eachWhole(int begin, IntConsumer sink) {
        int end = afterDirectory(cells, begin);
        int at = end;
        for (int d = begin; d < end; d++) {
            int parts = at + wholes(cells[d]);
            for (int p = at; p < parts; p++) {
                sink.accept(form(where(cells[p])));
            }
            at = parts + ofParts(cells[d]);
        }
    }

    long bytes() {
        return 8L * cells.length;
    }
}
