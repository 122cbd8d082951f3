package org.rightswatch.processor.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.processor.register.ClassSets;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * What a listing offers against the classes of the mark. Goods that the table does not know, and marks without classes,
 * weigh nothing; goods that have nothing to do with the mark's are never loud.
 */
final class Goods {

    static final double COVERED = 0.45;
    static final double RELATED = 0.1;
    static final double UNCOVERED = -0.85;

    /** Either the category or the title names goods of the mark, the other one names others. */
    private static final double TORN = 0.25;

    private Goods() {}

    static void weigh(Encounter e, Tally tally) {
        long mine = ClassSets.of(e.mark().niceClasses());
        if (mine == 0) {
            return;
        }
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
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, goods);
        return GoodsHeads.of(words, 0, words.count());
    }
}
