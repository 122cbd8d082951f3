package org.rightswatch.processor.similarity;

import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Sounds;
import org.rightswatch.processor.text.WeakElements;

/**
 * What is known of a word of a mark by itself, in whatever mark it stands.
 *
 * @param meaning name of the word's meaning, or an empty text
 * @param weight how much it counts where it is not the first word
 * @param isOrdinary whether a list of words has it: many marks share it
 * @param isWeak whether it says nothing of who offers
 * @param isTelling whether it is a word, and neither a trade nor praise
 */
record MarkWord(Wording wording, String meaning, double weight, boolean isOrdinary, boolean isWeak, boolean isTelling) {

    private static final double PRAISE = 0.15;
    private static final double TRADE = 0.3;
    private static final double COMMON = 0.6;

    /** The word by its text, with the sounds that it has by these rules. */
    static MarkWord of(String word, Sounds sounds) {
        long hash = Keys.of(word);
        String meaning = Meanings.of(hash);
        Wording wording = new Wording(word, sounds.of(Meanings.numeralsSpelled(word)));
        boolean praise = Compounds.isPraise(hash);
        boolean slight = praise || WeakElements.isWeak(hash);
        return new MarkWord(
                wording,
                meaning,
                weight(wording, praise ? PRAISE : WeakElements.weight(word), meaning),
                !meaning.isEmpty() || OrdinaryWords.rank(hash) != OrdinaryWords.UNKNOWN,
                slight || Meanings.isBusiness(meaning),
                word.length() >= 2 && !slight && !Meanings.isTrade(meaning));
    }

    private static double weight(Wording word, double byItself, String meaning) {
        double most = meaning.isEmpty() ? byItself : Meanings.isTrade(meaning) ? TRADE : COMMON;
        double length = word.isHan() ? word.length() / 2.0 : 0.35 + word.length() / 8.0;
        return Math.min(byItself, most) * Math.min(1, length);
    }

    String text() {
        return wording.text();
    }

    /** Whether its meaning names a trade, a number or a place. */
    boolean isTrade() {
        return Meanings.isTrade(meaning);
    }
}
