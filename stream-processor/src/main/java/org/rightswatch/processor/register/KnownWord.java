package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Words;

/**
 * What one word of a listing resembles by itself, wherever it stands. That depends on its letters, its script and the signs
 * of evasion in it, and on nothing around it. Immutable.
 *
 * @param letters canonical characters of the word
 * @param nature script and signs, see {@link #nature}
 * @param found the forms of marks that it may be a word of: for each way of resembling {@link #HEAD} numbers, the first from
 *     {@link #way}, then the packed {@link Postings}, or, of a word that many marks have, only where these stand in the
 *     segment's own
 * @param partners numbers of the {@link PartnerWords} that it is taken for
 * @param bytes memory that all of this takes, about
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"
}) // compared by nobody, written by nobody; likenesses are kept as bytes
record KnownWord(char[] letters, int nature, long[] found, int[] partners, int bytes) {

    private static final Likeness[] LIKENESSES = Likeness.values();
    private static final long ELSEWHERE = Long.MIN_VALUE;
    private static final int TELLING = Words.DIGITS | Words.FOREIGN | Words.STYLED | Words.HIDDEN;

    /** What beside its letters decides about a word. */
    static int nature(Words words, int w) {
        return words.script(w) << 8 | (words.signs(w) & TELLING);
    }

    /** Whether these are its letters, and this its nature. */
    boolean is(Words words, int from, int to, int itsNature) {
        return nature == itsNature
                && letters.length == to - from
                && Edits.same(letters, 0, words.chars(), from, letters.length);
    }

    /**
     * What beside their letters decides about words written as one with hyphens: where the first one ends, its script, and
     * its signs.
     */
    static int natureOfCompound(Words words, int first) {
        return words.length(first) << 16
                | words.script(first) << 8
                | (words.signs(first) & (TELLING | Words.MASK_AFTER));
    }

    /** Numbers before the postings of each way: the way, two for the {@link Outline}, one for the place. */
    static final int HEAD = 4;

    /** In what way the word resembles the forms of the postings that are told of next. */
    static long way(Likeness likeness, float alike) {
        return (long) likeness.ordinal() << Integer.SIZE | (Float.floatToRawIntBits(alike) & 0xFFFFFFFFL);
    }

    /** Where the postings stand: elsewhere, in the segment's own, from {@code begin} on. */
    static long elsewhere(int begin) {
        return ELSEWHERE | begin;
    }

    /** Passes on the meetings of the word, or of the words joined, where they stand in this listing. */
    void emit(MeetingEmitter emitter, int first, int last) {
        int at = 0;
        while (at < found.length) {
            long way = found[at];
            long place = found[at + HEAD - 1];
            emitter.at(LIKENESSES[(int) (way >>> Integer.SIZE)], Float.intBitsToFloat((int) way), first, last);
            boolean here = place >= 0;
            emitter.emit(found, at + 1, here ? found : emitter.cells(), here ? at + HEAD : (int) place);
            at += HEAD + (place < 0 ? 0 : (int) place);
        }
    }
}
