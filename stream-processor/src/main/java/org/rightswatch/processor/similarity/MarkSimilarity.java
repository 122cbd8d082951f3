package org.rightswatch.processor.similarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.rightswatch.processor.text.LookAlike;

/**
 * Compares two marks as such, without goods, place or listing: sight, sound and meaning, of the whole and of their
 * elements by weight. Not thread-safe; keeps marks that it prepared for the next pair.
 */
public final class MarkSimilarity {

    private static final int KEPT = 50_000;
    private static final double LETTER_APART = 0.8;
    private static final double INITIALS = 0.82;
    private static final int LONGEST_INITIALS = 6;
    private static final int FEWEST_INITIALS = 3;
    private static final double SAME_MEANING = 0.9;

    /** One mark is heard at the beginning of the other one. */
    private static final double HEARD_INSIDE = 0.96;

    /** The halves of a mark exchanged. */
    private static final double TURNED = 0.84;

    private static final int LONG_ENOUGH = 5;
    private static final Comparison NOTHING = new Comparison(0, 0, 0, 0, 0);
    /** However weak its words are, all of the mark is there. */
    private static final Comparison SAME = new Comparison(100, 1, 1, 0, 1);

    private final MarkReader reader = new MarkReader();
    private final WordSimilarity words = new WordSimilarity();
    private final ElementSimilarity elements = new ElementSimilarity(words);
    private final Map<String, PreparedMark> prepared = new HashMap<>();

    /**
     * How alike two marks are.
     *
     * @param score 0 to 100 with decimals, for ordering
     * @param sight 0 to 1, how alike the whole marks are written
     * @param sound 0 to 1, how alike the whole marks are spoken
     * @param meaning 0 to 1, the weight of the elements that mean the same
     * @param share 0 to 1, the weight of the elements that meet in any way
     */
    public record Comparison(double score, double sight, double sound, double meaning, double share) {

        /** The factors as text, {@code sight=0.93 sound=1.00 meaning=0.00 share=1.00}. */
        public String factors() {
            return "sight=" + rounded(sight) + " sound=" + rounded(sound) + " meaning=" + rounded(meaning) + " share="
                    + rounded(share);
        }

        private static String rounded(double factor) {
            return BigDecimal.valueOf(factor).setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /**
     * How alike two marks are as wholes, however they are cut into words.
     *
     * @param together by sight and sound
     * @param best by the other ways in which wholes can be alike
     */
    private record Wholes(double seen, double heard, boolean sameScript, double together, double best) {}

    /** Compares two marks in any scripts: as written and with compounds cut, whichever brings them nearer. */
    public Comparison compare(String a, String b) {
        PreparedMark left = prepared(a);
        PreparedMark right = prepared(b);
        if (left.isEmpty() || right.isEmpty()) {
            return NOTHING;
        }
        if (left.written().count() == right.written().count()
                && left.whole().text().equals(right.whole().text())) {
            return SAME;
        }
        Wholes wholes = wholes(left, right);
        Comparison written = compare(left.written(), right.written(), wholes);
        if (left.isSimple() && right.isSimple()) {
            return written;
        }
        Comparison cut = compare(left.cut(), right.cut(), wholes);
        return cut.score() > written.score() ? cut : written;
    }

    /** Whether two canonical names differ by one letter in five or only by letters that look alike. */
    public static boolean looksLike(String a, String b) {
        int most = Math.max(a.length(), b.length()) / 5;
        return LookAlike.isOneShape(a, b) || (Sight.leastDistance(a, b) <= most && new Sight().distance(a, b) <= most);
    }

    private PreparedMark prepared(String text) {
        if (prepared.size() > KEPT) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(text, reader::read);
    }

    private Wholes wholes(PreparedMark left, PreparedMark right) {
        String a = left.whole().text();
        String b = right.whole().text();
        double seen = words.seen(a, b);
        double heard = heard(left, right);
        boolean sameScript = left.whole().isOfScriptOf(right.whole());
        double few = isBrief(left.whole(), right.whole()) ? WordSimilarity.FEW_COUNT : 1;
        double together = WordSimilarity.together(seen, heard, sameScript) * few;
        double best = Math.max(WordSimilarity.contained(a, b), left.meansTheSame(right) ? SAME_MEANING : 0);
        best = Math.max(best, isLetterApart(left.whole(), right.whole()) ? LETTER_APART : 0);
        best = Math.max(best, isTurned(a, b) ? TURNED : 0);
        return new Wholes(seen, heard, sameScript, together, best);
    }

    private double heard(PreparedMark a, PreparedMark b) {
        String soundsA = a.whole().sounds();
        String soundsB = b.whole().sounds();
        double heard = words.heard(soundsA, soundsB);
        if (!a.japanese().isEmpty()) {
            heard = Math.max(heard, words.heard(a.japanese(), soundsB));
        }
        return b.japanese().isEmpty() ? heard : Math.max(heard, words.heard(soundsA, b.japanese()));
    }

    private Comparison compare(MarkWords a, MarkWords b, Wholes wholes) {
        ElementSimilarity.Elements met = elements.of(a, b);
        double best = Math.max(wholes.best(), Math.max(met.score(), together(a, b, wholes)));
        best = Math.max(best, wholes.sameScript() ? HEARD_INSIDE * heardInside(a.strong(), b.strong()) : 0);
        best = Math.max(best, Math.max(initials(a, b), initials(b, a)));
        double rest = (wholes.seen() + wholes.heard() + met.score()) / 3;
        double score = 100 * (0.93 * best + 0.07 * rest);
        return new Comparison(score, wholes.seen(), wholes.heard(), met.meaning(), met.share());
    }

    /** Without the words that say nothing of who offers: "Shin Kong Commercial Bank" is not "Ta Chong Commercial Bank". */
    private double together(MarkWords a, MarkWords b, Wholes wholes) {
        if (a.isPlain() && b.isPlain()) {
            return wholes.together();
        }
        double seen = words.seen(a.strong().text(), b.strong().text());
        double heard = words.heard(a.strong().sounds(), b.strong().sounds());
        return 0.2 * wholes.together() + 0.8 * WordSimilarity.together(seen, heard, wholes.sameScript());
    }

    /** Of so few letters the first one makes another word: "OPUS" and "UPS" (EUIPO Guidelines part C section 2 chapter 4, 3.4.6.3). */
    private static boolean isBrief(Wording a, Wording b) {
        return Math.min(a.length(), b.length()) <= 3 && a.first() != b.first() && a.isAscii();
    }

    /** Marks of three or four letters, all but one of them the same and in their places: "TMM" and "TMS". */
    private boolean isLetterApart(Wording a, Wording b) {
        return a.length() == b.length()
                && (a.length() == 3 || a.length() == 4)
                && (a.first() == b.first() || (a.isHan() && b.isHan()))
                && words.lettersApart(a.text(), b.text()) == 1;
    }

    /** The halves of one mark stand in the other order in the other mark: "Saline" and "Linesa". */
    private static boolean isTurned(String a, String b) {
        return a.length() >= LONG_ENOUGH
                && a.length() == b.length()
                && !a.equals(b)
                && (a.substring(1) + a.substring(0, a.length() - 1)).contains(b);
    }

    /** One mark is heard whole at the beginning of the other one: "Miltron" in "Milltronics". */
    private static double heardInside(Wording a, Wording b) {
        String shorter = a.sounds().length() <= b.sounds().length() ? a.sounds() : b.sounds();
        String longer = a.sounds().length() <= b.sounds().length() ? b.sounds() : a.sounds();
        return shorter.length() >= LONG_ENOUGH && longer.startsWith(shorter)
                ? WordSimilarity.contained(shorter, longer)
                : 0;
    }

    /** A short mark made of the initials of the other one's words. */
    private double initials(MarkWords shorter, MarkWords longer) {
        if (shorter.count() != 1
                || shorter.whole().length() > LONGEST_INITIALS
                || longer.initials().length() < FEWEST_INITIALS) {
            return 0;
        }
        if (shorter.whole().isOfScriptOf(longer.whole())) {
            return longer.initials().equals(shorter.whole().text()) ? INITIALS : 0;
        }
        return INITIALS * words.heard(shorter.whole().sounds(), longer.initials());
    }
}
