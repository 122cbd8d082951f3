package org.rightswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.alerting.AlertingSettings;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.processor.MatchingSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules of a compose file that an operator can trust, checked without a Docker engine. */
class ComposeTest {

    private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLAnchorReplayingFactory());
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");
    private static final Pattern PINNED =
            Pattern.compile("[a-z/]+:(v?\\d+\\.\\d+[\\w.-]*|\\$\\{[A-Z_]+:-\\d+\\.\\d+\\.\\d+})");
    private static final Set<String> OURS = Set.of("crawler", "stream-processor", "alerting");

    private static String text(String file) {
        try {
            return Files.readString(TOP.resolve(file));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode compose() {
        return YAML.readTree(text("docker-compose.yml"));
    }

    static Set<String> services() {
        return new TreeSet<>(compose().path("services").propertyNames());
    }

    static Stream<String> longRunning() {
        return services().stream().filter(name -> !isOneShot(service(name)));
    }

    private static JsonNode service(String name) {
        JsonNode service = compose().path("services").path(name);
        return service;
    }

    /** A key of the service itself, or of what it merges with {@code <<}. */
    private static JsonNode key(JsonNode service, String key) {
        return service.has(key) ? service.path(key) : service.path("<<").path(key);
    }

    private static boolean isOneShot(JsonNode service) {
        return key(service, "restart").asString().equals("no");
    }

    @Test
    void holdsEveryServiceOfTheSystem() {
        assertThat(services())
                .contains("kafka", "topics", "certs", "elasticsearch", "es-setup", "kibana", "postgres", "mail")
                .containsAll(OURS);
        assertThat(compose().has("version")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void imageIsPinned(String name) {
        assertThat(key(service(name), "image").asString()).matches(PINNED);
    }

    @ParameterizedTest
    @MethodSource("longRunning")
    void longRunningServiceHasAHealthCheckAndComesBack(String name) {
        assertThat(key(service(name), "healthcheck").path("test").size()).isPositive();
        assertThat(key(service(name), "restart").asString()).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("services")
    void memoryAndLogsAreLimited(String name) {
        assertThat(key(service(name), "mem_limit").asString()).matches("\\d+[mg]|\\$\\{[A-Z_]+:-\\d+[mg]}");
        assertThat(key(service(name), "logging")
                        .path("options")
                        .path("max-size")
                        .asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreBoundToLoopback(String name) {
        key(service(name), "ports")
                .values()
                .forEach(port -> assertThat(port.asString()).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void waitsForAConditionAndTheRightOne(String name) {
        JsonNode dependencies = key(service(name), "depends_on");
        assertThat(dependencies.isArray()).isFalse();
        dependencies.forEachEntry(
                (other, how) -> assertThat(how.path("condition").asString())
                        .isEqualTo(isOneShot(service(other)) ? "service_completed_successfully" : "service_healthy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawler", "stream-processor", "alerting"})
    void ourServicesCannotWriteTheirImageOrGainRights(String name) {
        JsonNode service = service(name);
        assertThat(key(service, "read_only").asBoolean()).isTrue();
        assertThat(key(service, "cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(key(service, "security_opt").toString()).contains("no-new-privileges:true");
        assertThat(key(service, "build").path("dockerfile").asString()).isEqualTo("infra/docker/Dockerfile");
        assertThat(key(service, "command").get(0).asString()).isEqualTo(name);
    }

    @Test
    void everySecretIsRequiredAndNoneHasAValueInTheFile() {
        for (String name : services()) {
            key(service(name), "environment").forEachEntry((key, value) -> {
                if (key.matches(".*(PASSWORD|KEY|HASH|SECRET)$")) {
                    assertThat(value.asString()).as(name + " " + key).matches("\\$\\{[A-Z_]+:\\?.+}");
                }
            });
        }
    }

    @Test
    void everyVariableStandsInTheExampleAndTheOtherWayRound() {
        Set<String> used = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(used);
    }

    @Test
    void exampleGivesNoSecretAValueAndTheSameDefaultsAsTheFile() {
        Map<String, String> example = text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        List<MatchResult> uses =
                VARIABLE.matcher(text("docker-compose.yml")).results().toList();
        for (MatchResult use : uses) {
            String rest = use.group(2) == null ? ":-" : use.group(2);
            assertThat(example.get(use.group(1)))
                    .as(use.group())
                    .isEqualTo(rest.startsWith(":?") ? "" : rest.substring(2));
        }
    }

    @Test
    void elasticsearchAsksForAPasswordOverTlsAndOurServicesAreNotItsSuperuser() {
        JsonNode environment = key(service("elasticsearch"), "environment");
        assertThat(environment.path("xpack.security.enabled").asString()).isEqualTo("true");
        assertThat(environment.path("xpack.security.http.ssl.enabled").asString())
                .isEqualTo("true");
        for (String name : OURS) {
            assertThat(service(name).toString()).doesNotContain("ELASTIC_PASSWORD");
        }
        assertThat(text("infra/docker/rightswatch.yml")).doesNotContain("username: elastic\n");
    }

    @Test
    void mountedFilesExistAndVolumesAreDeclared() {
        Set<String> declared = new TreeSet<>(compose().path("volumes").propertyNames());
        for (String name : services()) {
            for (JsonNode volume : key(service(name), "volumes").values()) {
                String source = volume.asString()
                        .replaceFirst("^\\$\\{[A-Z_]+:-([^}]*)}", "$1")
                        .split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(TOP.resolve(source)).exists();
                } else {
                    assertThat(declared).contains(source);
                }
            }
        }
    }

    @Test
    void settingsOfTheServicesAreReadable() {
        Map<String, String> env = Map.of(
                "RIGHTSWATCH_ES_PASSWORD", "x",
                "RIGHTSWATCH_DB_PASSWORD", "x",
                "RIGHTSWATCH_CONSOLE_HASH", "x",
                "RIGHTSWATCH_ALERTING_CONSOLE_HOST", "0.0.0.0",
                "RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS", "kafka:9092",
                "RIGHTSWATCH_ELASTICSEARCH_URL", "https://elasticsearch:9200",
                "RIGHTSWATCH_ELASTICSEARCH_CACERTIFICATE", "/etc/rightswatch/ca/ca.crt");
        SettingsFile settings = SettingsFile.load(TOP.resolve("infra/docker/rightswatch.yml"), env);
        assertThat(settings.section("kafka", KafkaSettings.class).bootstrapServers())
                .isEqualTo("kafka:9092");
        ElasticSettings elastic = settings.section("elasticsearch", ElasticSettings.class);
        assertThat(elastic.username()).isEqualTo("rightswatch");
        assertThat(elastic.url()).hasToString("https://elasticsearch:9200");
        assertThat(settings.section("crawler", CrawlerSettings.class).database())
                .isNotNull();
        assertThat(settings.section("matching", MatchingSettings.class)).isNotNull();
        AlertingSettings alerting = settings.section("alerting", AlertingSettings.class);
        assertThat(alerting.console().host()).isEqualTo("0.0.0.0");
        assertThat(alerting.receivers()).hasSize(1);
    }

    @Test
    void imageIsBuiltFromPinnedOnesAndDoesNotRunAsRoot() {
        String dockerfile = text("infra/docker/Dockerfile");
        List<String> bases =
                dockerfile.lines().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(bases)
                .allSatisfy(line ->
                        assertThat(line).matches("FROM ([a-z-]+:\\d+\\.\\d+[\\w.-]*( AS \\w+)?|\\$\\{RUNTIME})"));
        assertThat(dockerfile).as("without a browser unless asked").contains("ARG RUNTIME=plain");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER 10001:10001");
    }
}
