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

    private static final int USUAL = 12_000;
    private static final int MASK = (1 << 18) - 1;
    private static final long[] KEYS = new long[MASK + 1];
    private static final short[] RANKS = new short[MASK + 1];

    static {
        List<String> subtitles = TextResource.lines(Zxcvbn.class, "matchers/dictionaries/us_tv_and_film.txt");
        List<String> wikipedia = TextResource.lines(Zxcvbn.class, "matchers/dictionaries/english_wikipedia.txt");
        addRanked(subtitles);
        addRanked(wikipedia);
        for (String line : TextResource.lines("shop-words.txt")) {
            if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    add(Folding.fold(word).replace(" ", ""), 1000);
                }
            }
        }
    }

    private OrdinaryWords() {}

    /** 0 for the most usual word, {@link #UNKNOWN} for what no list has. The hash is that of {@link Keys#of}. */
    public static int rank(long hash) {
        int slot = (int) Keys.mix(hash, 0) & MASK;
        while (KEYS[slot] != 0) {
            if (KEYS[slot] == hash) {
                return RANKS[slot];
            }
            slot = slot + 1 & MASK;
        }
        return UNKNOWN;
    }

    /** Whether the word is usual enough that nobody writes it by mistake for another. */
    public static boolean isUsual(long hash) {
        return rank(hash) < USUAL;
    }

    /** Rank of a canonical word. */
    public static int rank(CharSequence word) {
        return rank(Keys.of(word));
    }

    private static void addRanked(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).strip();
            int space = word.indexOf(' ');
            add(space < 0 ? word : word.substring(0, space), i);
        }
    }

    /** A word of several lists keeps its best rank. */
    private static void add(String word, int rank) {
        if (word.isEmpty()) {
            return;
        }
        long hash = Keys.of(word);
        int slot = (int) Keys.mix(hash, 0) & MASK;
        while (KEYS[slot] != 0 && KEYS[slot] != hash) {
            slot = slot + 1 & MASK;
        }
        short best = (short) Math.min(rank, UNKNOWN - 1);
        RANKS[slot] = KEYS[slot] == 0 ? best : (short) Math.min(RANKS[slot], best);
        KEYS[slot] = hash;
    }
}
