package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.local.CommandProcess;

/** {@code rightswatch up} as an operator treats it: started, filled, killed, started again, stopped. */
class UpTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern HEALTH = Pattern.compile("health on (http://\\S+)");
    private static final String SETTINGS = """
            http: {port: 0}
            alerting: {clients: [], console: {port: 0}}
            """;

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void useADataDirectoryOfOurOwn() throws IOException {
        // Elasticsearch runs as another user when we are root, and would take a folder of its own that stays.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("rightswatch.yml"), SETTINGS);
        environment =
                Map.of("RIGHTSWATCH_DATA_DIRECTORY", folder.resolve("data").toString());
    }

    @Test
    void killedItLeavesNoProcessAndStartedAgainItStillKnowsTheRights() throws Exception {
        try (CommandProcess up = up()) {
            await().atMost(LIMIT).until(() -> up.errors().contains("everything runs"));
            importOneRight();
            await().atMost(LIMIT).until(() -> health(up).contains("1 rights"));
            refusesASecondOne();
            List<ProcessHandle> tree = up.tree();
            up.kill();
            await().atMost(Duration.ofSeconds(30)).until(() -> tree.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(tree).as("up itself, the broker, Elasticsearch").hasSizeGreaterThanOrEqualTo(3);
        }
        try (CommandProcess again = up()) {
            await().atMost(LIMIT).until(() -> again.errors().contains("everything runs"));
            await().atMost(LIMIT).until(() -> health(again).contains("1 rights"));
            List<ProcessHandle> tree = again.tree();
            again.askToStop();
            assertThat(again.awaitExit(LIMIT)).isZero();
            assertThat(tree).noneMatch(ProcessHandle::isAlive);
            assertThat(again.errors()).contains("the data is kept in");
        }
    }

    @Test
    void mistakeInTheSettingsIsToldBeforeAnEngineIsStarted() throws Exception {
        Files.writeString(
                folder.resolve("rightswatch.yml"), SETTINGS + "crawler: {contakt: \"https://firm.example/\"}\n");
        try (CommandProcess up = up()) {
            assertThat(up.awaitExit(LIMIT)).isEqualTo(2);
            assertThat(up.errors()).contains("rightswatch.yml:3", "contakt").hasLineCount(1);
            assertThat(folder.resolve("data/engines")).doesNotExist();
        }
    }

    private CommandProcess up() {
        return CommandProcess.start(folder, environment, "up", "--config", "rightswatch.yml");
    }

    private void importOneRight() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("rights.jsonl"),
                "{\"kind\":\"trademark\",\"id\":\"T1\",\"holder\":\"velmora\",\"text\":\"VELMORA\"}\n");
        try (CommandProcess rights = CommandProcess.start(
                folder, environment, "rights", "import", "rights.jsonl", "--config", "rightswatch.yml")) {
            assertThat(rights.awaitExit(LIMIT)).isZero();
            assertThat(rights.output() + rights.errors()).contains("1 rights imported");
        }
    }

    private void refusesASecondOne() throws InterruptedException {
        try (CommandProcess second = up()) {
            assertThat(second.awaitExit(LIMIT)).isEqualTo(2);
            assertThat(second.errors()).contains("another `rightswatch up`").hasLineCount(1);
        }
    }

    private static String health(CommandProcess up) throws IOException, InterruptedException {
        Matcher address = HEALTH.matcher(up.errors());
        assertThat(address.find()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address.group(1))).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
