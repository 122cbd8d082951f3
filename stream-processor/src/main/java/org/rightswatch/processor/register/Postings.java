package org.rightswatch.processor.register;

import java.util.function.IntConsumer;

/**
 * Which forms the terms of a segment belong to, and what tells quickly that a form is not worth a look: thousands of marks
 * may share a word, and a listing with that word must not pay for each of them.
 *
 * <p>The postings of a term stand together, in three parts. First its directory, one number for all postings of the same
 * {@link MarkKinds kind} and the same width, which is how many numbers their partners take: those of whole forms, which have
 * none, before those of parts of forms; the last one is negative. Then, of the parts, the {@link Partners}, by which nearly
 * all of them are ruled out. Then one
 * number for each posting, its cell. So the sieve passes over what it need not look at, and what it looks at lies in one row.
 *
 * @param cells of all terms
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
record Postings(long[] cells) {

    static final int WHOLE = 15;

    /** So many postings have one entry of the directory; more have several. */
    static final int MOST = (1 << 22) - 1;

    private static final int KIND_SHIFT = 22;
    private static final int KINDS = (1 << 17) - 1;
    private static final int WIDTH_SHIFT = 39;
    private static final int WIDTHS = 15;
    private static final int ENTRY_DISTINCTIVENESS_SHIFT = 43;
    private static final int ENTRY_SHARE_SHIFT = 50;
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

    static int classes(long cell) {
        return (char) (cell >>> CLASSES_SHIFT);
    }

    /** Of a cell. */
    static int distinctiveness(long cell) {
        return (int) (cell >>> DISTINCTIVENESS_SHIFT) & HUNDREDTHS;
    }

    /** Of a cell. */
    static int share(long cell) {
        return (int) (cell >>> SHARE_SHIFT);
    }

    /**
     * A number of the directory.
     *
     * @param kind of the marks
     * @param width of the partners, 0 for whole forms
     * @param count of postings
     * @param distinctiveness of the most distinctive one
     * @param share of the one whose share is the largest
     */
    static long entry(int kind, int width, int count, int distinctiveness, int share) {
        return (long) count
                | (long) kind << KIND_SHIFT
                | (long) width << WIDTH_SHIFT
                | (long) distinctiveness << ENTRY_DISTINCTIVENESS_SHIFT
                | (long) share << ENTRY_SHARE_SHIFT;
    }

    /** The same as the last one of its directory. */
    static long last(long entry) {
        return entry | LAST;
    }

    static boolean isLast(long entry) {
        return entry < 0;
    }

    static int kind(long entry) {
        return (int) (entry >>> KIND_SHIFT) & KINDS;
    }

    static int width(long entry) {
        return (int) (entry >>> WIDTH_SHIFT) & WIDTHS;
    }

    static int count(long entry) {
        return (int) entry & MOST;
    }

    static int mostDistinctive(long entry) {
        return (int) (entry >>> ENTRY_DISTINCTIVENESS_SHIFT) & HUNDREDTHS;
    }

    static int largestShare(long entry) {
        return (int) (entry >>> ENTRY_SHARE_SHIFT) & HUNDREDTHS;
    }

    /** The whole forms among the postings that stand there. */
    void eachWhole(int begin, IntConsumer sink) {
        Outline outline = new Outline();
        outline.read(cells, begin);
        int p = outline.firstCell();
        for (int d = begin; d < outline.partners() && width(cells[d]) == 0; d++) {
            for (int i = count(cells[d]); i > 0; i--) {
                sink.accept(form(where(cells[p++])));
            }
        }
    }

    long bytes() {
        return 8L * cells.length;
    }
}
