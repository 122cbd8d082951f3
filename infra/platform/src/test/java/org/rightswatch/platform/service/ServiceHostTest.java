package org.rightswatch.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;

class ServiceHostTest {

    @TempDir
    Path dir;

    private final List<String> events = new ArrayList<>();

    private record Noted(String name, List<String> events) implements Service {
        @Override
        public void start() {
            events.add("start " + name);
        }

        @Override
        public Health.Status health() {
            return Health.Status.up();
        }

        @Override
        public void close() {
            events.add("stop " + name);
        }
    }

    /** Nothing listens on the Kafka port: it was free a moment ago and is closed again. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private ServiceHost open(Path data) throws IOException {
        String yaml = "kafka: {bootstrapServers: \"127.0.0.1:" + closedPort()
                + "\"}\nhttp: {port: 0}\ndata: {directory: \"" + data + "\"}\n";
        return ServiceHost.open(SettingsFile.of("test", yaml, Map.of()), Clock.systemUTC());
    }

    @Test
    void stopsServicesInReverseOrder() throws Exception {
        try (ServiceHost host = open(dir)) {
            host.start(context -> new Noted("one", events));
            host.start(context -> new Noted("two", events));
            assertThat(host.context().health().statuses()).containsKeys("one", "two", "kafka", "disk");
        }
        assertThat(events).containsExactly("start one", "start two", "stop two", "stop one");
    }

    @Test
    void aServiceThatCannotStartIsStoppedTooAndItsProblemIsPassedOn() throws Exception {
        try (ServiceHost host = open(dir)) {
            assertThatThrownBy(() -> host.start(context -> {
                        throw new Problem("no", "here", "mend");
                    }))
                    .hasMessage("here: no; mend");
            assertThat(host.context().health().statuses()).doesNotContainKey("one");
        }
    }

    @Test
    @Timeout(20)
    void startsWithoutKafkaAndSaysThatItWaits() throws Exception {
        try (ServiceHost host = open(dir)) {
            Health.Status kafka = host.context().health().statuses().get("kafka");
            while (kafka.state() == Health.State.STARTING) {
                Thread.onSpinWait();
                kafka = host.context().health().statuses().get("kafka");
            }
            assertThat(kafka.state()).isEqualTo(Health.State.WAITING);
            assertThat(kafka.reason()).contains("Kafka at 127.0.0.1:").contains("is not reachable");
            assertThat(host.context().health().alive()).isTrue();
            assertThat(host.context().health().ready()).isFalse();
        }
    }

    @Test
    void dataDirectoryThatIsAFileIsOneClearLine() throws Exception {
        Path file = Files.writeString(dir.resolve("data"), "in the way");
        assertThatThrownBy(() -> DataDirectory.prepare(new DataSettings(file)))
                .isInstanceOf(Problem.class)
                .hasMessage(file
                        + ": data directory cannot be written; make it writable for this user, or set data.directory");
    }

    @Test
    void dataDirectoryBelowSomethingUnwritableIsOneClearLine() {
        assertThatThrownBy(() -> DataDirectory.prepare(new DataSettings(Path.of("/proc/rightswatch"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("/proc/rightswatch: data directory cannot be written");
    }

    @Test
    void dataDirectoryIsMadeAndLeftClean() throws Exception {
        DataDirectory data = DataDirectory.prepare(new DataSettings(dir.resolve("a/b")));
        assertThat(data.path()).isEmptyDirectory();
        assertThat(data.health().reason()).contains("MiB free");
    }
}
