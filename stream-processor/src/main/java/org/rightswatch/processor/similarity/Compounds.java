package org.rightswatch.processor.similarity;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.WeakElements;
import org.rightswatch.processor.text.WordNumbers;

/**
 * Cuts a coined compound at the word that only names a trade or praises: "Macbeer" is "mac" and "beer", "Newfenix" is
 * "new" and "fenix". The other part is what a buyer remembers (EUIPO Guidelines part C section 2 chapter 4, 3.2.3:
 * consumers break down a sign into elements that suggest a meaning).
 */
final class Compounds {

    /** Words that only praise or qualify what they stand before; own list. */
    private static final WordNumbers PRAISE = WordNumbers.of(
            "new", "novo", "nova", "super", "mega", "ultra", "maxi", "mini", "multi", "eco", "bio", "neo", "euro",
            "san", "santa", "santo", "saint", "sankt", "sao");

    private static final int SHORTEST_TRADE = 3;
    private static final int SHORTEST_REST = 3;
    /** Two usual words in fewer letters are found in many a coined word. */
    private static final int SHORTEST_PAIR = 8;

    private static final char LAST_LATIN = 0x24F;

    private Compounds() {}

    /** The parts, or the word alone. */
    static List<String> split(String word) {
        if (word.charAt(0) > LAST_LATIN) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>(2);
        // every place of every word is tried: tables are asked by hash, and only a part that is found becomes a text
        split(word, word.length(), Keys.prefixes(word), parts);
        return parts;
    }

    /** Adds the parts of the word's first {@code length} characters. */
    private static void split(String word, int length, long[] hashes, List<String> parts) {
        boolean known =
                WeakElements.isWeak(hashes[length]) || OrdinaryWords.rank(hashes[length]) != OrdinaryWords.UNKNOWN;
        int trade = known ? 0 : tradeAtEnd(hashes, length);
        if (trade > 0) {
            split(word, trade, hashes, parts);
            parts.add(word.substring(trade, length));
            return;
        }
        int second = known ? 0 : second(hashes, length);
        parts.add(word.substring(0, second > 0 ? second : length));
        if (second > 0) {
            parts.add(word.substring(second, length));
        }
    }

    /** Where the trade begins that the first {@code length} characters end with, or 0. */
    private static int tradeAtEnd(long[] hashes, int length) {
        for (int cut = length - SHORTEST_TRADE; cut >= SHORTEST_REST; cut--) {
            boolean longer = length - cut > SHORTEST_TRADE || cut > SHORTEST_TRADE;
            if (longer && isTrade(Keys.between(hashes, cut, length))) {
                return cut;
            }
        }
        return 0;
    }

    /** Where the praise or trade ends that the first {@code length} characters begin with, or the first of two usual words; or 0. */
    private static int second(long[] hashes, int length) {
        for (int cut = length - SHORTEST_REST; cut >= SHORTEST_TRADE; cut--) {
            if (isPraise(hashes[cut]) || (cut > SHORTEST_TRADE && isTrade(hashes[cut]))) {
                return cut;
            }
        }
        return length < SHORTEST_PAIR ? 0 : twoWords(hashes, length);
    }

    /** Where the second of two usual words begins: nowhere in "skylite", but in "tigercat" and "sunflower". */
    private static int twoWords(long[] hashes, int length) {
        for (int cut = SHORTEST_REST; cut <= length - SHORTEST_REST; cut++) {
            int rest = length - cut;
            long head = hashes[cut];
            long tail = Keys.between(hashes, cut, length);
            // the longer one is more seldom a word
            boolean two =
                    cut < rest ? isUsual(tail, rest) && isUsual(head, cut) : isUsual(head, cut) && isUsual(tail, rest);
            if (two) {
                return cut;
            }
        }
        return 0;
    }

    private static boolean isUsual(long hash, int length) {
        return OrdinaryWords.isUsual(hash)
                || Meanings.has(hash)
                || (length > SHORTEST_REST && OrdinaryWords.rank(hash) != OrdinaryWords.UNKNOWN);
    }

    /** Whether the word of this hash only praises or qualifies. */
    static boolean isPraise(long hash) {
        return PRAISE.has(hash);
    }

    private static boolean isTrade(long hash) {
        return WeakElements.isWeak(hash) && !Meanings.isFunctionWord(hash);
    }
}
