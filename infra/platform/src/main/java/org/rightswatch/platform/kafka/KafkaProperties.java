package org.rightswatch.platform.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of our clients, one method per kind of client; every number has its reason beside it. */
final class KafkaProperties {

    /** The largest record, quarantined ones included: a 5 MB listing as base64 with its envelope. */
    static final int MAX_RECORD_BYTES = 8 << 20;

    private final KafkaSettings settings;

    KafkaProperties(KafkaSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> common() {
        Map<String, Object> all = new HashMap<>();
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        // A restarting broker is back in seconds: ask again soon, but not in a spin.
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 100);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        all.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 100);
        all.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 2_000);
        all.putAll(settings.properties());
        settings.secretProperties().forEach((key, secret) -> all.put(key, secret.reveal()));
        return all;
    }

    Map<String, Object> producer() {
        Map<String, Object> all = common();
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // A broker may be away for an hour; what was accepted is kept trying, and send() blocks when the buffer is
        // full.
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_600_000);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_600_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32 << 20);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        return all;
    }

    Map<String, Object> consumer(String group) {
        Map<String, Object> all = common();
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // Work on one batch may wait for Elasticsearch; the group must not give the partitions away meanwhile.
        all.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 900_000);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_RECORD_BYTES);
        return all;
    }

    /** Of a consumer that reads through whole topics beside other work: little is in memory at a time, whatever lies there. */
    Map<String, Object> reader() {
        Map<String, Object> all = consumer("reader");
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20); // a larger record comes alone
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return all;
    }

    Properties streams(String applicationId, Path stateDirectory, String instance) {
        Properties all = new Properties();
        all.putAll(common());
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
        // A hit is visible to readers at commit: a tenth of a second costs little and feels immediate.
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        all.put(StreamsConfig.METRICS_RECORDING_LEVEL_CONFIG, "INFO");
        // Measured on 4.3.1: with a stable id a killed instance runs again after 3.5 s, without after 44 s.
        all.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                applicationId + "-" + instance);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), MAX_RECORD_BYTES);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // Hits repeat each other's words: a larger batch packs several times as tightly, and is one request, not eight.
        all.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_RECORD_BYTES);
        return all;
    }
}
