package org.rightswatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of plain text are read at once; the words must be those that are read character by character. */
class PlainTextTest {

    /** A blank that is not plain: no stretch of text goes beyond it, so that every character is read by itself. */
    private static final char OTHER_BLANK = '\u2003';

    private static final String[] PIECES = {
        "zenvora",
        "Bag",
        "h2o",
        "Tele2",
        "c0ach",
        "iPhone15",
        "ab12",
        "64gb",
        "2024",
        "a",
        "7",
        "BOOT45x",
        "x".repeat(63),
        "long".repeat(16),
        "Words123".repeat(9),
        "café",
        "straße99",
        "don't",
        "#ZenvoraBag",
        "@es",
        "*lmora",
        "V*lmora",
        "№5",
        "手袋",
        "ザ",
        "제노라",
        "ﬃ",
        "½",
        "\uD83D\uDC5C",
        "\uD800",
        "z\u200Bx",
        "",
    };
    private static final String[] PARTS = {" ", "  ", ", ", ",", "-", ".", "/", " - ", "\n", "; (", "&", "+", ""};

    @Test
    void wordsAreThoseThatAreReadCharacterByCharacter() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            String text = text(random);
            String slowly = text.replace(' ', OTHER_BLANK);
            assertThat(words(text)).as(text).isEqualTo(words(slowly));
        }
    }

    @Test
    void wordsDoNotDependOnWhereAStretchBegins() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            String text = "ab12 " + text(random);
            String expected = words(text);
            for (String before :
                    List.of("x", "x ,", "x é", "x " + "y".repeat(70), "x#Y", "x" + " ".repeat(random.nextInt(130)))) {
                Words all = read(before + " " + text);
                int ahead = read(before).count();
                int from = before.length() + 1;
                assertThat(words(all, ahead, from)).as(before).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 62, 63, 64, 65, 127, 128, 129, 500})
    void aWordOfAnyLengthIsWhole(int letters) {
        String word = "q".repeat(letters);
        Words words = read(word + " end");
        assertThat(words.text(words.count() - 1)).isEqualTo("end");
        assertThat(words.count()).isEqualTo(letters == 0 ? 1 : 2);
        assertThat(words.text(0)).isEqualTo(letters == 0 ? "end" : word);
    }

    @Test
    void theLimitCutsPlainTextWhereItCutsOtherText() {
        String text = "abcdefghi ".repeat(Words.LIMIT / 9 + 50);
        Words words = read(text);
        Words slowly = read(text.replace(' ', OTHER_BLANK));
        assertThat(words.truncated()).isTrue();
        assertThat(words.count()).isEqualTo(slowly.count());
        assertThat(words.end(words.count() - 1)).isEqualTo(Words.LIMIT);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(25); pieces >= 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static Words read(String text) {
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, text);
        return words;
    }

    private static String words(String text) {
        return words(read(text), 0, 0);
    }

    /** All that is known of the words from one on, places counted from a character of the raw text. */
    private static String words(Words words, int first, int from) {
        return IntStream.range(first, words.count())
                .mapToObj(w -> known(words, w, first, from))
                .collect(Collectors.joining("\n"));
    }

    private static String known(Words words, int w, int first, int from) {
        List<Object> known = new ArrayList<>(
                List.of(words.text(w), w == first ? "" : words.gap(w), words.signs(w), words.script(w)));
        known.add(words.rawStart(w) - from);
        known.add(words.rawEnd(w) - from);
        known.add(w == first ? 0 : (int) (words.sign(w) == OTHER_BLANK ? ' ' : words.sign(w)));
        known.add(words.hash(w) == Keys.of(words.text(w)));
        for (int i = words.start(w); i < words.end(w); i++) {
            known.add(words.rawPlace(i) - from);
        }
        return known.toString();
    }
}
