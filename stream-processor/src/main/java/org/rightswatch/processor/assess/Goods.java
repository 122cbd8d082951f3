package org.rightswatch.processor.assess;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.assess.Lines.Line;
import org.rightswatch.processor.register.ClassSets;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * What a listing offers against the classes of the mark, and what the line offers where the mark stands in a document. Goods that
 * the table does not know, and marks without classes, weigh nothing; goods that have nothing to do with the mark's are never loud.
 */
final class Goods {

    static final double COVERED = 0.45;
    static final double RELATED = 0.1;
    static final double UNCOVERED = -0.85;

    /** Either the category or the title names goods of the mark, the other one names others. */
    private static final double TORN = 0.25;

    /** A line of running text tells less surely than a title what is offered. */
    private static final double COVERED_IN_LINE = 0.3;

    private static final double UNCOVERED_IN_LINE = -0.4;

    private Goods() {}

    static void weigh(Encounter e, Tally tally) {
        long mine = ClassSets.of(e.mark().niceClasses());
        if (mine == 0) {
            return;
        }
        Optional<Line> line = e.line();
        if (line.isPresent() && line.get().goods() != 0) {
            weigh(e, mine, line.get(), tally);
        } else {
            weigh(e, mine, tally);
        }
    }

    /** The most that {@link #weigh} adds by a line that nobody has looked at. */
    static float mostInLine() {
        return (float) COVERED_IN_LINE;
    }

    /** What the line adds for goods of these classes that it names. */
    static double inLine(Trademark mark, Line line) {
        boolean covered = (ClassSets.of(mark.niceClasses()) & line.classes()) != 0;
        return covered ? COVERED_IN_LINE : 0;
    }

    /** Goods of the mark just before or after the line are no offer of it, but the line's other goods count for nothing then. */
    private static void weigh(Encounter e, long mine, Line line, Tally tally) {
        long both = mine & line.classes();
        String seen = NiceClasses.numbers(line.classes());
        String owned = NiceClasses.numbers(mine);
        if (both != 0) {
            String numbers = NiceClasses.numbers(both);
            tally.add("goods", 0.8, COVERED_IN_LINE, List.of(numbers), "goods.line-covered", numbers);
        } else if ((mine & line.near()) != 0) {
            return;
        } else if (GoodsWords.related(line.goods(), mine, named(e.mark().goods()))) {
            tally.add("goods", 0.5, RELATED, List.of(seen, owned), "goods.line-related", seen, owned);
        } else {
            tally.add("goods", 0.2, UNCOVERED_IN_LINE, List.of(seen, owned), "goods.line-uncovered", seen, owned);
            tally.cap(Severity.MEDIUM, "other-goods");
        }
    }

    private static void weigh(Encounter e, long mine, Tally tally) {
        long groups = e.context().goods().groups();
        if (groups == 0) {
            return;
        }
        long offered = e.context().goods().classes();
        if ((mine & offered) != 0) {
            String both = NiceClasses.numbers(mine & offered);
            boolean torn = e.context().goods().isTornAbout(mine);
            tally.add("goods", torn ? 0.7 : 1, torn ? TORN : COVERED, List.of(both), "goods.covered", both);
            return;
        }
        String seen = NiceClasses.numbers(offered);
        String owned = NiceClasses.numbers(mine);
        if (GoodsWords.related(groups, mine, named(e.mark().goods()))) {
            tally.add("goods", 0.5, RELATED, List.of(seen, owned), "goods.related", seen, owned);
        } else {
            tally.add("goods", 0, UNCOVERED, List.of(seen, owned), "goods.uncovered", seen, owned);
            tally.cap(Severity.MEDIUM, "other-goods");
        }
    }

    /** The groups that the mark's own list of goods names. */
    private static long named(@Nullable String goods) {
        if (goods == null || goods.isBlank()) {
            return 0;
        }
        Words words = Words.few();
        words.clear();
        words.add(Field.TITLE, goods);
        return GoodsHeads.of(words, 0, words.count());
    }
}
