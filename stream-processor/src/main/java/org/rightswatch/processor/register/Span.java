package org.rightswatch.processor.register;

/**
 * Postings of one or several terms that a word resembles in the same way.
 *
 * @param postings the table that they stand in
 * @param begin the first of them
 * @param end one past the last of them
 * @param likeness in what way the word resembles their terms
 * @param alike how alike it is to them
 * @param kinds where those of one kind end: kind and one past its last posting in turns; empty when nobody has looked
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, written by nobody
record Span(Postings postings, int begin, int end, Likeness likeness, float alike, int[] kinds) {

    /** So many postings are quicker looked at one by one. */
    static final int FEW = 12;

    private static final int[] NOT_LOOKED_AT = {};

    /** Those of one term, for use once. */
    static Span once(Postings postings, int begin, int end, Likeness likeness, float alike) {
        return new Span(postings, begin, end, likeness, alike, NOT_LOOKED_AT);
    }

    /** The same to be kept: kinds that are ruled out are passed over without a look at their postings. */
    static Span kept(Postings postings, int begin, int end, Likeness likeness, float alike) {
        int[] kinds = end - begin < FEW ? NOT_LOOKED_AT : kinds(postings, begin, end);
        return new Span(postings, begin, end, likeness, alike, kinds);
    }

    private static int[] kinds(Postings postings, int begin, int end) {
        IntList kinds = new IntList();
        for (int p = begin; p < end; p = kinds.get(kinds.size() - 1)) {
            kinds.add(Postings.kind(postings.traits(p)));
            kinds.add(postings.afterKind(p, end));
        }
        return kinds.toArray();
    }
}
