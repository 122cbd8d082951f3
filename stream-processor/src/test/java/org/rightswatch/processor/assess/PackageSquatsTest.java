package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of packages as squatters write them, each kind with a coined name. */
class PackageSquatsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "package-squats.csv")
    void hitsEveryKind(String kind, String text, String squat) {
        assertThat(score(text, squat + " for fast parsing")).as(kind).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"quorvex,quor-book", "krendalistor,krend-list", "node-quorvex,node-server", "velmorastin,volmerustan"})
    void leavesOtherNamesAlone(String text, String name) {
        assertThat(score(text, name + " for fast parsing")).isLessThan(40);
    }

    private static double score(String text, String title) {
        return Samples.assess(listing(title), mark("R", text)).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }
}
