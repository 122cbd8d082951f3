package org.rightswatch.processor.text;

import java.util.ArrayList;
import java.util.List;

/** Words in Latin letters cut into Mandarin syllables, as Han names are written where there are no Han characters: "zewola". */
public final class Pinyin {

    /** Letters of the longest name that is cut: how many ways there are to try grows fast. */
    public static final int LONGEST = 24;

    private static final int LONGEST_SYLLABLE = 6;
    /** "xian" is one syllable or two: so many ways of cutting are looked at. */
    private static final int MOST_CUTS = 4;

    private static final WordNumbers SYLLABLES =
            WordNumbers.of(HanForms.syllables().toArray(String[]::new));

    private Pinyin() {}

    /** The syllables of the word, two at least, in each way that it can be cut; empty for nearly every word. */
    public static List<List<String>> cuts(String word) {
        List<List<String>> found = new ArrayList<>(1);
        cut(word, 0, new ArrayList<>(), found);
        return found;
    }

    private static void cut(String word, int at, List<String> before, List<List<String>> found) {
        if (at == word.length() && before.size() > 1) {
            found.add(List.copyOf(before));
        }
        for (int to = Math.min(word.length(), at + LONGEST_SYLLABLE); to > at && found.size() < MOST_CUTS; to--) {
            String syllable = word.substring(at, to);
            if (SYLLABLES.get(Keys.of(syllable)) != WordNumbers.NONE) {
                before.add(syllable);
                cut(word, to, before, found);
                before.removeLast();
            }
        }
    }
}
