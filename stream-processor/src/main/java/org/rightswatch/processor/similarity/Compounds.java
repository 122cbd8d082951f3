package org.rightswatch.processor.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.WeakElements;

/**
 * Cuts a coined compound at the word that only names a trade or praises: "Macbeer" is "mac" and "beer", "Newfenix" is
 * "new" and "fenix". The other part is what a buyer remembers (EUIPO Guidelines part C section 2 chapter 4, 3.2.3:
 * consumers break down a sign into elements that suggest a meaning).
 */
final class Compounds {

    /** Words that only praise or qualify what they stand before; own list. */
    private static final Set<String> PRAISE = Set.of(
            "new", "novo", "nova", "super", "mega", "ultra", "maxi", "mini", "multi", "eco", "bio", "neo", "euro",
            "san", "santa", "santo", "saint", "sankt", "sao");

    /** Meanings that say what kind of business or whose country it is. */
    private static final Set<String> BUSINESS = Set.of(
            "commercial",
            "trust",
            "insurance",
            "agricultural",
            "industrial",
            "cooperative",
            "international",
            "national",
            "bank",
            "post",
            "telecom",
            "company",
            "savings",
            "state",
            "store",
            "department",
            "supermarket",
            "convenience",
            "market",
            "restaurant",
            "hotel",
            "pharmacy",
            "china",
            "japan",
            "taiwan",
            "korea");

    private static final int SHORTEST_TRADE = 3;
    private static final int SHORTEST_REST = 3;
    /** Two usual words in fewer letters are found in many a coined word. */
    private static final int SHORTEST_PAIR = 8;

    private Compounds() {}

    /** The parts, or the word alone. */
    static List<String> split(String word) {
        if (word.charAt(0) > 0x24F || WeakElements.isWeak(word) || OrdinaryWords.rank(word) != OrdinaryWords.UNKNOWN) {
            return List.of(word);
        }
        for (int cut = word.length() - SHORTEST_TRADE; cut >= SHORTEST_REST; cut--) {
            String tail = word.substring(cut);
            if (isTrade(tail) && (tail.length() > SHORTEST_TRADE || cut > SHORTEST_TRADE)) {
                List<String> parts = new ArrayList<>(split(word.substring(0, cut)));
                parts.add(tail);
                return parts;
            }
        }
        for (int cut = word.length() - SHORTEST_REST; cut >= SHORTEST_TRADE; cut--) {
            String head = word.substring(0, cut);
            if (PRAISE.contains(head) || (cut > SHORTEST_TRADE && isTrade(head))) {
                return List.of(head, word.substring(cut));
            }
        }
        return twoWords(word);
    }

    /** The two usual words that make up the word: "skylite" is none, "tigercat" and "sunflower" are. */
    private static List<String> twoWords(String word) {
        for (int cut = SHORTEST_REST; cut <= word.length() - SHORTEST_REST; cut++) {
            if (word.length() >= SHORTEST_PAIR && isUsual(word.substring(0, cut)) && isUsual(word.substring(cut))) {
                return List.of(word.substring(0, cut), word.substring(cut));
            }
        }
        return List.of(word);
    }

    private static boolean isUsual(String word) {
        return OrdinaryWords.isUsual(Keys.of(word))
                || !Meanings.of(word).isEmpty()
                || (word.length() > SHORTEST_REST && OrdinaryWords.rank(word) != OrdinaryWords.UNKNOWN);
    }

    /** Whether the word only praises or qualifies. */
    static boolean isPraise(String word) {
        return PRAISE.contains(word);
    }

    /** Whether the word, of this meaning, says nothing of who offers. */
    static boolean isWeak(String word, String meaning) {
        return WeakElements.isWeak(word) || isPraise(word) || BUSINESS.contains(meaning);
    }

    private static boolean isTrade(String word) {
        return WeakElements.isWeak(word) && !Meanings.isFunctionWord(word);
    }
}
