package org.rightswatch.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.platform.problem.Problem;

class SettingsFileTest {

    /** A section with one component of every shape that an owner may use. */
    record Shop(
            String agent,
            @Default("15m") Duration refresh,
            @Default("10MiB") DataSize limit,
            @Default("40") double threshold,
            @Default("8080") int port,
            @Default("true") boolean polite,
            @Nullable String contact,
            @Nullable Secret password,
            List<String> allow,
            Map<String, Integer> weights,
            Pace pace,
            List<Source> sources,
            @Default("Asia/Shanghai") ZoneId timeZone,
            @Nullable RightId right) {}

    record Pace(
            @Default("1s") Duration delay, @Default("loose") Manner manner) {
        Pace {
            if (delay.isNegative() || delay.toMinutes() > 60) {
                throw new IllegalArgumentException("delay must be at most 1h, is " + Durations.print(delay));
            }
        }
    }

    enum Manner {
        @JsonProperty("loose")
        LOOSE,
        @JsonProperty("strict-now")
        STRICT
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Site.class, name = "site"),
        @JsonSubTypes.Type(value = Search.class, name = "marketplace-search")
    })
    sealed interface Source {}

    record Site(String id, URI url, @Default("3") int maxDepth) implements Source {}

    record Search(String id, @Default("{query}") String template, List<String> market) implements Source {}

    private static final String WHOLE = """
            # how we crawl
            crawler:
              agent: "Watch/1"
              refresh: 90s
              threshold: 55.5
              allow: ["127.0.0.1:80", "::1"]
              weights: {title: 2, brand: 3}
              pace:
                delay: 250ms
                manner: strict-now
              sources:
                - kind: site
                  id: shop
                  url: http://shop.test/
                - {kind: marketplace-search, id: bazaar, market: [US, NO]}
              right: US-1
            """;

    private static Shop read(String yaml, Map<String, String> env) {
        return SettingsFile.of("rw.yaml", yaml, env).section("crawler", Shop.class);
    }

    private static String problem(String yaml, Map<String, String> env) {
        return catchThrowableOfType(Problem.class, () -> read(yaml, env)).message();
    }

    private static String problem(String yaml) {
        return problem(yaml, Map.of());
    }

    @Test
    void bindsEveryShapeAndFillsDefaults() {
        Shop shop = read(WHOLE, Map.of());
        assertThat(shop)
                .isEqualTo(new Shop(
                        "Watch/1",
                        Duration.ofSeconds(90),
                        new DataSize(10 << 20),
                        55.5,
                        8080,
                        true,
                        null,
                        null,
                        List.of("127.0.0.1:80", "::1"),
                        Map.of("title", 2, "brand", 3),
                        new Pace(Duration.ofMillis(250), Manner.STRICT),
                        List.of(
                                new Site("shop", URI.create("http://shop.test/"), 3),
                                new Search("bazaar", "{query}", List.of("US", "NO"))),
                        ZoneId.of("Asia/Shanghai"),
                        new RightId("US-1")));
    }

    @Test
    void unknownKeyIsToldWithFileLineKeyAndTheNearestKey() {
        assertThat(problem("crawler:\n  agent: a\n  refrehs: 3m\n"))
                .isEqualTo("rw.yaml:3: crawler.refrehs: unknown key refrehs; did you mean refresh?");
    }

    @Test
    void unknownKeyInAListElementIsToldWithItsIndex() {
        assertThat(
                        problem(
                                "crawler:\n  agent: a\n  sources:\n    - kind: site\n      id: x\n      url: http://x/\n      deep: 2\n"))
                .startsWith("rw.yaml:7: crawler.sources[0].deep: unknown key deep; known here: id, url, maxDepth");
    }

    @Test
    void unknownSectionIsToldEvenWhenNobodyReadsIt() {
        assertThatThrownBy(() -> SettingsFile.of("rw.yaml", "http:\n  port: 1\ncrawlr:\n  agent: a\n", Map.of()))
                .hasMessage("rw.yaml:3: crawlr: unknown section crawlr; did you mean crawler?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        agent: 5                  | rw.yaml:2: crawler.agent: is a number, not text; put it in quotes
        agent: [a]                | rw.yaml:2: crawler.agent: is a list, not text; write text
        refresh: 30               | is a number, not a duration such as 30s or 15m
        refresh: soon             | is not a duration such as 30s or 15m: soon
        limit: 10                 | is a number, not a size such as 10MiB
        limit: 10 parsecs         | is not a size such as 10MiB: 10 parsecs
        port: many                | is text, not a whole number
        port: 1.5                 | is a number, not a whole number
        port: 99999999999         | is not a whole number: 99999999999
        polite: "yes"             | is text, not true or false
        allow: all                | is text, not a list
        weights: [1]              | is a list, not a map
        pace: fast                | is text, not a map
        pace: {manner: rude}      | is not one of loose, strict-now: rude
        pace: {delay: 2h}         | rw.yaml:3: crawler.pace: delay must be at most 1h, is 2h; correct it
        timeZone: Mars/Base       | is not a time zone such as Asia/Shanghai: Mars/Base
        sources: [{id: x}]        | crawler.sources[0]: missing key kind; add kind, one of site, marketplace-search
        sources: [{kind: sit}]    | crawler.sources[0].kind: unknown kind sit; did you mean site?
        sources: [{kind: site}]   | crawler.sources[0]: missing key id; add id, text
        """)
    void wrongTypeOrValueIsToldWithLineAndKey(String line, String message) {
        String first = line.startsWith("agent") ? "" : "  agent: a\n";
        assertThat(problem("crawler:\n" + first + "  " + line + "\n")).contains(message);
    }

    @Test
    void missingKeyWithoutDefaultIsTold() {
        assertThat(problem("crawler:\n  port: 1\n"))
                .isEqualTo("rw.yaml:1: crawler: missing key agent; add agent, text");
        assertThat(problem("")).isEqualTo("rw.yaml: crawler: missing key agent; add agent, text");
    }

    @Test
    void keyGivenTwiceIsTold() {
        assertThat(problem("crawler:\n  agent: a\n  port: 1\n  agent: b\n"))
                .isEqualTo("rw.yaml:4: crawler.agent: key given twice, first on line 2; keep one of them");
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThat(problem("crawler:\n  agent: \"a\n  port: 1\n"))
                .startsWith("rw.yaml:")
                .contains("is not valid YAML");
        assertThat(problem("- a\n")).contains("is not a map of sections");
        assertThat(problem("crawler: {agent: a}\n---\ncrawler: {agent: b}\n")).contains("second YAML document");
        assertThat(problem("crawler:\n  agent: &x a\n  contact: *x\n"))
                .contains("rw.yaml:3")
                .contains("alias");
    }

    @Test
    void hostileKeyStaysOnOneLine() {
        assertThat(problem("crawler:\n  agent: a\n  \"a\\nb\\e[31m\": 1\n"))
                .doesNotContain("\n")
                .contains("a b\\u001b[31m");
    }

    @Test
    void environmentOverridesFileWhateverTheCaseOfTheKey() {
        Shop shop = read(
                WHOLE,
                Map.of(
                        "RIGHTSWATCH_CRAWLER_PORT", "9",
                        "RIGHTSWATCH_CRAWLER_TIMEZONE", "UTC",
                        "RIGHTSWATCH_CRAWLER_ALLOW", "a:1, b:2",
                        "RIGHTSWATCH_CRAWLER_PACE_DELAY", "3s",
                        "RIGHTSWATCH_CRAWLER_WEIGHTS_TITLE", "7",
                        "RIGHTSWATCH_CRAWLER_SOURCES_0_MAXDEPTH", "1",
                        "RIGHTSWATCH_HTTP_PORT", "1",
                        "RIGHTSWATCH_EVAL_DATA", "/somewhere",
                        "PATH", "/bin"));
        assertThat(shop.port()).isEqualTo(9);
        assertThat(shop.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(shop.allow()).containsExactly("a:1", "b:2");
        assertThat(shop.pace().delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(shop.weights()).containsEntry("title", 7).containsEntry("brand", 3);
        assertThat(shop.sources().getFirst()).isEqualTo(new Site("shop", URI.create("http://shop.test/"), 1));
    }

    @Test
    void wrongEnvironmentOverrideNamesTheVariable() {
        assertThat(problem(WHOLE, Map.of("RIGHTSWATCH_CRAWLER_PROT", "9")))
                .isEqualTo("environment variable RIGHTSWATCH_CRAWLER_PROT: unknown key prot; did you mean port?");
        assertThat(problem(WHOLE, Map.of("RIGHTSWATCH_CRAWLER_PORT", "nine")))
                .isEqualTo(
                        "environment variable RIGHTSWATCH_CRAWLER_PORT: is not a whole number: nine; write a whole number");
        assertThat(problem(WHOLE, Map.of("RIGHTSWATCH_CRAWLER_SOURCES_5_ID", "x")))
                .contains("the list has 2 elements");
        assertThat(problem(WHOLE, Map.of("RIGHTSWATCH_CRAWLER", "x"))).contains("a whole section cannot be overridden");
    }

    @Test
    void secretComesFromEnvironmentOrFileAndIsNeverPrinted(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("secret"), "s3cret-file\nsecond line\n");
        Shop fromEnv = read(
                "crawler: {agent: a, password: \"env:RIGHTSWATCH_CRAWLER_PW\"}",
                Map.of("RIGHTSWATCH_CRAWLER_PW", "s3cret"));
        Shop fromFile = read("crawler: {agent: a, password: \"file:" + file + "\"}", Map.of());
        Shop override = read("crawler: {agent: a}", Map.of("RIGHTSWATCH_CRAWLER_PASSWORD", "s3cret"));
        assertThat(fromEnv.password().reveal()).isEqualTo("s3cret");
        assertThat(fromFile.password().reveal()).isEqualTo("s3cret-file");
        assertThat(override.password().reveal()).isEqualTo("s3cret");
        assertThat(fromEnv + " " + fromFile + " " + override)
                .doesNotContain("s3cret")
                .contains("password=***");
    }

    @Test
    void secretWrittenIntoTheFileIsRefusedWithoutRepeatingIt() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> read("crawler:\n  agent: a\n  password: hunter2\n", Map.of()));
        assertThat(problem.message())
                .isEqualTo("rw.yaml:3: crawler.password: a secret must not stand in the file itself; "
                        + "write a reference to a secret, env:NAME or file:/path");
        assertThat(problem).hasNoCause();
        assertThat(problem("crawler:\n  agent: a\n  password: 12345\n")).doesNotContain("12345");
    }

    @Test
    void missingSecretIsToldByItsName() {
        assertThat(problem("crawler: {agent: a, password: \"env:NOT_SET\"}"))
                .contains("rw.yaml:1: crawler.password: environment variable NOT_SET is not set");
        assertThat(problem("crawler: {agent: a, password: \"file:/no/such/file\"}"))
                .isEqualTo("/no/such/file: secret file cannot be read; check that it exists and is readable");
    }

    @Test
    void missingOrUnreadableFileIsToldWithItsPath(@TempDir Path dir) throws Exception {
        assertThatThrownBy(() -> SettingsFile.load(dir.resolve("none.yaml"), Map.of()))
                .hasMessage(dir.resolve("none.yaml") + ": there is no such settings file; give its path with --config");
        Path latin =
                Files.write(dir.resolve("l.yaml"), "crawler: {agent: \u00e9}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SettingsFile.load(latin, Map.of())).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> SettingsFile.load(dir, Map.of())).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"250ms,PT0.25S", "30s,PT30S", "15m,PT15M", "24h,PT24H", "7d,PT168H", "1h30m,PT1H30M", "0,PT0S"})
    void durationsAreReadAndPrinted(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
        assertThat(Durations.parse(Durations.print(duration))).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"10MiB,10485760", "64kB,64000", "512B,512", "1 gib,1073741824"})
    void sizesAreRead(String text, long bytes) {
        assertThat(DataSize.parse(text)).isEqualTo(new DataSize(bytes));
    }
}
