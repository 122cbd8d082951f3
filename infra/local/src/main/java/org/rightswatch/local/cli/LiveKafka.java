package org.rightswatch.local.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.admin.Admin;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaProbe;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.logging.PlatformLogging;
import org.rightswatch.platform.problem.Problem;

/** The broker a command works with, asked before anything waits for it. */
final class LiveKafka {

    private static final int BRIEF_MILLIS = 2_000;
    private static final Duration BRIEF = Duration.ofMillis(BRIEF_MILLIS);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private LiveKafka() {}

    /**
     * Clients of the configured broker, or of a running {@code rightswatch up}.
     *
     * @throws Problem when it does not answer
     */
    static KafkaClients of(ConfigOption config) {
        PlatformLogging.silence(NetworkClient.class);
        KafkaClients kafka = new KafkaClients(config.settings().section("kafka", KafkaSettings.class));
        Status status = ask(kafka);
        if (!status.isUp()) {
            throw Problem.failed(
                    status.reason(), "", "start it, or name it with --config or RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS");
        }
        return kafka;
    }

    /** On a busy machine a new client may need seconds until it has its answer; where nothing listens nobody need wait. */
    static Status ask(KafkaClients kafka) {
        boolean listens = Arrays.stream(kafka.bootstrapServers().split(",")).anyMatch(LiveKafka::listens);
        try (Admin admin = kafka.admin()) {
            return new KafkaProbe(admin, kafka.bootstrapServers()).ask(listens ? PATIENT : BRIEF);
        }
    }

    private static boolean listens(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(address.substring(colon + 1).strip());
            socket.connect(
                    new InetSocketAddress(
                            address.substring(0, Math.max(0, colon)).strip(), port),
                    BRIEF_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false; // the client itself says what is wrong with it
        }
    }
}
