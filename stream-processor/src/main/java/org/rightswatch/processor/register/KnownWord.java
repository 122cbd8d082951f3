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

    /** Whether this is that word of the listing. */
    boolean is(Words words, int w, int itsNature) {
        return nature == itsNature
                && letters.length == words.length(w)
                && Edits.same(letters, 0, words.chars(), words.start(w), letters.length);
    }

    /** Passes on the meetings of the word where it stands in this listing. */
    void emit(MeetingEmitter emitter, int w) {
        for (Span span : spans) {
            emitter.emit(span, w);
        }
    }
}
