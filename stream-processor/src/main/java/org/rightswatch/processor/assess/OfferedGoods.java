package org.rightswatch.processor.assess;

import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.register.ClassWorth;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/** The groups of goods that a listing offers, told from its category and title; found when a mark first asks. One listing, one thread. */
final class OfferedGoods {

    /** What stands between the steps of a category's path. */
    private static final String STEPS = ">›»";

    private final Words words;
    private final @Nullable String path;
    private boolean known;
    private long groups;
    private long classes;
    private long related;
    private long category;
    private long title;

    OfferedGoods(Words words, @Nullable String path) {
        this.words = words;
        this.path = path;
    }

    /** A set of groups of {@link GoodsWords}; 0 when nothing tells. */
    long groups() {
        find();
        return groups;
    }

    /** The Nice classes of these groups, a set. */
    long classes() {
        find();
        return classes;
    }

    /** The most that {@link Goods#weigh} adds; nobody has looked yet at what the lines of a document offer. */
    ClassWorth worth() {
        find();
        float line = words.first(Field.DOCUMENT) < 0 ? Float.NEGATIVE_INFINITY : Goods.mostInLine();
        float unknown = Math.max(0, line);
        return groups == 0
                ? new ClassWorth(0, 0, unknown, unknown, unknown)
                : new ClassWorth(
                        classes,
                        related,
                        (float) Goods.COVERED,
                        Math.max((float) Goods.RELATED, line),
                        Math.max((float) Goods.UNCOVERED, line));
    }

    private void find() {
        if (!known) {
            known = true;
            category = inCategory();
            title = inField(Field.TITLE);
            groups = category | title;
            classes = GoodsWords.classes(groups);
            related = GoodsWords.relatedClasses(groups);
        }
    }

    /** Whether category and title both tell, and one of them tells of nothing in these classes. */
    boolean isTornAbout(long mine) {
        return groups() != 0
                && category != 0
                && title != 0
                && ((GoodsWords.classes(category) & mine) == 0 || (GoodsWords.classes(title) & mine) == 0);
    }

    private long inField(Field field) {
        int first = words.first(field);
        return first < 0 ? 0 : GoodsHeads.of(words, first, end(first));
    }

    private int end(int first) {
        int end = first;
        while (end < words.count() && words.field(end) == words.field(first)) {
            end++;
        }
        return end;
    }

    /** The last step of the category's path that names goods. */
    private long inCategory() {
        int first = words.first(Field.CATEGORY);
        if (path == null || first < 0) {
            return 0;
        }
        int to = end(first);
        for (int w = to - 1; w > first; w--) {
            if (isStep(w)) {
                long named = GoodsHeads.of(words, w, to);
                if (named != 0) {
                    return named;
                }
                to = w;
            }
        }
        return GoodsHeads.of(words, first, to);
    }

    private boolean isStep(int w) {
        String text = String.valueOf(path);
        for (int i = words.rawEnd(w - 1); i < Math.min(text.length(), words.rawStart(w)); i++) {
            if (STEPS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
