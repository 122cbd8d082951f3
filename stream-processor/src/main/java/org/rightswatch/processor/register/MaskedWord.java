package org.rightswatch.processor.register;

import java.util.Arrays;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.JoinedWords;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Words written with masks for some of their letters, each for one: "z*nv*ra", "g*cc*", and with letters that only look like
 * those of the mark beside the masks, or another word written onto it: "z*nv0ra", "z*nvorabag".
 */
final class MaskedWord {

    private static final int LEAST_KNOWN = 3;
    /** A few letters in a row; with a mask behind every single one it is a formula or a size. */
    private static final int LEAST_IN_A_ROW = 2;

    private static final int MOST_TERMS = 2000;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 64;
    private static final char HIDDEN = 0;

    private final Segment segment;
    private final Words words;
    private final Verifier verifier;

    /** The letters as they are taken, {@link #HIDDEN} for those that are masked. */
    private final char[] letters = new char[LONGEST];

    private int length;
    private int known;
    /** The most letters without a mask among them. */
    private int row;

    /** Whether some letters may stand for others. */
    private boolean mixed;

    private Taken taken = c -> c;

    /** As what a letter is taken. */
    @FunctionalInterface
    private interface Taken {
        char as(char letter);
    }

    MaskedWord(Segment segment, Words words, Verifier verifier) {
        this.segment = segment;
        this.words = words;
        this.verifier = verifier;
    }

    /** Looks at the pieces from this word on. */
    void search(int first) {
        if (first > 0 && continues(first - 1)) {
            return; // the word before was looked at
        }
        mixed = false;
        search(first, c -> c);
        if (mixed) {
            search(first, c -> Spellings.letter(Folding.lookalike(c), 'i'));
        }
    }

    private void search(int first, Taken as) {
        taken = as;
        Arrays.fill(letters, HIDDEN);
        length = 0;
        known = 0;
        row = 0;
        int last = first;
        boolean room = words.script(first) == Scripts.ALPHABETIC && put(first);
        while (room && last - first < MOST_WORDS && (continues(last) || goesOn(last, first))) {
            length += continues(last) ? words.rawStart(last + 1) - words.rawEnd(last) : 0;
            last++;
            room = put(last);
            if (room && !continues(last) && row >= LEAST_IN_A_ROW) {
                look(first, last);
            }
        }
    }

    /** Whether another word of the mark may follow. */
    private boolean goesOn(int w, int first) {
        return w > first
                && w + 1 < words.count()
                && words.gap(w + 1) == Words.Gap.SOFT
                && words.rawStart(w + 1) - words.rawEnd(w) == 1
                && !words.has(w, Words.MASK_AFTER);
    }

    private void look(int first, int last) {
        boolean open = words.has(last, Words.MASK_AFTER);
        look(first, last, open ? length + 1 : length);
        int joined = open ? 0 : Math.max(plural(last), JoinedWords.atEnd(words, words.start(last), words.end(last), 1));
        if (joined > 0) {
            known -= joined;
            look(first, last, length - joined);
            known += joined;
        }
    }

    /** One for the "s" of a plural or of "Z*nvora's". */
    private int plural(int last) {
        return words.length(last) > 1 && words.chars()[words.end(last) - 1] == 's' ? 1 : 0;
    }

    /** Whether only masks stand between the word and the next. */
    private boolean continues(int w) {
        int next = w + 1;
        return next < words.count()
                && words.has(w, Words.MASK_AFTER)
                && words.has(next, Words.MASK_BEFORE)
                && words.gap(next) != Words.Gap.FIELD
                && words.isMasked(next)
                && words.rawStart(next) - words.rawEnd(w) < LONGEST;
    }

    /** Puts down the letters of a word, if there is room. */
    private boolean put(int w) {
        if (length + words.length(w) >= LONGEST || words.field(w) == Field.HOST) {
            return false;
        }
        mixed |= words.script(w) == Scripts.ALPHABETIC && words.has(w, Words.DIGITS | Words.FOREIGN);
        for (int i = words.start(w); i < words.end(w); i++) {
            char c = words.chars()[i];
            char like = taken.as(c);
            letters[length++] = like == HIDDEN ? c : like;
        }
        known += words.length(w);
        row = Math.max(row, words.length(w));
        return true;
    }

    private void look(int first, int last, int all) {
        if (known < LEAST_KNOWN || known * 2 < all || all - known < 1) {
            return;
        }
        int head = 0;
        while (head < all && letters[head] != HIDDEN) {
            head++;
        }
        int tail = 0;
        while (tail < all && all <= length && letters[all - 1 - tail] != HIDDEN) {
            tail++;
        }
        int[] found = head >= tail
                ? segment.heads().withPiece(new String(letters, 0, head), MOST_TERMS)
                : segment.tails().withPiece(new String(letters, all - tail, tail), MOST_TERMS);
        for (int term : found) {
            if (segment.terms().length()[term] == all && fits(segment.terms().chars()[term], all)) {
                verifier.piece(term, Likeness.MASKED, known / (float) all, first, last);
            }
        }
    }

    private boolean fits(int at, int all) {
        for (int i = 0; i < Math.min(all, length); i++) {
            if (letters[i] != HIDDEN && letters[i] != segment.forms().pool()[at + i]) {
                return false;
            }
        }
        return true;
    }
}
