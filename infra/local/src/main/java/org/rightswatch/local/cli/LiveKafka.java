package org.rightswatch.local.cli;

import org.apache.kafka.clients.NetworkClient;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaProbe;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.logging.PlatformLogging;
import org.rightswatch.platform.problem.Problem;

/** The broker a command works with, asked before anything waits for it. */
final class LiveKafka {

    private LiveKafka() {}

    /**
     * Clients of the configured broker, or of a running {@code rightswatch up}.
     *
     * @throws Problem when it does not answer
     */
    static KafkaClients of(ConfigOption config) {
        PlatformLogging.silence(NetworkClient.class);
        KafkaClients kafka = new KafkaClients(config.settings().section("kafka", KafkaSettings.class));
        try (var admin = kafka.admin()) {
            var status = new KafkaProbe(admin, kafka.bootstrapServers()).ask();
            if (!status.isUp()) {
                throw Problem.failed(
                        status.reason(),
                        "",
                        "start it, or name it with --config or RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS");
            }
        }
        return kafka;
    }
}
