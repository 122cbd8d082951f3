package org.rightswatch.processor.text;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * Which words are ordinary words of a language, and how usual they are: an ordinary word is a weak mark and never a
 * misspelling of another. English by the frequency lists of zxcvbn 1.9.0 (MIT licence: Wikipedia, film subtitles, and what a
 * dictionary knows of the passwords and names); other languages by the shop words of {@code shop-words.txt} (own list).
 */
public final class OrdinaryWords {

    /** Rank of a word that no list has. */
    public static final int UNKNOWN = Short.MAX_VALUE;

    private static final int USUAL = 9_000;
    private static final int SHOP_WORD = 1000;
    /** They tell marks apart, too: LONDON FOG. */
    private static final String PLACES = "mul:";

    private static final int SHORTEST_WITH_S = 4;
    /** A word that is a name too is met as a word of the language when it is as usual as this. */
    private static final int RATHER_WORD_THAN_NAME = 2000;

    private static final WordNumbers RANKS = new WordNumbers();
    /** The plurals, and third persons, of usual words that have one: "heres" is no plural of "here"; and names of places. */
    private static final WordNumbers MEANT = new WordNumbers();

    /** Rare words that a dictionary knows: "radium". */
    private static final WordNumbers RARE = new WordNumbers();

    static {
        EnglishDictionary dictionary = new EnglishDictionary();
        List<String> subtitles = words("us_tv_and_film");
        List<String> wikipedia = words("english_wikipedia");
        for (int i = 0; i < Math.max(subtitles.size(), wikipedia.size()); i++) {
            if (i == SHOP_WORD) {
                putShopWords(dictionary);
            }
            put(subtitles, i, dictionary);
            put(wikipedia, i, dictionary);
        }
        putElsewhereListed(dictionary);
    }

    private OrdinaryWords() {}

    /** 0 for the most usual word, {@link #UNKNOWN} for what no list has. The hash is that of {@link Keys#of}. */
    public static int rank(long hash) {
        int rank = RANKS.get(hash);
        return rank == WordNumbers.NONE ? UNKNOWN : rank;
    }

    /** Whether the word is usual enough that nobody writes it by mistake for another. */
    public static boolean isUsual(long hash) {
        int rank = RANKS.get(hash);
        return rank >= 0 && rank < USUAL;
    }

    /** Whether the word is the plural of a usual one of four letters or more, or a place: no misspelling, and as distinctive as any. */
    public static boolean isMeant(long hash) {
        return MEANT.get(hash) != WordNumbers.NONE;
    }

    /** Whether the word is a rare one that a dictionary knows: seldom a misspelling, and perhaps another name. */
    public static boolean isRare(long hash) {
        return RARE.get(hash) != WordNumbers.NONE;
    }

    /** Rank of a canonical word. */
    public static int rank(CharSequence word) {
        return rank(Keys.of(word));
    }

    /** They are more usual in a shop than elsewhere: "cotton" is a surname to zxcvbn, and "mujer" a rare English word. */
    private static void putShopWords(EnglishDictionary dictionary) {
        for (String line : TextResource.lines("shop-words.txt")) {
            if (line.startsWith(PLACES)) {
                for (String place : line.substring(PLACES.length()).strip().split("\\s+")) {
                    MEANT.put(Folding.fold(place).replace(" ", ""), 0);
                }
            } else if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    put(Folding.fold(word).replace(" ", ""), SHOP_WORD, dictionary);
                }
            }
        }
    }

    /**
     * A word stands only in the one list of zxcvbn where it ranks best: "horse" and "diamond" among the passwords, "black" and
     * "hill" among the names, where brands and invented words are too. A dictionary tells them apart.
     */
    private static void putElsewhereListed(EnglishDictionary dictionary) {
        for (String word : words("passwords")) {
            putOrdinary(word, dictionary, 0);
        }
        for (String list : List.of("surnames", "female_names", "male_names")) {
            for (String word : words(list)) {
                putOrdinary(word, dictionary, dictionary.rank(word) < RATHER_WORD_THAN_NAME ? 0 : USUAL);
            }
        }
    }

    private static void putOrdinary(String word, EnglishDictionary dictionary, int least) {
        int rank = dictionary.rank(word);
        if (rank < EnglishDictionary.RARE && rank(word) == UNKNOWN && dictionary.isOrdinary(word)) {
            put(word, Math.max(least, rank), dictionary);
        }
    }

    /** Both lists are walked together by rank, so that a word keeps its better one. */
    private static void put(List<String> ranked, int rank, EnglishDictionary dictionary) {
        if (rank < ranked.size()) {
            put(ranked.get(rank), Math.min(rank, UNKNOWN - 1), dictionary);
        }
    }

    /** A word keeps the rank that it was given first. */
    private static void put(String word, int rank, EnglishDictionary dictionary) {
        RANKS.put(word, rank);
        if (word.length() < SHORTEST_WITH_S) {
            return;
        }
        if (!isUsual(Keys.of(word))) {
            if (dictionary.isOrdinary(word)) {
                RARE.put(word, rank);
            }
        } else if (dictionary.mayTakeS(word)) {
            MEANT.put(word + 's', rank);
        }
    }

    /** The words of a list of zxcvbn, the most usual first. */
    private static List<String> words(String list) {
        return TextResource.lines(Zxcvbn.class, "matchers/dictionaries/" + list + ".txt").stream()
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }
}
