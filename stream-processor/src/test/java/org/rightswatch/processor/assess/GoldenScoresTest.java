package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.assess;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rightswatch.contracts.right.Right;

/**
 * The frozen scores of {@code cases.csv}: a change of the rules shows as a diff of {@code cases-frozen.csv}. To accept one,
 * run with {@code -Drightswatch.freeze=true} and commit the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenScoresTest {

    private static final Path FROZEN = Path.of("src/test/resources/org/rightswatch/processor/assess/cases-frozen.csv");

    private static final String OURS = "US-1";

    private final List<String> scores = new ArrayList<>();

    @ParameterizedTest
    @CsvFileSource(resources = "cases.csv", numLinesToSkip = 1)
    void scoresAsFrozen(
            String category, String mark, String more, String title, String listing, @Nullable String another)
            throws IOException {
        Right[] rights = Stream.concat(Stream.of(mark(OURS, mark, text(more))), anothers(another))
                .toArray(Right[]::new);
        List<Assessment> found = assess(listing(title, text(listing)), rights).stream()
                .filter(assessment -> assessment.right().id().value().equals(OURS))
                .toList();
        String line = found.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%.2f %s",
                        found.getFirst().score(),
                        found.getFirst().severity().name().toLowerCase(Locale.ROOT));
        String row = category + "," + mark + "," + title + "," + line;
        scores.add(row);
        if (!Boolean.getBoolean("rightswatch.freeze")) {
            assertThat(frozen()).contains(row);
        }
    }

    @AfterAll
    void freeze() throws IOException {
        if (Boolean.getBoolean("rightswatch.freeze")) {
            Files.write(FROZEN, scores, StandardCharsets.UTF_8);
        }
    }

    private static Stream<Right> anothers(@Nullable String text) {
        return text == null ? Stream.of() : Stream.of(mark("US-2", text, "", "zenvora"));
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }

    private static List<String> frozen() throws IOException {
        try (InputStream in = GoldenScoresTest.class.getResourceAsStream("cases-frozen.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
