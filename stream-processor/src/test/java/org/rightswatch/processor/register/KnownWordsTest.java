package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

class KnownWordsTest {

    private static final int WORDS = 2_000;

    /** Twice as many slots as words: what has its place taken by others must find another one. */
    @Test
    void nearlyAllWordsAreKnownAgainWhileThereIsRoom() {
        Words words = words();
        KnownWords known = new KnownWords(WORDS / 2);
        for (int w = 0; w < words.count(); w++) {
            known.keep(word(words, w, w % 2 == 0), words, w, w);
        }
        long found = IntStream.range(0, words.count())
                .filter(w -> known.find(words, w, w, KnownWord.nature(words, w)) != null)
                .count();
        assertThat(words.count()).isEqualTo(WORDS);
        assertThat(found).isGreaterThan(WORDS - 10);
    }

    @Test
    void whatIsKnownOfAWordIsToldAgain() {
        Words words = words();
        KnownWords known = new KnownWords(WORDS);
        known.keep(word(words, 7, true), words, 7, 7);
        known.keep(word(words, 8, false), words, 8, 8);
        assertThat(known.find(words, 7, 7, KnownWord.nature(words, 7)))
                .isNotNull()
                .satisfies(word -> assertThat(word.isOrdinary()).isTrue())
                .satisfies(word -> assertThat(word.length()).isEqualTo(words.length(7)));
        assertThat(known.find(words, 8, 8, KnownWord.nature(words, 8)))
                .isNotNull()
                .satisfies(word -> assertThat(word.isOrdinary()).isFalse());
        assertThat(known.find(words, 9, 9, KnownWord.nature(words, 9))).isNull();
        assertThat(known.find(words, 7, 7, KnownWord.nature(words, 7) | Words.HIDDEN))
                .isNull();
    }

    private static KnownWord word(Words words, int w, boolean ordinary) {
        return KnownWord.of(
                KnownWord.nature(words, w),
                ordinary,
                words.chars(),
                words.start(w),
                words.end(w),
                new IntList(),
                new long[0],
                0);
    }

    private static Words words() {
        Words words = new Words();
        words.clear();
        words.add(
                Field.TITLE,
                IntStream.range(0, WORDS).mapToObj(KnownWordsTest::coined).collect(Collectors.joining(" ")));
        return words;
    }

    /** Letters only, each number another word. */
    private static String coined(int number) {
        StringBuilder word = new StringBuilder("ze");
        for (int left = number + 26; left > 0; left /= 26) {
            word.append((char) ('a' + left % 26));
        }
        return word.toString();
    }
}
