package org.rightswatch.processor.assess;

import org.rightswatch.processor.similarity.MarkSimilarity;
import org.rightswatch.processor.text.Folding;

/**
 * The name of a seller or of a host.
 *
 * @param written as it stands there
 * @param words canonical, with blanks between
 * @param letters the same without blanks
 */
record Name(String written, String words, String letters) {

    private static final int SHORTEST = 5;

    static Name of(String written) {
        String words = Folding.fold(written);
        return new Name(written, words, words.replace(" ", ""));
    }

    /** Nearly the same name, the same one in other letters or with more around it, but not the name itself. */
    boolean imitates(Name genuine) {
        if (genuine.letters.length() < SHORTEST || letters.isEmpty()) {
            return false;
        }
        if (letters.equals(genuine.letters)) {
            return !written.strip().equalsIgnoreCase(genuine.written.strip());
        }
        return letters.contains(genuine.letters)
                || hasWordsOf(genuine)
                || MarkSimilarity.looksLike(letters, genuine.letters);
    }

    /** All words of the other name, in any order. */
    private boolean hasWordsOf(Name other) {
        String all = " " + words + " ";
        for (String word : other.words.split(" ")) {
            if (!all.contains(" " + word + " ")) {
                return false;
            }
        }
        return true;
    }
}
