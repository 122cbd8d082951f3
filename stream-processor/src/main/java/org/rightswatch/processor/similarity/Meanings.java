package org.rightswatch.processor.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rightswatch.processor.text.Beginnings;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Jamo;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.WordNumbers;

/**
 * What ordinary words of marks mean, across languages: words of trades, numbers and places by the small table {@code
 * meanings.txt}, words that marks are made of by {@code common-words.txt}.
 */
final class Meanings {

    /** Of each word the place of its meaning among the names. */
    private static final WordNumbers MEANING = new WordNumbers();

    private static final List<String> NAMES = new ArrayList<>();
    private static final Beginnings BEGINNINGS = new Beginnings(16_000);
    private static final Set<String> TRADES = new HashSet<>();
    private static final List<String> NUMERALS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final int LONGEST = 12;
    private static final int SHORTEST = 3;
    /** Han words of so few characters are cut into single ones, if each of them means something. */
    private static final int SHORT_HAN = 4;

    private static final WordNumbers FUNCTION_WORDS = WordNumbers.of(
            "the", "of", "and", "for", "de", "la", "le", "du", "des", "und", "et", "y", "e", "i", "da", "do", "в", "и");

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

    static {
        TRADES.addAll(read("meanings.txt"));
        read("common-words.txt");
    }

    private Meanings() {}

    /** The names of the file's meanings. */
    private static Set<String> read(String file) {
        Set<String> names = new HashSet<>();
        for (String line : TextResource.lines(Meanings.class, file)) {
            if (!line.startsWith("#")) {
                String name = line.substring(0, line.indexOf(':'));
                names.add(name);
                NAMES.add(name);
                for (String word : line.substring(name.length() + 1).strip().split("\\s+")) {
                    String canonical = Folding.fold(word).replace(" ", "");
                    MEANING.put(canonical, NAMES.size() - 1); // which keeps the first that was put
                    BEGINNINGS.add(canonical);
                }
            }
        }
        return names;
    }

    /** Whether words of this meaning name a trade, a number or a place, which tells little of who offers. */
    static boolean isTrade(String meaning) {
        return TRADES.contains(meaning);
    }

    /** Whether this meaning says what kind of business it is, or whose country. */
    static boolean isBusiness(String meaning) {
        return BUSINESS.contains(meaning);
    }

    /** The name of the word's meaning, or an empty text. */
    static String of(String canonical) {
        return of(Keys.of(canonical));
    }

    /** The name of the meaning of the word with this hash, or an empty text. The hash is that of {@link Keys#of}. */
    static String of(long hash) {
        int number = MEANING.get(hash);
        return number == WordNumbers.NONE ? "" : NAMES.get(number);
    }

    /** Whether the word with this hash has a meaning. */
    static boolean has(long hash) {
        return MEANING.has(hash);
    }

    /** The word with its digits as English numerals, so that "true1" sounds like "true one"; numbers stay numbers. */
    static String numeralsSpelled(String canonical) {
        if (!hasDigit(canonical) || canonical.chars().allMatch(Character::isDigit)) {
            return canonical;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < canonical.length(); i++) {
            char c = canonical.charAt(i);
            out.append(c >= '0' && c <= '9' ? NUMERALS.get(c - '0') : Character.toString(c));
        }
        return out.toString();
    }

    private static boolean hasDigit(String canonical) {
        for (int i = 0; i < canonical.length(); i++) {
            if (canonical.charAt(i) >= '0' && canonical.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Words that initials leave out. */
    static boolean isFunctionWord(String canonical) {
        return isFunctionWord(Keys.of(canonical));
    }

    /** Whether the word with this hash is one that initials leave out. */
    static boolean isFunctionWord(long hash) {
        return FUNCTION_WORDS.has(hash);
    }

    /**
     * The parts of a word: a run of an unsegmented script or of Hangul is cut where words of known meaning begin and end; a
     * word of another script only when it is wholly made of such words.
     */
    static List<String> split(String word) {
        char first = word.charAt(0);
        boolean free = Scripts.unsegmented(Scripts.of(first)) || Jamo.isSyllable(first);
        if (word.length() < 2 || MEANING.has(Keys.of(word))) {
            return List.of(word);
        }
        if (word.length() <= SHORT_HAN && isMadeOfMeaningCharacters(word)) {
            return word.chars().mapToObj(Character::toString).toList();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < word.length()) {
            int length = knownAt(word, i, free ? 2 : SHORTEST);
            if (length == 0) {
                if (!free && word.length() - i <= LONGEST) {
                    return List.of(word); // no known word begins here, so it is not wholly made of them
                }
                i++;
                continue;
            }
            if (i > from) {
                parts.add(word.substring(from, i));
            }
            parts.add(word.substring(i, i + length));
            i += length;
            from = i;
        }
        if (from < word.length()) {
            parts.add(word.substring(from));
        }
        boolean whole = parts.stream().allMatch(part -> part.length() >= SHORTEST && MEANING.has(Keys.of(part)));
        return free || whole ? parts : List.of(word);
    }

    private static boolean isMadeOfMeaningCharacters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!MEANING.has(Keys.next(0, word.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Length of the longest word of known meaning that begins at this place, or 0. */
    private static int knownAt(String word, int at, int shortest) {
        int limit = Math.min(LONGEST, word.length() - at);
        int longest = 0;
        long hash = 0;
        for (int length = 1; length <= limit; length++) {
            hash = Keys.next(hash, word.charAt(at + length - 1));
            if (!BEGINNINGS.has(hash)) {
                break;
            }
            longest = length >= shortest && MEANING.has(hash) ? length : longest;
        }
        return longest;
    }
}
