package org.rightswatch.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.local.doctor.Checkup.Verdict;
import org.rightswatch.platform.settings.SettingsFile;

class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path dir;

    private final List<Checkup> told = new ArrayList<>();

    private boolean examine(String yaml, Instant now) {
        String base = "data: {directory: \"" + dir + "\"}\nhttp: {port: 0}\n";
        return new Doctor(SettingsFile.of("s.yaml", base + yaml, Map.of()), () -> now).examine(told::add);
    }

    private Checkup about(String what) {
        return told.stream()
                .filter(checkup -> checkup.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = listening()) {
            return socket.getLocalPort();
        }
    }

    @Test
    void looksAtEverythingAndSaysWhatWasNotNeeded() {
        examine("alerting: {console: {port: 0}}\n", NOW);
        assertThat(told)
                .extracting(Checkup::what)
                .containsExactly(
                        "jdk",
                        "disk",
                        "fonts",
                        "port of health",
                        "port of console",
                        "kafka",
                        "elasticsearch",
                        "clock",
                        "channels",
                        "browser");
        assertThat(about("jdk").verdict()).isEqualTo(Verdict.OK);
        assertThat(about("kafka").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void enginesThatAreNotThereFailWithTheirAddress() throws Exception {
        int port = closedPort();
        boolean fine = examine(
                "kafka: {bootstrapServers: \"127.0.0.1:" + port + "\"}\nelasticsearch: {url: \"http://127.0.0.1:" + port
                        + "\"}\nalerting: {console: {port: 0}}\n",
                NOW);
        assertThat(fine).isFalse();
        assertThat(about("kafka").words()).contains("127.0.0.1:" + port).contains("not reachable");
        assertThat(about("elasticsearch").words()).contains("127.0.0.1:" + port).contains("not reachable");
        assertThat(about("elasticsearch").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void portThatIsTakenFailsWithTheKeyToChange() throws Exception {
        try (ServerSocket taken = listening()) {
            assertThat(examine("alerting: {console: {port: " + taken.getLocalPort() + "}}\n", NOW))
                    .isFalse();
            assertThat(about("port of console").words())
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .contains("alerting.console.port");
        }
    }

    @Test
    void mailServersAreGreetedAndWebhooksReachedAndNothingIsSent() throws Exception {
        List<String> heard = new ArrayList<>();
        try (ServerSocket smtp = listening();
                ServerSocket hook = listening()) {
            Thread server = Thread.ofVirtual().start(() -> greet(smtp, heard));
            examine(receivers(smtp.getLocalPort(), hook.getLocalPort()), NOW);
            server.join();
        }
        assertThat(about("receiver mail").verdict()).isEqualTo(Verdict.OK);
        assertThat(about("receiver hook").verdict()).isEqualTo(Verdict.OK);
        assertThat(heard).containsExactly("QUIT\r\n");
    }

    @Test
    void receiversThatCannotBeReachedFailByName() throws Exception {
        assertThat(examine(receivers(closedPort(), closedPort()), NOW)).isFalse();
        assertThat(about("receiver mail").words())
                .contains("SMTP server 127.0.0.1:")
                .contains("not reachable");
        assertThat(about("receiver hook").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aClockBeforeTheProgramWasMadeFails() {
        assertThat(examine("alerting: {console: {port: 0}}\n", Instant.EPOCH)).isFalse();
        assertThat(about("clock").words()).contains("1970-01-01T00:00:00Z");
    }

    @Test
    void aWrongSectionFailsItsOwnChecksOnceAndTheOthersGoOn() {
        assertThat(examine("alerting: {consol: {port: 0}}\n", NOW)).isFalse();
        assertThat(about("ports").words())
                .contains("s.yaml:3: alerting.consol: unknown key consol; did you mean console?");
        assertThat(about("clock").verdict()).isEqualTo(Verdict.OK);
        assertThat(about("channels").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private static String receivers(int smtp, int hook) {
        return """
                alerting:
                  console: {port: 0}
                  receivers:
                    - {kind: email, name: mail, from: a@watch.example, to: [b@watch.example], smtp: {host: 127.0.0.1, port: %d, security: none}}
                    - {kind: webhook, name: hook, url: "http://127.0.0.1:%d/", secret: "file:%s", allow: ["127.0.0.1:%d"]}
                """.formatted(smtp, hook, secretFile(), hook);
    }

    private static Path secretFile() {
        try {
            Path file = java.nio.file.Files.createTempFile("hook", ".secret");
            file.toFile().deleteOnExit();
            return java.nio.file.Files.writeString(file, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void greet(ServerSocket server, List<String> heard) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
            heard.add(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            heard.add(e.toString());
        }
    }
}
