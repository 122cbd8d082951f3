package org.rightswatch.processor.similarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightswatch.processor.text.LookAlike;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Sounds;
import org.rightswatch.processor.text.WeakElements;
import org.rightswatch.processor.text.Words;

/**
 * Compares two marks as such, without goods, place or listing: sight, sound and meaning, of the whole and of their
 * elements by weight. Not thread-safe; keeps marks that it prepared for the next pair.
 */
public final class MarkSimilarity {

    private static final int KEPT = 50_000;
    private static final double ELEMENT_COUNTS = 0.62;
    private static final double UNLIKE = 1.5;
    /** One letter of few makes another word. */
    private static final int FEW_LETTERS = 5;

    /** What a word that only means the same loses when it is not all of the other mark. */
    private static final double MEANT_ALONE = 0.3;

    private static final double FEW_COUNT = 0.85;
    /** Singular and plural of one word. */
    private static final double PLURAL = 0.97;

    private static final double LETTER_APART = 0.8;
    private static final double INITIALS = 0.82;
    private static final double SAME_MEANING = 0.9;
    private static final double NEARLY = 0.72;
    private static final double UNLIKE_SHARED = 1.2;

    /** All words of a mark, however weak, in another order or among others. */
    private static final double ALL_WORDS = 0.78;

    /** The halves of a mark exchanged. */
    private static final double TURNED = 0.84;

    private static final int LONG_ENOUGH = 5;
    private static final double NEARLY_SAME = 0.85;

    private final Remembered spoken = new Remembered(new SoundAlignment()::of);
    private final Sounds sounds = new Sounds();
    private final Words scratch = new Words();
    private final Sight sight = new Sight();
    private final Remembered written = new Remembered(sight::of);
    private final Map<String, Readings> prepared = new HashMap<>();

    /** A mark as written and with its compounds cut; the same object when nothing is cut. */
    private record Readings(PreparedMark written, PreparedMark cut) {

        boolean isSimple() {
            return written.words().size() == cut.words().size();
        }
    }

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

    /** Compares two marks in any scripts: as written and with compounds cut, whichever brings them nearer. */
    public Comparison compare(String a, String b) {
        Readings left = prepared(a);
        Readings right = prepared(b);
        Comparison written = compare(left.written(), right.written());
        if (left.isSimple() && right.isSimple()) {
            return written;
        }
        Comparison cut = compare(left.cut(), right.cut());
        return cut.score() > written.score() ? cut : written;
    }

    /** Whether two canonical names differ by one letter in five or only by letters that look alike. */
    public static boolean looksLike(String a, String b) {
        String shape = LookAlike.shape(a);
        return shape.equals(LookAlike.shape(b)) || new Sight().distance(a, b) * 5 <= Math.max(a.length(), b.length());
    }

    private Readings prepared(String text) {
        if (prepared.size() > KEPT) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(text, this::readings);
    }

    private Readings readings(String text) {
        List<String> words = PreparedMark.words(text, scratch);
        List<String> cut = PreparedMark.cut(words);
        PreparedMark written = PreparedMark.of(text, words, sounds);
        return new Readings(written, cut.equals(words) ? written : PreparedMark.of(text, cut, sounds));
    }

    private Comparison compare(PreparedMark a, PreparedMark b) {
        if (a.words().isEmpty() || b.words().isEmpty()) {
            return new Comparison(0, 0, 0, 0, 0);
        }
        double seen = written.of(a.joined(), b.joined());
        double heard = heard(a.joinedSounds(), b.joinedSounds(), a.japanese(), b.japanese());
        boolean sameScript = a.script() == b.script();
        double all = whole(seen, heard, sameScript) * (isBrief(a.joined(), b.joined()) ? FEW_COUNT : 1);
        double whole = isPlain(a) && isPlain(b) ? all : 0.2 * all + 0.8 * strong(a, b, sameScript);
        Elements elements = elements(a, b);
        double best = Math.max(whole, Math.max(elements.score(), contained(a.joined(), b.joined())));
        best = Math.max(best, sameScript ? 0.96 * heardInside(a.strongSounds(), b.strongSounds()) : 0);
        best = Math.max(best, Math.max(initials(a, b), initials(b, a)));
        best = Math.max(best, a.meansTheSame(b) ? SAME_MEANING : 0);
        best = Math.max(best, isLetterApart(a.joined(), b.joined()) ? LETTER_APART : 0);
        best = Math.max(best, isTurned(a.joined(), b.joined()) ? TURNED : 0);
        double rest = (seen + heard + elements.score()) / 3;
        return new Comparison(100 * (0.93 * best + 0.07 * rest), seen, heard, elements.meaning(), elements.share());
    }

    private double heard(String a, String b, String japaneseA, String japaneseB) {
        double heard = spoken.of(a, b);
        if (!japaneseA.isEmpty()) {
            heard = Math.max(heard, spoken.of(japaneseA, b));
        }
        return japaneseB.isEmpty() ? heard : Math.max(heard, spoken.of(a, japaneseB));
    }

    private static boolean isPlain(PreparedMark mark) {
        return mark.strong().length() == mark.joined().length();
    }

    /** Without the words that say nothing of who offers: "Shin Kong Commercial Bank" is not "Ta Chong Commercial Bank". */
    private double strong(PreparedMark a, PreparedMark b, boolean sameScript) {
        return whole(written.of(a.strong(), b.strong()), spoken.of(a.strongSounds(), b.strongSounds()), sameScript);
    }

    /** Of so few letters the first one makes another word: "OPUS" and "UPS" (EUIPO Guidelines part C section 2 chapter 4, 3.4.6.3). */
    private static boolean isBrief(String a, String b) {
        return Math.min(a.length(), b.length()) <= 3 && a.charAt(0) != b.charAt(0) && a.charAt(0) < 128;
    }

    /** Marks of three or four letters, all but one of them the same and in their places: "TMM" and "TMS". */
    private boolean isLetterApart(String a, String b) {
        boolean han = Scripts.of(a.charAt(0)) == Scripts.HAN && Scripts.of(b.charAt(0)) == Scripts.HAN;
        return a.length() == b.length()
                && (a.length() == 3 || a.length() == 4)
                && (han || a.charAt(0) == b.charAt(0))
                && sight.distance(a, b) == 1;
    }

    /** The halves of one mark stand in the other order in the other mark: "Saline" and "Linesa". */
    private static boolean isTurned(String a, String b) {
        return a.length() >= LONG_ENOUGH
                && a.length() == b.length()
                && !a.equals(b)
                && (a.substring(1) + a.substring(0, a.length() - 1)).contains(b);
    }

    /** One mark is heard whole at the beginning of the other one: "Miltron" in "Milltronics". */
    private static double heardInside(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() >= 5 && longer.startsWith(shorter) ? contained(shorter, longer) : 0;
    }

    /** Sight and sound support each other within a script; across scripts only the sound is there to compare. */
    private static double whole(double seen, double heard, boolean sameScript) {
        double high = Math.max(seen, heard);
        return sameScript ? 0.63 * high + 0.37 * Math.min(seen, heard) : 0.9 * high;
    }

    /** A short mark made of the initials of the other one's words. */
    private double initials(PreparedMark shorter, PreparedMark longer) {
        if (shorter.words().size() != 1
                || shorter.joined().length() > 6
                || longer.initials().length() < 3) {
            return 0;
        }
        if (shorter.script() == longer.script()) {
            return longer.initials().equals(shorter.joined()) ? INITIALS : 0;
        }
        return INITIALS * spoken.of(shorter.joinedSounds(), longer.initials());
    }

    private record Elements(double score, double meaning, double share) {}

    /** Each word of one mark against its best counterpart in the other, both ways, by weight. */
    private Elements elements(PreparedMark a, PreparedMark b) {
        Coverage ab = coverage(a, b);
        Coverage ba = coverage(b, a);
        double strong = Math.max(ab.met(), ba.met());
        double weak = Math.min(ab.met(), ba.met());
        double score = 0.42 * strong + 0.28 * weak + 0.3 * Math.max(ab.dominant(), ba.dominant());
        double meant = Math.max(ab.meant(), ba.meant());
        boolean all = hasAll(a.words(), b.words()) || hasAll(b.words(), a.words());
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

    private Coverage coverage(PreparedMark a, PreparedMark b) {
        double met = 0;
        double meant = 0;
        double common = 0;
        double dominant = 0;
        double heaviest = 0;
        double shared = 0;
        for (int i = 0; i < a.words().size(); i++) {
            String word = a.words().get(i);
            boolean meaning = b.means(a.meanings()[i]);
            double like = meaning ? 1 : best(a, i, b);
            double weight = a.weights()[i];
            double counted = counted(like);
            met += weight * counted;
            double translated = meaning && !b.words().contains(word) ? weight : 0;
            meant += translated;
            common += Meanings.isTrade(a.meanings()[i]) ? 0 : translated;
            dominant = Math.max(dominant, weight * counted);
            heaviest = Math.max(heaviest, weight);
            if (isTelling(word, a.meanings()[i]) && b.words().contains(word)) {
                shared = Math.max(
                        shared,
                        shared(word, weight, i == 0 && word.equals(b.words().getFirst())));
            } else if (word.length() >= FEW_LETTERS && like >= NEARLY && isTelling(word, a.meanings()[i])) {
                double telling = nearest(word, a.sounds()[i], b);
                shared = Math.max(shared, shared(word, weight, false) - UNLIKE_SHARED * (1 - telling));
            }
        }
        return new Coverage(
                met / Math.max(a.weight(), 0.3),
                meant / Math.max(a.weight(), 0.3),
                common / Math.max(a.weight(), 0.3),
                dominant / Math.max(heaviest, 0.6),
                shared);
    }

    /** Whether a mark of several words has all its words in the other one, in any order. */
    private static boolean hasAll(List<String> words, List<String> others) {
        return Set.copyOf(words).size() > 1 && others.containsAll(words);
    }

    private static boolean isTelling(String word, String meaning) {
        return word.length() >= 2
                && !WeakElements.isWeak(word)
                && !Compounds.isPraise(word)
                && !Meanings.isTrade(meaning);
    }

    /** Many marks share an ordinary word; most of it counts where both begin with it. */
    private static double shared(String word, double weight, boolean first) {
        boolean ordinary = OrdinaryWords.rank(word) != OrdinaryWords.UNKNOWN
                || !Meanings.of(word).isEmpty();
        return (!ordinary ? 0.68 : first ? 0.58 : 0.52) + 0.25 * Math.min(0.6, weight);
    }

    /** Words that are only somewhat alike count less than they are alike: among many words some always are. */
    private static double counted(double like) {
        return like < ELEMENT_COUNTS ? 0 : 1 - (1 - like) * UNLIKE;
    }

    private double best(PreparedMark a, int i, PreparedMark b) {
        String word = a.words().get(i);
        double best = alike(word, a.sounds()[i], b.joined(), b.joinedSounds());
        for (int j = 0; j < b.words().size() && b.words().size() > 1; j++) {
            best = Math.max(best, alike(word, a.sounds()[i], b.words().get(j), b.sounds()[j]));
        }
        return Math.max(best, Math.max(apart(word, b.words()), together(a.words(), i, b.words())));
    }

    /** The same among the words that tell who offers: "Minimarket" is near to "Market", which says nothing. */
    private double nearest(String word, String sounds, PreparedMark other) {
        double best = Math.max(alike(word, sounds, other.strong(), other.strongSounds()), apart(word, other.words()));
        for (int j = 0; j < other.words().size(); j++) {
            if (isTelling(other.words().get(j), other.meanings()[j])) {
                best = Math.max(best, alike(word, sounds, other.words().get(j), other.sounds()[j]));
            }
        }
        return best;
    }

    /** One word is two neighbours of the other mark, or nearly: "Massapão" and "Massa Pão". */
    private double apart(String word, List<String> others) {
        double best = 0;
        for (int j = 0; j + 1 < others.size() && word.length() >= LONG_ENOUGH; j++) {
            int length = others.get(j).length() + others.get(j + 1).length();
            if (Math.abs(length - word.length()) <= 1) {
                double like = written.of(word, others.get(j) + others.get(j + 1));
                best = like >= NEARLY_SAME ? Math.max(best, like) : best;
            }
        }
        return best;
    }

    /** A word and its neighbour are one word of the other mark. */
    private double together(List<String> words, int i, List<String> others) {
        double best = 0;
        for (String other : others) {
            for (int j = Math.max(0, i - 1); j <= Math.min(i, words.size() - 2); j++) {
                int length = words.get(j).length() + words.get(j + 1).length();
                if (other.length() >= LONG_ENOUGH && Math.abs(length - other.length()) <= 1) {
                    double like = written.of(other, words.get(j) + words.get(j + 1));
                    best = like >= NEARLY_SAME ? Math.max(best, like) : best;
                }
            }
        }
        return best;
    }

    private double alike(String word, String sounds, String other, String otherSounds) {
        if (word.equals(other)) {
            return 1;
        }
        if (isPlural(word, other) || isPlural(other, word)) {
            return PLURAL;
        }
        if (other.length() < 2 || (word.length() < 3 && word.charAt(0) < 128)) {
            return 0;
        }
        boolean sameScript = PreparedMark.script(word) == PreparedMark.script(other);
        boolean brief = Math.min(word.length(), other.length()) < FEW_LETTERS && word.charAt(0) < 128;
        double few = brief && !sounds.equals(otherSounds) ? FEW_COUNT : 1;
        double inside = word.length() >= 4 && other.length() >= 4 && sameScript ? contained(word, other) : 0;
        inside = 1 - (1 - inside) / UNLIKE;
        return Math.max(
                inside,
                few * whole(sameScript ? written.of(word, other) : 0, spoken.of(sounds, otherSounds), sameScript));
    }

    private static boolean isPlural(String word, String other) {
        return other.length() >= 4
                && word.length() == other.length() + 1
                && word.endsWith("s")
                && word.startsWith(other);
    }

    /** A short mark that stands whole inside the other one's joined text. */
    private static double contained(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() < 3 || !longer.contains(shorter)) {
            return 0;
        }
        double edge = longer.startsWith(shorter) ? 0.1 : longer.endsWith(shorter) ? 0.06 : 0;
        double size = Math.min(1, shorter.length() / 6.0);
        return Math.min(0.97, 0.3 + 0.3 * size + edge + 0.3 * shorter.length() / longer.length());
    }
}
