package org.rightswatch.processor.text;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * Which words are ordinary words of a language, and how usual they are: an ordinary word is a weak mark and never a
 * misspelling of another. English by the frequency lists of zxcvbn 1.9.0 (MIT licence: Wikipedia, film subtitles);
 * other languages by the shop words of {@code shop-words.txt} (own list).
 */
public final class OrdinaryWords {

    /** Rank of a word that no list has. */
    public static final int UNKNOWN = Short.MAX_VALUE;

    private static final int USUAL = 9_000;
    private static final int SHOP_WORD = 1000;
    private static final WordNumbers RANKS = new WordNumbers();

    static {
        List<String> subtitles = TextResource.lines(Zxcvbn.class, "matchers/dictionaries/us_tv_and_film.txt");
        List<String> wikipedia = TextResource.lines(Zxcvbn.class, "matchers/dictionaries/english_wikipedia.txt");
        for (int i = 0; i < Math.max(subtitles.size(), wikipedia.size()); i++) {
            put(subtitles, i);
            put(wikipedia, i);
        }
        for (String line : TextResource.lines("shop-words.txt")) {
            if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    RANKS.put(Folding.fold(word).replace(" ", ""), SHOP_WORD);
                }
            }
        }
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

    /** Rank of a canonical word. */
    public static int rank(CharSequence word) {
        return rank(Keys.of(word));
    }

    /** Both lists are walked together by rank, so that a word keeps its better one. */
    private static void put(List<String> ranked, int rank) {
        if (rank < ranked.size()) {
            String word = ranked.get(rank).strip();
            int space = word.indexOf(' ');
            RANKS.put(space < 0 ? word : word.substring(0, space), Math.min(rank, UNKNOWN - 1));
        }
    }
}
