package org.rightswatch.processor.assess;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * The lines of a document. A catalogue or a price list makes many offers, and what is offered under a mark stands in the mark's
 * own line; neither the title nor a word some pages away says anything about it. One listing, one thread.
 */
final class Lines {

    /** A line goes so many words to either side at most: some documents have paragraphs for lines. */
    private static final int REACH = 12;

    /** So many lines are looked at to find the best place of a mark; in a document with more places the others count as they are. */
    private static final int MOST = 2000;

    private final Words words;
    private int looks;
    private @Nullable Line last;
    private int lastWord = -1;

    /**
     * The line around a word.
     *
     * @param from its first word
     * @param to one past its last word
     * @param goods groups of {@link GoodsWords} that the line names, a set
     * @param classes Nice classes of these goods, a set
     * @param near classes that it and the words just before and after it name: a sentence runs over the line's end
     */
    record Line(int from, int to, long goods, long classes, long near) {

        boolean has(int word) {
            return word >= from && word < to;
        }
    }

    Lines(Words words) {
        this.words = words;
    }

    /** The line that this word stands in, or nothing outside the text of a document. The last answer is remembered. */
    Optional<Line> at(int word) {
        if (words.field(word) != Field.DOCUMENT) {
            return Optional.empty();
        }
        if (last == null || lastWord != word) {
            last = around(word);
            lastWord = word;
        }
        return Optional.of(last);
    }

    /** The same for one of many places, as long as not too many were looked at. */
    Optional<Line> look(int word) {
        looks += lastWord == word ? 0 : 1;
        return looks > MOST ? Optional.empty() : at(word);
    }

    private Line around(int word) {
        int first = Math.max(words.first(Field.DOCUMENT), word - REACH);
        int end = Math.min(words.count(), word + REACH + 1); // the text is the last field
        int from = word;
        while (from > first && !words.beginsLine(from)) {
            from--;
        }
        int to = word + 1;
        while (to < end && !words.beginsLine(to)) {
            to++;
        }
        long goods = GoodsHeads.of(words, from, to);
        long near = GoodsWords.classes(GoodsHeads.of(words, first, end));
        return new Line(from, to, goods, GoodsWords.classes(goods), near);
    }
}
