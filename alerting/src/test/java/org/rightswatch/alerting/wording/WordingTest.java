package org.rightswatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;

class WordingTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern ACCUSES =
            Pattern.compile("infring(es|er|ers|ed)\\b|counterfeit|侵权人|侵权者|构成侵权|假货", Pattern.CASE_INSENSITIVE);

    @Test
    void everyMessageHasBothHalves() {
        assertThat(Wording.keys()).hasSizeGreaterThan(100).allSatisfy(key -> {
            assertThat(Wording.pattern(key, Language.EN)).isNotBlank();
            assertThat(Wording.pattern(key, Language.ZH)).isNotBlank();
        });
    }

    @Test
    void bothHalvesAreInTheirOwnLanguage() {
        Set<String> names = Set.of("health.part.kafka", "health.part.elasticsearch");
        assertThat(Wording.keys()).filteredOn(key -> !names.contains(key)).allSatisfy(key -> {
            assertThat(Wording.pattern(key, Language.ZH)).containsPattern("\\p{IsHan}");
            assertThat(Wording.pattern(key, Language.EN)).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternCanBeFormatted(Language language) {
        assertThat(Wording.keys()).allSatisfy(key -> {
            MessageFormat format = new MessageFormat(Wording.pattern(key, language), language.locale());
            Object[] numbers = Stream.generate(() -> 2L).limit(9).toArray();
            assertThat(format.format(numbers)).doesNotContain("{");
        });
    }

    @Test
    void noMessageAccusesAnybody() {
        assertThat(Wording.keys()).allSatisfy(key -> {
            assertThat(Wording.pattern(key, Language.EN)).doesNotContainPattern(ACCUSES);
            assertThat(Wording.pattern(key, Language.ZH)).doesNotContainPattern(ACCUSES);
        });
    }

    @Test
    void everyConstantOfTheContractsHasAWord() {
        Stream.of(Severity.values())
                .forEach(s -> assertThat(Wording.word("severity", s)).isNotNull());
        Stream.of(HitState.values())
                .forEach(s -> assertThat(Wording.word("state", s)).isNotNull());
        Stream.of(Verdict.values())
                .forEach(s -> assertThat(Wording.word("verdict", s)).isNotNull());
        Stream.of(Decision.values())
                .forEach(s -> assertThat(Wording.word("decision", s)).isNotNull());
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        String code = code();
        List<String> made = List.of(
                "severity.",
                "state.",
                "verdict.",
                "decision.",
                "reason.",
                "alert.reason.",
                "factor.",
                "health.",
                "refusal.",
                "filter.show.",
                "hits.title.",
                "digest.figure.");
        assertThat(Wording.keys())
                .filteredOn(key -> made.stream().noneMatch(key::startsWith))
                .allSatisfy(key -> assertThat(code).contains('"' + key + '"'));
    }

    @Test
    void everyMessageThatTemplatesAskForExists() throws IOException {
        String templates = sources("src/main/jte");
        Set<String> asked = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"")
                .matcher(templates)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Wording.keys()).containsAll(asked);
    }

    @Test
    void aWordNobodyTranslatedYetStandsForItself() {
        assertThat(Wording.wordOr("factor", "telepathy").zh()).isEqualTo("telepathy");
        assertThat(Wording.wordOr("factor", "sight").zh()).isEqualTo("形");
    }

    private static String code() throws IOException {
        return LITERAL.matcher(sources("src/main/jte") + sources("src/main/java"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    private static String sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}
