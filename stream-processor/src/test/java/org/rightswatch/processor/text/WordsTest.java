package org.rightswatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** A sign that becomes several characters takes up room that was thought to be there for what comes after it. */
    @ParameterizedTest
    @ValueSource(strings = {"½", "㎏", "ﬃ", "㍿"})
    void thereIsRoomAfterSignsThatBecomeSeveralCharacters(String sign) {
        for (int signs = 0; signs < 700; signs += 10) {
            String letters = "a".repeat(1020 - signs);
            Words words = new Words();
            words.clear();
            words.add(Field.TITLE, sign.repeat(signs) + " " + letters + " end");
            assertThat(words.text(words.count() - 2)).isEqualTo(letters);
            assertThat(words.text(words.count() - 1)).isEqualTo("end");
        }
    }
}
