package org.rightswatch.processor.assess;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DenialTest {

    private static final List<String> MARKS = List.of("QORI", "Nova Tessera", "泽沃拉");

    @ParameterizedTest
    @CsvFileSource(resources = "language-denials.csv")
    void isNoLouderAboutReplicaWordingThatIsDenied(String language, String denial) {
        for (String text : MARKS) {
            double plain = score(text, text + " bag", "");
            assertThat(score(text, text + " bag " + denial, "")).as(language).isLessThanOrEqualTo(plain);
            assertThat(score(text, text + " bag", described(denial)))
                    .as(language)
                    .isLessThanOrEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-no-denials.csv")
    void isLouderWhereSomethingElseIsDenied(String language, String wording) {
        for (String text : MARKS) {
            double plain = score(text, text + " bag", "");
            assertThat(score(text, text + " bag " + wording, "")).as(language).isGreaterThan(plain);
            assertThat(score(text, text + " bag", described(wording)))
                    .as(language)
                    .isGreaterThan(plain);
        }
    }

    @Test
    void staysQuickInATextOfNothingElse() {
        String text = IntStream.range(0, 60_000).mapToObj(i -> "no replica").collect(joining(", "));
        assertThat(score("QORI", "QORI bag", described(text))).isLessThanOrEqualTo(score("QORI", "QORI bag", ""));
    }

    private static String described(String text) {
        return ",'description':'Size 42. Free shipping. " + text.replace("'", "’") + "'";
    }

    private static double score(String text, String title, String more) {
        return Samples.assess(listing(title, more), mark("R", text, "")).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }
}
