package org.rightswatch.processor.register;

import org.rightswatch.processor.text.FunctionWords;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Words;

/** Tells the words of a sentence from those of a mark: who writes "made in" or "compass with rose" need not mean MADEIN or COMPASS ROSE. */
final class Phrases {

    /** Words of a language weigh less, coined ones more. */
    private static final float COINED = 0.7f;
    /** What a full stop stands behind is an abbreviation when it is no longer: "Dr. Zenvora". */
    private static final int LONGEST_ABBREVIATION = 4;

    private Phrases() {}

    /** Whether these words, with blanks between them, are all of a language, and one of them only holds a sentence together: joined they spell a mark by chance. */
    static boolean isPhrase(Words words, int first, int last) {
        boolean function = false;
        boolean longer = false;
        for (int w = first; w <= last; w++) {
            if (!isWord(words.hash(w)) || (w > first && words.sign(w) != ' ')) {
                return false;
            }
            function |= FunctionWords.has(words.hash(w));
            longer |= words.length(w) > 1;
        }
        return function && longer;
    }

    /** Whether it is a word of a language, usual or rare. */
    private static boolean isWord(long hash) {
        return OrdinaryWords.rank(hash) != OrdinaryWords.UNKNOWN || FunctionWords.has(hash);
    }

    /** Whether a form's strongest word is one of a language: its words met here and there are no sign of it. */
    static boolean isOrdinary(float strongest) {
        return strongest < COINED;
    }

    /** Whether a sentence, or a part of one, ends between these words; "actions/checkout" is one name. */
    static boolean areParted(Words words, int first, int last) {
        for (int w = first + 1; w <= last; w++) {
            boolean apart = words.rawStart(w) - words.rawEnd(w - 1) > 1;
            boolean stop = words.sign(w) == '.' && words.length(w - 1) >= LONGEST_ABBREVIATION;
            if (apart && (stop || words.gap(w) == Words.Gap.HARD)) {
                return true;
            }
        }
        return false;
    }
}
