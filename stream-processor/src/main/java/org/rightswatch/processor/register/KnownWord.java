package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Words;

/**
 * What one word of a listing resembles by itself, wherever it stands. That depends on its letters, its script and the signs
 * of evasion in it, and on nothing around it. Immutable.
 *
 * @param letters canonical characters of the word
 * @param nature script and signs, see {@link #nature}
 * @param spans the forms of marks that it may be a word of
 * @param bytes memory that all of this takes, about
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, written by nobody
record KnownWord(char[] letters, int nature, Span[] spans, int bytes) {

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

    /** Passes on the meetings of the word, or of the words joined, where they stand in this listing. */
    void emit(MeetingEmitter emitter, int first, int last) {
        for (Span span : spans) {
            emitter.emit(span, first, last);
        }
    }
}
