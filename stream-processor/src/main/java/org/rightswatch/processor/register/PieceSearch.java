package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Masked and styled pieces of marks: "阿～", "vel**ra", a few letters of a mathematical alphabet. Only what few terms
 * begin or end with is taken as a piece of them, and a listing is looked through for a bounded number of pieces.
 */
final class PieceSearch {

    /** A piece that more terms share says nothing. */
    private static final int MOST_TERMS = 6;

    private static final int MOST_PIECES = 32;
    private static final int MIN_LATIN = 3;
    private static final int MOST_HIDDEN = 4;
    private static final int MOST_OF_A_CHARACTER = 2000;

    /** Inside a run only the middle one of three characters is taken to be masked. */
    private static final int HAN_MASKED = 3;

    private Segment segment;
    private Words words;
    private Verifier verifier;
    private int pieces;

    PieceSearch(Segment segment, Words words, Verifier verifier) {
        this.segment = segment;
        this.words = words;
        this.verifier = verifier;
    }

    void search() {
        for (int w = 0; w < words.count() && pieces < MOST_PIECES; w++) {
            if (words.has(w, Words.MASK_AFTER)) {
                masked(w);
            }
            if (words.has(w, Words.STYLED) && words.length(w) >= MIN_LATIN) {
                styled(w);
            }
        }
    }

    private void masked(int w) {
        boolean han = words.script(w) == Scripts.HAN;
        boolean alone = w == 0 || words.gap(w) != Words.Gap.NONE;
        int least = (han || isSyllables(w)) && alone ? 1 : 2;
        boolean closed =
                w + 1 < words.count() && words.has(w + 1, Words.MASK_BEFORE) && words.gap(w + 1) != Words.Gap.FIELD;
        if (han && closed && words.length(w) + words.length(w + 1) > 2) {
            insideRun(w);
        }
        if (words.length(w) < least) {
            return;
        }
        pieces++;
        String head = words.text(w);
        int[] found = segment.heads().withPiece(head, closed ? 2000 : MOST_TERMS);
        int shortest = shortest(found, head.length());
        for (int term : found) {
            int length = segment.terms().length()[term];
            if (closed) {
                closed(term, w, head.length(), length);
            } else if (length == shortest && (han || head.length() >= MIN_LATIN)) {
                verifier.piece(term, Likeness.MASKED, head.length() / (float) length, w, w);
            }
        }
    }

    /** Each character is a syllable, so that few of them say much. */
    private boolean isSyllables(int w) {
        char first = words.chars()[words.start(w)];
        return words.script(w) == Scripts.HAN || (first >= '가' && first <= '힣');
    }

    /** 正品泽*拉女包: the mark's first character ends the run before the mask, its last one begins the run behind it. */
    private void insideRun(int w) {
        pieces++;
        char[] chars = words.chars();
        char[] pool = segment.forms().pool();
        int last = words.end(w) - 1;
        for (int term : segment.heads().withPiece(String.valueOf(chars[last]), MOST_OF_A_CHARACTER)) {
            int length = segment.terms().length()[term];
            int end = segment.terms().chars()[term] + length - 1;
            if (length == HAN_MASKED && pool[end] == chars[words.start(w + 1)]) {
                verifier.piece(term, Likeness.MASKED, 2f / length, w, w + 1);
            }
        }
    }

    /** Of several terms the mask most likely hides the one that it hides least of. */
    private int shortest(int[] found, int pieceLength) {
        int shortest = Integer.MAX_VALUE;
        for (int term : found) {
            int length = segment.terms().length()[term];
            shortest = length > pieceLength ? Math.min(shortest, length) : shortest;
        }
        return shortest;
    }

    /** Both sides of the mask are known: the term must end as the listing does and hide only a few characters. */
    private void closed(int term, int w, int headLength, int length) {
        int tail = words.length(w + 1);
        int hidden = length - headLength - tail;
        int at = segment.terms().chars()[term] + length - tail;
        boolean ends = hidden >= 1
                && hidden <= MOST_HIDDEN
                && Edits.same(words.chars(), words.start(w + 1), segment.forms().pool(), at, tail);
        if (ends && (headLength + tail >= MIN_LATIN || isSyllables(w))) {
            verifier.piece(term, Likeness.MASKED, (headLength + tail) / (float) length, w, w + 1);
        }
    }

    private void styled(int w) {
        pieces++;
        String piece = words.text(w);
        int[] found = segment.heads().withPiece(piece, MOST_TERMS);
        int[] ending = found.length == 0 ? segment.tails().withPiece(piece, MOST_TERMS) : found;
        for (int term : ending) {
            int length = segment.terms().length()[term];
            if (length > piece.length()) {
                verifier.piece(term, Likeness.STYLED_PIECE, piece.length() / (float) length, w, w);
            }
        }
    }
}
