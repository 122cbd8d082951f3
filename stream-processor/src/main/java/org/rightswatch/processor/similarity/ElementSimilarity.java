package org.rightswatch.processor.similarity;

/** How much of a mark's words the other mark has, each word by its weight. Not thread-safe. */
final class ElementSimilarity {

    /** Words that are less alike count as unlike: among many words some always are somewhat alike. */
    private static final double ELEMENT_COUNTS = 0.62;

    /** What a word that only means the same loses when it is not all of the other mark. */
    private static final double MEANT_ALONE = 0.3;

    private static final double NEARLY = 0.72;
    private static final double UNLIKE_SHARED = 1.2;

    /** All words of a mark, however weak, in another order or among others. */
    private static final double ALL_WORDS = 0.78;

    private static final int LONG_ENOUGH = 5;
    private static final double NEARLY_SAME = 0.85;
    private static final double LEAST_WEIGHT = 0.3;
    private static final double LEAST_HEAVIEST = 0.6;

    private final WordSimilarity words;

    ElementSimilarity(WordSimilarity words) {
        this.words = words;
    }

    /**
     * What the words of two marks have in common.
     *
     * @param score 0 to 1
     * @param meaning weight of the words that mean the same, 0 to 1
     * @param share weight of the words that meet in any way, 0 to 1
     */
    record Elements(double score, double meaning, double share) {}

    /** Each word of one mark against its best counterpart in the other, both ways, by weight. */
    Elements of(MarkWords a, MarkWords b) {
        Coverage ab = coverage(a, b);
        Coverage ba = coverage(b, a);
        double strong = Math.max(ab.met(), ba.met());
        double weak = Math.min(ab.met(), ba.met());
        double score = 0.42 * strong + 0.28 * weak + 0.3 * Math.max(ab.dominant(), ba.dominant());
        double meant = Math.max(ab.meant(), ba.meant());
        boolean all = a.areAllIn(b) || b.areAllIn(a);
        double alone = MEANT_ALONE * Math.max(ab.common(), ba.common()) * (1 - weak);
        double shared = ab.shared() == 0 ? 0 : ab.shared() + 0.1 * weak;
        return new Elements(Math.max(score - alone, Math.max(shared, all ? ALL_WORDS + 0.1 * weak : 0)), meant, strong);
    }

    /**
     * How much of one mark the other has.
     *
     * @param met weighted share of the words that meet
     * @param meant weighted share of the words that meet by meaning alone
     * @param common the part of these that is no trade, number or place
     * @param dominant how well the heaviest words meet
     * @param shared what the best word counts that both have letter by letter and that is not weak, or 0
     */
    private record Coverage(double met, double meant, double common, double dominant, double shared) {}

    private Coverage coverage(MarkWords a, MarkWords b) {
        double met = 0;
        double meant = 0;
        double common = 0;
        double dominant = 0;
        double heaviest = 0;
        double shared = 0;
        for (int i = 0; i < a.count(); i++) {
            MarkWord word = a.word(i);
            double weight = a.weight(i);
            boolean same = b.has(word.text());
            boolean meaning = b.means(word.meaning());
            double like = same || meaning ? 1 : best(a, i, b);
            double counted = weight * counted(like);
            double translated = meaning && !same ? weight : 0;
            met += counted;
            meant += translated;
            common += word.isTrade() ? 0 : translated;
            dominant = Math.max(dominant, counted);
            heaviest = Math.max(heaviest, weight);
            if (word.isTelling()) {
                shared = Math.max(shared, same ? same(a, i, b) : like >= NEARLY ? nearly(a, i, b) : 0);
            }
        }
        double all = Math.max(a.weight(), LEAST_WEIGHT);
        return new Coverage(
                met / all, meant / all, common / all, dominant / Math.max(heaviest, LEAST_HEAVIEST), shared);
    }

    /** What a word counts that both marks have. */
    private static double same(MarkWords a, int i, MarkWords b) {
        boolean first = i == 0 && a.word(0).text().equals(b.word(0).text());
        return shared(a.word(i), a.weight(i), first);
    }

    /** What a word counts that the other mark has nearly. */
    private double nearly(MarkWords a, int i, MarkWords b) {
        MarkWord word = a.word(i);
        if (word.text().length() < WordSimilarity.FEW_LETTERS) {
            return 0;
        }
        return shared(word, a.weight(i), false) - UNLIKE_SHARED * (1 - nearest(word.wording(), b));
    }

    /** Many marks share an ordinary word; most of it counts where both begin with it. */
    private static double shared(MarkWord word, double weight, boolean first) {
        return (!word.isOrdinary() ? 0.68 : first ? 0.58 : 0.52) + 0.25 * Math.min(0.6, weight);
    }

    /** Words that are only somewhat alike count less than they are alike. */
    private static double counted(double like) {
        return like < ELEMENT_COUNTS ? 0 : 1 - (1 - like) * WordSimilarity.UNLIKE;
    }

    /** How alike the other mark's nearest words are, where they are alike enough to count. */
    private double best(MarkWords a, int i, MarkWords b) {
        Wording word = a.word(i).wording();
        double best = words.of(word, b.whole(), ELEMENT_COUNTS);
        for (int j = 0; j < b.count() && b.count() > 1; j++) {
            best = Math.max(best, words.of(word, b.word(j).wording(), Math.max(best, ELEMENT_COUNTS)));
        }
        return Math.max(best, Math.max(apart(word, b), together(a, i, b)));
    }

    /** The same among the words that tell who offers: "Minimarket" is near to "Market", which says nothing. */
    private double nearest(Wording word, MarkWords other) {
        double best = Math.max(words.of(word, other.strong(), 0), apart(word, other));
        for (int j = 0; j < other.count(); j++) {
            if (other.word(j).isTelling()) {
                best = Math.max(best, words.of(word, other.word(j).wording(), best));
            }
        }
        return best;
    }

    /** One word is two neighbours of the other mark, or nearly: "Massapão" and "Massa Pão". */
    private double apart(Wording word, MarkWords others) {
        double best = 0;
        for (int j = 0; j + 1 < others.count(); j++) {
            best = Math.max(best, joined(word, others.word(j), others.word(j + 1)));
        }
        return best;
    }

    /** A word and its neighbour are one word of the other mark. */
    private double together(MarkWords all, int i, MarkWords others) {
        double best = 0;
        for (int k = 0; k < others.count(); k++) {
            for (int j = Math.max(0, i - 1); j <= Math.min(i, all.count() - 2); j++) {
                best = Math.max(best, joined(others.word(k).wording(), all.word(j), all.word(j + 1)));
            }
        }
        return best;
    }

    /** How alike a word is to two neighbours joined, where that is nearly the same; else 0. */
    private double joined(Wording word, MarkWord first, MarkWord second) {
        int length = first.text().length() + second.text().length();
        if (word.length() < LONG_ENOUGH || Math.abs(length - word.length()) > 1) {
            return 0;
        }
        double like = words.seen(word.text(), first.text() + second.text());
        return like >= NEARLY_SAME ? like : 0;
    }
}
