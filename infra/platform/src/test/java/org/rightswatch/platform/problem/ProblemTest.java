package org.rightswatch.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isOneLineOfWhereWhatAndHowToMend() {
        assertThat(new Problem("is missing", "a.yaml:3", "add it").message()).isEqualTo("a.yaml:3: is missing; add it");
        assertThat(new Problem("went wrong", "", "").message()).isEqualTo("went wrong");
        assertThat(new Problem("a\nb\u009b", "x\r\ny", "").message()).isEqualTo("x y: a b\\u009b");
    }

    @Test
    void exitCodeTellsWrongUseFromFailedWork() {
        assertThat(new Problem("a", "b", "c").exitCode()).isEqualTo(2);
        assertThat(Problem.failed("a", "b", "c").exitCode()).isEqualTo(1);
        assertThat(Problem.failed("a", "b", "c")
                        .causedBy(new RuntimeException())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void lineKeepsEveryScriptAndJoinerAndShowsWhatCannotBeSeen() {
        String text = "泽沃拉 می‌خواهم 👨‍👩‍👧 é";
        assertThat(Line.of(text)).isSameAs(text);
        assertThat(Line.of("a\u2028b\uD800c\u202Ed\u200Be")).isEqualTo("a\\u2028b\\ud800c\\u202ed\\u200be");
        assertThat(Line.of(null)).isEmpty();
    }
}
