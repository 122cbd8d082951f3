package org.rightswatch.processor.register;

/**
 * Where the parts of one term's {@link Postings} stand among the cells, and the most that any of them has: enough to pass over
 * most of them without a look. Reusable.
 */
final class Outline {

    private static final int WHOLES_SHIFT = 14;
    private static final int PARTS_SHIFT = 7;
    private static final int HUNDREDTHS = 127;

    private int directory;
    private int partners;
    private int firstCell;
    private int mostOfWholes;
    private int mostOfParts;
    private int largestShare;

    /** Walks the directory of the postings that stand there. Returns where they end. */
    int read(long[] cells, int begin) {
        int postings = 0;
        int numbers = 0;
        mostOfWholes = 0;
        mostOfParts = 0;
        largestShare = 0;
        int d = begin;
        long entry;
        do {
            entry = cells[d++];
            postings += Postings.count(entry);
            numbers += Postings.count(entry) * Postings.width(entry);
            most(Postings.width(entry), Postings.mostDistinctive(entry), Postings.largestShare(entry));
        } while (!Postings.isLast(entry));
        at(begin, d - begin, numbers);
        return firstCell + postings;
    }

    /** Writes what was read, as two numbers. */
    void pack(long[] out, int at) {
        out[at] = (long) (partners - directory) << Integer.SIZE | (firstCell - partners);
        out[at + 1] = (long) mostOfWholes << WHOLES_SHIFT | (long) mostOfParts << PARTS_SHIFT | largestShare;
    }

    /** The same of postings that stand there as {@link #pack} wrote it. */
    void unpack(long[] in, int at, int begin) {
        int most = (int) in[at + 1];
        mostOfWholes = most >>> WHOLES_SHIFT;
        mostOfParts = (most >>> PARTS_SHIFT) & HUNDREDTHS;
        largestShare = most & HUNDREDTHS;
        at(begin, (int) (in[at] >>> Integer.SIZE), (int) in[at]);
    }

    private void most(int width, int distinctiveness, int share) {
        if (width == 0) {
            mostOfWholes = Math.max(mostOfWholes, distinctiveness);
        } else {
            mostOfParts = Math.max(mostOfParts, distinctiveness);
            largestShare = Math.max(largestShare, share);
        }
    }

    private void at(int begin, int entries, int numbers) {
        directory = begin;
        partners = begin + entries;
        firstCell = partners + numbers;
    }

    /** Where the directory begins. */
    int directory() {
        return directory;
    }

    /** Where the directory ends and the partners begin. */
    int partners() {
        return partners;
    }

    /** Where the partners end and the cells begin. */
    int firstCell() {
        return firstCell;
    }

    /** In hundredths, of the whole form that is the most distinctive; 0 when there is none. */
    int mostOfWholes() {
        return mostOfWholes;
    }

    /** In hundredths, of the part that is the most distinctive; 0 when there is none. */
    int mostOfParts() {
        return mostOfParts;
    }

    /** In hundredths, of the part whose share in its form is the largest. */
    int largestShare() {
        return largestShare;
    }
}
