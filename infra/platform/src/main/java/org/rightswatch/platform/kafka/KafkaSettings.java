package org.rightswatch.platform.kafka;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/**
 * Section {@code kafka}.
 *
 * @param bootstrapServers host:port, several with commas
 * @param instance stable name of this process among those of the same service; absent: one is made and kept in the data directory
 * @param replication copies of a topic that we create; -1 is the broker's default
 * @param properties more client settings, such as {@code security.protocol}
 * @param secretProperties client settings that are secrets, such as {@code sasl.jaas.config}
 */
public record KafkaSettings(
        @Default("127.0.0.1:9092") String bootstrapServers,
        @Nullable String instance,
        @Default("-1") int replication,
        Map<String, String> properties,
        Map<String, Secret> secretProperties) {

    /** A plain connection, as tests and the one-machine edition use it. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, null, -1, Map.of(), Map.of());
    }
}
