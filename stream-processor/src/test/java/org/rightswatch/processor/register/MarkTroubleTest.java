package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.mark;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.right.Trademark;

class MarkTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "\u200B", "🎒🎒", "—"})
    void tellsThatNothingIsLeftOfTheText(String text) {
        assertThat(MarkTrouble.of((Trademark) mark("US-1", text)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no letter or digit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "鳄", "Zenvora", "ゼンヴォラ", "№ 5"})
    void hasNothingToSayOfOthers(String text) {
        assertThat(MarkTrouble.of((Trademark) mark("US-1", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VEL\uD83DMORA"})
    void tellsOfDamagedCharacters(String text) {
        assertThat(MarkTrouble.of((Trademark) mark("US-1", text))).isPresent();
    }
}
