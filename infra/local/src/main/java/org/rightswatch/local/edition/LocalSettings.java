package org.rightswatch.local.edition;

import org.rightswatch.engines.LoopbackPort;
import org.rightswatch.platform.settings.Default;

/**
 * Section {@code local}: the engines that {@code up} starts when no addresses are configured.
 *
 * @param kafkaPort 0 takes 9092 when it is free, else any free one
 * @param elasticsearchPort 0 takes 9200 when it is free, else any free one
 * @param kafkaHeapMebibytes the broker's heap
 * @param elasticsearchHeapMebibytes the node's heap
 */
public record LocalSettings(
        @Default("0") int kafkaPort,
        @Default("0") int elasticsearchPort,
        @Default("256") int kafkaHeapMebibytes,
        @Default("384") int elasticsearchHeapMebibytes) {
    private static final int KAFKA_PORT = 9092;
    private static final int ELASTICSEARCH_PORT = 9200;

    /** For engines that live as long as a demo: any free ports. */
    public static LocalSettings defaults() {
        return new LocalSettings(0, 0, 256, 384);
    }

    LocalSettings preferringWellKnownPorts() {
        return new LocalSettings(
                kafkaPort == 0 ? LoopbackPort.preferring(KAFKA_PORT) : kafkaPort,
                elasticsearchPort == 0 ? LoopbackPort.preferring(ELASTICSEARCH_PORT) : elasticsearchPort,
                kafkaHeapMebibytes,
                elasticsearchHeapMebibytes);
    }
}
