package org.rightswatch.processor.register;

/**
 * For each term the forms that it belongs to, and what tells quickly that a form is not worth a look: thousands of marks may
 * share a word, and a listing with that word must not pay for each of them. The postings of a term are sorted by kind.
 *
 * @param first index of a term's first posting, one more entry than terms
 * @param where the form and which of its words the term is: {@code form * 16 + word}, word 15 for the whole form
 * @param traits kind of the mark, distinctiveness of the form, share of the term in it, see {@link #traits}
 * @param partners the form's other words, see {@link Partners}
 * @param morePartners codes of the other words of longer forms
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
record Postings(int[] first, int[] where, int[] traits, long[] partners, int[] morePartners) {

    static final int WHOLE = 15;

    static int posting(int form, int word) {
        return form * 16 + word;
    }

    static int form(int posting) {
        return posting >>> 4;
    }

    static int word(int posting) {
        return posting & 15;
    }

    /** Distinctiveness and share in hundredths. */
    static int traits(int kind, int distinctiveness, int share) {
        return kind << 14 | distinctiveness << 7 | share;
    }

    static int kind(int traits) {
        return traits >>> 14;
    }

    static int distinctiveness(int traits) {
        return traits >>> 7 & 127;
    }

    static int share(int traits) {
        return traits & 127;
    }

    /** The first posting from {@code from} to before {@code end} of another kind than that of {@code from}. */
    int afterKind(int from, int end) {
        int kind = kind(traits[from]);
        int step = 1;
        int same = from;
        while (same + step < end && kind(traits[same + step]) == kind) {
            same += step;
            step <<= 1;
        }
        while (step > 0) {
            if (same + step < end && kind(traits[same + step]) == kind) {
                same += step;
            }
            step >>= 1;
        }
        return same + 1;
    }

    long bytes() {
        return 4L * first.length + 16L * where.length + 4L * morePartners.length;
    }
}
