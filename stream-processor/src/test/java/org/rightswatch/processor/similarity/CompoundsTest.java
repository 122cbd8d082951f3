package org.rightswatch.processor.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {

    @ParameterizedTest
    @CsvSource({
        "kelmbeer, kelm beer", // a trade at the end
        "hotelvelmora, hotel velmora", // and at the beginning
        "newvelmora, new velmora", // praise
        "newkelmbeer, new kelm beer", // both
        "kelmbeerbank, kelm beer bank", // one trade after the other
        "tigercat, tiger cat", // two usual words
        "sunflower, sunflower", // is a word itself
        "bank, bank",
        "velmora, velmora",
        "skylite, skylite", // its end is no word
        "xthe, xthe", // a function word is no trade
        "newxy, newxy", // two letters are no part
        "пивобар, пивобар" // other scripts are not cut here
    })
    void cutsAtTradesPraiseAndBetweenUsualWords(String word, String parts) {
        assertThat(Compounds.split(word)).isEqualTo(List.of(parts.split(" ")));
    }
}
