package org.rightswatch.processor.assess;

import java.util.List;
import org.rightswatch.processor.register.Presearch;
import org.rightswatch.processor.text.Words;

/**
 * What of a listing was not compared, said on each of its hits.
 *
 * @param text beyond {@link Words#LIMIT} characters
 * @param letters look-ups of words in single letters beyond {@link Presearch#MOST_LETTER_RUNS}
 * @param words that came after more different ones than are looked up in every way
 * @param characters halves of surrogate pairs, which nobody can read
 */
record Gaps(boolean text, boolean letters, boolean words, boolean characters) {

    void tell(Tally tally) {
        if (text) {
            tally.add("truncated", 1, 0, List.of(), "truncated", String.valueOf(Words.LIMIT));
        }
        if (letters) {
            tally.add("truncated", 1, 0, List.of(), "truncated.letters", String.valueOf(Presearch.MOST_LETTER_RUNS));
        }
        if (words) {
            tally.add("truncated", 1, 0, List.of(), "truncated.words");
        }
        if (characters) {
            tally.add("damaged-text", 1, 0, List.of(), "damaged-text");
        }
    }
}
