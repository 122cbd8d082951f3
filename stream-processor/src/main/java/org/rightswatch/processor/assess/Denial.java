package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.WordNumbers;
import org.rightswatch.processor.text.Words;

/**
 * Whether replica wording is denied by the words beside it: "not a replica", 拒绝高仿, コピー品ではありません, {@code replika değildir}. Asked only of
 * listings that have such wording.
 */
final class Denial {

    /** So many words without a meaning of their own may stand between. */
    private static final int MOST_BETWEEN = 4;

    private static final int MAX_CHARS = 16;

    /** Of so many replica words before one some may end where it is looked for. */
    private static final int LOOK_BACK = 8;

    private static final int NOWHERE = -1;

    /** What may stand between several replica words that are denied together. */
    private static final String LISTING_SIGNS = ",，、/";

    private static final WordNumbers BEFORE = table("before");
    private static final WordNumbers BETWEEN = table("between");
    private static final WordNumbers AFTER = table("after");

    private final Words words;
    private final List<Wording.Place> copies;

    /** @param copies all replica wording of the listing */
    Denial(Words words, List<Wording.Place> copies) {
        this.words = words;
        this.copies = copies;
    }

    /** Those that nothing denies. */
    List<Wording.Place> undenied() {
        List<Wording.Place> left = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            if (!isDeniedBefore(i) && !isDeniedAfter(copies.get(i))) {
                left.add(copies.get(i));
            }
        }
        return left;
    }

    private boolean isDeniedBefore(int copy) {
        int at = copies.get(copy).from();
        int word = copies.get(copy).firstWord();
        for (int between = 0; at != NOWHERE && between <= MOST_BETWEEN; between++) {
            while (words.start(word) > at) {
                word--;
            }
            if (phraseBefore(at, word, BEFORE) != NOWHERE) {
                return true;
            }
            int other = copyBefore(at, word, copy);
            at = other == NOWHERE ? phraseBefore(at, word, BETWEEN) : other;
        }
        return false;
    }

    private boolean isDeniedAfter(Wording.Place place) {
        int at = place.to();
        int word = place.lastWord();
        for (int between = 0; at != NOWHERE && between <= MOST_BETWEEN; between++) {
            word = words.wordAt(at - 1, word);
            if (phraseAfter(at, word, AFTER) != NOWHERE) {
                return true;
            }
            at = phraseAfter(at, word, BETWEEN);
        }
        return false;
    }

    /** Where the replica wording begins that ends just before the character, a comma between or not; one of those a little before this one. */
    private int copyBefore(int at, int word, int copy) {
        boolean starts = at == words.start(word);
        if (starts && isApart(word) && LISTING_SIGNS.indexOf(words.sign(word)) < 0) {
            return NOWHERE;
        }
        for (int i = copy - 1; i >= Math.max(0, copy - LOOK_BACK); i--) {
            if (copies.get(i).to() == at && words.field(copies.get(i).firstWord()) == words.field(word)) {
                return copies.get(i).from();
            }
        }
        return NOWHERE;
    }

    /** Where the longest phrase of the table begins that ends just before the character. */
    private int phraseBefore(int at, int word, WordNumbers table) {
        int longest = NOWHERE;
        int w = word;
        for (int from = at; from > Math.max(0, at - MAX_CHARS); ) {
            if (from == words.start(w)) {
                if (isApart(w)) {
                    return longest;
                }
                w--;
            }
            from--;
            boolean whole = from == words.start(w) || Scripts.unsegmented(words.script(w));
            longest = whole && table.has(words.hash(from, at)) ? from : longest;
        }
        return longest;
    }

    /** Where the longest phrase of the table ends that begins with the character. */
    private int phraseAfter(int at, int word, WordNumbers table) {
        int longest = NOWHERE;
        int w = word;
        int last = words.end(words.count() - 1);
        for (int to = at; to < Math.min(last, at + MAX_CHARS); ) {
            if (to == words.end(w)) {
                w++;
                if (isApart(w)) {
                    return longest;
                }
            }
            to++;
            boolean whole = to == words.end(w) || Scripts.unsegmented(words.script(w));
            longest = whole && table.has(words.hash(at, to)) ? to : longest;
        }
        return longest;
    }

    /** Whether a phrase ends before the word. */
    private boolean isApart(int word) {
        return words.gap(word).compareTo(Words.Gap.SOFT) > 0 || words.sign(word) == '.';
    }

    private static WordNumbers table(String place) {
        return WordNumbers.of(TextResource.lines(Denial.class, "denial-words.txt").stream()
                .filter(line -> line.startsWith(place + " "))
                .flatMap(line -> List.of(line.substring(line.indexOf(':') + 1).split(",")).stream())
                .map(phrase -> Folding.fold(phrase).replace(" ", ""))
                .toArray(String[]::new));
    }
}
