package org.rightswatch.processor.text;

import java.util.Locale;

/**
 * Apostrophes that part a name from what grammar puts beside it: the ending in Turkish "Zenvora'nın" and "Zenvora'dan", the
 * article in Italian "dell'Ovrelle". Within a name, as in "O'Brannagh", "L'Ovrelle" and "mom's", an apostrophe is nothing.
 */
final class Apostrophe {

    private static final String SIGNS = "'’ʼ";
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST_ARTICLE = 8;

    /** English ones are not grammar but words left out: "they'll" is one word to those who write "theyll". */
    private static final WordNumbers CONTRACTED = WordNumbers.of("ll", "re", "ve");

    private static final WordNumbers ARTICLES = WordNumbers.of(
            "dell", "all", "nell", "sull", "dall", "coll", "quell", "quest", "un", "qu", "jusqu", "lorsqu", "puisqu");

    private Apostrophe() {}

    /** Whether the character ends the word of so many letters before it, rather than standing within it. */
    static boolean parts(String text, int at, int before) {
        if (SIGNS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int after = end - at - 1;
        if (before <= LONGEST_ARTICLE && after >= SHORTEST_NAME && ARTICLES.has(key(text, at - before, at))) {
            return true;
        }
        return before >= SHORTEST_NAME
                && after >= SHORTEST_ENDING
                && after <= LONGEST_ENDING
                && (end == text.length() || SIGNS.indexOf(text.charAt(end)) < 0)
                && !CONTRACTED.has(key(text, at + 1, end));
    }

    private static long key(String text, int from, int to) {
        return from < 0 ? 0 : Keys.of(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
