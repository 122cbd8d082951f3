package org.rightswatch.alerting.hitindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VELMORA® Élégance          | velmora elegance
            Straße Ørsted Łódź         | strasse orsted lodz
            ＶＥＬＭＯＲＡ　１２３        | velmora 123
            Йод Ёлка                   | иод елка
            泽沃拉包                     | 泽 沃 拉 包 泽沃 沃拉 拉包
            ベルモラ                     | ベ ル モ ラ ベル ルモ モラ
            velmora泽沃                 | velmora 泽 沃 泽沃
            a-b_c                      | a b c
            😀                         | ``
            """)
    void foldsAndCutsWords(String text, String words) {
        assertThat(SearchText.words(text)).isEqualTo(words);
    }

    @Test
    void keepsJapaneseVoicingMarks() {
        assertThat(SearchText.fold("が")).isEqualTo("が").isNotEqualTo(SearchText.fold("か"));
    }

    @Test
    void cutsTrigramsOfWordsOnly() {
        assertThat(SearchText.grams("Velmora ab 泽沃拉")).isEqualTo("vel elm lmo mor ora");
    }

    @Test
    void boundsWhatAHostilePageCanCost() {
        String words = SearchText.words("x".repeat(100_000) + " " + "一".repeat(100_000));
        assertThat(words.split(" ")).hasSizeLessThanOrEqualTo(SearchText.MOST_WORDS);
    }
}
