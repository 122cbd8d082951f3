package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Han marks with some characters masked within a text that has no spaces: 正品泽*拉女包, 新款阿罗*尼女包, 新款沃朗～女包. The mark
 * begins somewhere in the run before the mask, and ends in the one behind it or with the mask itself.
 */
final class MaskedRun {

    /** A single character that more terms begin with says nothing. */
    private static final int MOST_OF_A_CHARACTER = 2000;

    /** A beginning that more terms share says nothing about how they end. */
    private static final int MOST_OPEN = 6;

    private static final int LONGEST = 6;
    /** Of so long a mark two characters are enough, of a longer one it takes three. */
    private static final int SHORT = 3;

    private final Segment segment;
    private final Words words;
    private final Verifier verifier;

    MaskedRun(Segment segment, Words words, Verifier verifier) {
        this.segment = segment;
        this.words = words;
        this.verifier = verifier;
    }

    /** Looks at the mask behind this word, and at what follows it if that is {@code closed}. */
    void search(int w, boolean closed) {
        int hidden = closed ? words.rawStart(w + 1) - words.rawEnd(w) : 1;
        boolean behind = closed && words.script(w + 1) == Scripts.HAN;
        for (int head = 1; head <= Math.min(LONGEST - 1, words.length(w)); head++) {
            if (behind && hidden < LONGEST) {
                closed(w, head, hidden);
            }
            if (head > 1 && head < words.length(w)) {
                open(w, head);
            }
        }
    }

    private void closed(int w, int head, int hidden) {
        for (int term : segment.heads().withPiece(ending(w, head), MOST_OF_A_CHARACTER)) {
            int length = segment.terms().length()[term];
            int tail = length - head - hidden;
            int known = head + tail;
            int end = segment.terms().chars()[term] + length;
            boolean ends = tail >= 1
                    && length <= LONGEST
                    && known >= (length <= SHORT ? 2 : SHORT)
                    && tail <= words.length(w + 1)
                    && Edits.same(
                            words.chars(), words.start(w + 1), segment.forms().pool(), end - tail, tail);
            if (ends) {
                int to = words.start(w + 1) + tail;
                verifier.piece(term, known / (float) length, w, w + 1, words.end(w) - head, to);
            }
        }
    }

    /** The last character is hidden, and something else follows. */
    private void open(int w, int head) {
        for (int term : segment.heads().withPiece(ending(w, head), MOST_OPEN)) {
            int length = segment.terms().length()[term];
            if (length == head + 1) {
                verifier.piece(term, head / (float) length, w, w, words.end(w) - head, words.end(w));
            }
        }
    }

    private String ending(int w, int length) {
        return new String(words.chars(), words.end(w) - length, length);
    }
}
