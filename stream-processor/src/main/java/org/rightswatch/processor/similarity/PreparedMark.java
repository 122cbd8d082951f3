package org.rightswatch.processor.similarity;

/**
 * A mark made ready for comparing.
 *
 * @param written its words as written
 * @param cut its words with compounds cut; the same object when nothing is cut
 * @param japanese the whole in sounds, Han characters read as Japanese; empty without Han characters
 */
record PreparedMark(MarkWords written, MarkWords cut, String japanese) {

    /** Whether nothing of the mark is left once it is folded. */
    boolean isEmpty() {
        return written.count() == 0;
    }

    /** Whether there are no compounds to cut. */
    boolean isSimple() {
        return written == cut;
    }

    /** All words joined. */
    Wording whole() {
        return written.whole();
    }

    /** Whether the whole marks are phrases of one meaning: "Buenos días", "Good morning". */
    boolean meansTheSame(PreparedMark other) {
        String meaning = Meanings.of(whole().text());
        return !meaning.isEmpty()
                && !whole().text().equals(other.whole().text())
                && meaning.equals(Meanings.of(other.whole().text()))
                && !Meanings.isTrade(meaning);
    }
}
