package org.rightswatch.processor.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightswatch.processor.text.Sounds;

/** What is found out faster is what the plain way says. */
class WordSimilarityTest {

    /** Few letters, so that words have much in common, of three scripts. */
    private static final String LETTERS = "aaabbbeeiolnrs1жюア中";

    private static final int LONGEST = 14;
    /** Beyond the bits of a number, and beyond what is compared at all. */
    private static final int VERY_LONG = 140;

    private final Random random = new Random(11);
    private final Sounds sounds = new Sounds();
    private final WordSimilarity words = new WordSimilarity();

    @Test
    void countsLettersApartByBitsAsByRows() {
        Sight sight = new Sight();
        Stream.concat(pairs(5_000, LONGEST), pairs(500, VERY_LONG))
                .forEach(pair -> assertThat(sight.distance(pair[0], pair[1]))
                        .as("%s, %s", pair[0], pair[1])
                        .isEqualTo(Sight.distanceByRows(pair[0], pair[1])));
    }

    @Test
    void saysTheSameOfWordsThatAreAlikeEnoughAndLessOfOthers() {
        pairs(5_000, LONGEST).forEach(pair -> {
            double exactly = words.of(wording(pair[0]), wording(pair[1]), 0);
            double least = random.nextDouble();
            double found = words.of(wording(pair[0]), wording(pair[1]), least);
            assertThat(found >= least ? found : -1)
                    .as("%s, %s, at least %s", pair[0], pair[1], least)
                    .isEqualTo(exactly >= least ? exactly : -1);
        });
    }

    private Wording wording(String word) {
        return new Wording(word, sounds.of(word));
    }

    /** Words and what a few changes make of them. */
    private Stream<String[]> pairs(int count, int longest) {
        return Stream.generate(() -> {
                    String word = word(longest);
                    return new String[] {word, random.nextBoolean() ? changed(word) : word(longest)};
                })
                .limit(count);
    }

    private String word(int longest) {
        StringBuilder word = new StringBuilder();
        for (int left = 1 + random.nextInt(longest); left > 0; left--) {
            word.append(letter());
        }
        return word.toString();
    }

    private String changed(String word) {
        StringBuilder changed = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(4)) {
            case 0 -> changed.setCharAt(at, letter());
            case 1 -> changed.insert(at, letter());
            case 2 -> changed.append('s');
            default -> changed.insert(0, changed.charAt(at)).deleteCharAt(at + 1);
        }
        return changed.toString();
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
