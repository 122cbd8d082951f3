package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Jamo;
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

    private final Segment segment;
    private final Words words;
    private final Verifier verifier;
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
        boolean closed =
                w + 1 < words.count() && words.has(w + 1, Words.MASK_BEFORE) && words.gap(w + 1) != Words.Gap.FIELD;
        boolean kana = closed && Scripts.unsegmented(words.script(w));
        int least = (kana || isSyllables(w)) && alone ? 1 : 2;
        if (han && words.field(w) != Field.HOST) {
            pieces++;
            new MaskedRun(segment, words, verifier).search(w, closed);
        } else if (closed) {
            pieces++;
            new MaskedWord(segment, words, verifier).search(w);
        }
        if (words.length(w) < least) {
            return;
        }
        pieces++;
        String head = words.text(w);
        int[] found = segment.heads().withPiece(head, closed ? MOST_OF_A_CHARACTER : MOST_TERMS);
        int shortest = shortest(found, head.length());
        for (int term : found) {
            int length = segment.terms().length()[term];
            if (closed) {
                closed(term, w, head.length(), length);
            } else if (length == shortest && (isSyllables(w) || head.length() >= MIN_LATIN)) {
                verifier.piece(term, Likeness.MASKED, head.length() / (float) length, w, w);
            }
        }
    }

    /** Each character is a syllable, so that few of them say much. */
    private boolean isSyllables(int w) {
        return words.script(w) == Scripts.HAN || Jamo.isSyllable(words.chars()[words.start(w)]);
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
