package org.rightswatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryWordsTest {

    /** The frequency lists leave out what is a liked password, a surname or a given name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "black", "hill", "diamond", "horse", "digital", "golden", "summer", "flower", "house", "tasche",
                "cotton"
            })
    void aWordOfALanguageIsUsualWhateverElseItIs(String word) {
        assertThat(OrdinaryWords.isUsual(Keys.of(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daniel", "velmora", "samsung", "qwerty", "lance"})
    void aNameOrAnInventedWordIsNot(String word) {
        assertThat(OrdinaryWords.isUsual(Keys.of(word))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoes", "bothers", "tasches"})
    void aWordThatTakesAnSIsUsualWithIt(String word) {
        assertThat(OrdinaryWords.isMeant(Keys.of(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heres", "verys", "velmoras", "asks", "dress"})
    void noOtherIs(String word) {
        assertThat(OrdinaryWords.isMeant(Keys.of(word))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"radium,true", "vortex,true", "silken,true", "leather,false", "samsung,false", "velmora,false"})
    void aRareWordIsOneOfADictionary(String word, boolean rare) {
        assertThat(OrdinaryWords.isRare(Keys.of(word))).isEqualTo(rare);
    }

    @Test
    void whatIsMoreUsualIsWeakerInAMark() {
        assertThat(WeakElements.weight("horse"))
                .isLessThan(WeakElements.weight("walnut"))
                .isLessThan(WeakElements.weight("velmora"));
    }
}
