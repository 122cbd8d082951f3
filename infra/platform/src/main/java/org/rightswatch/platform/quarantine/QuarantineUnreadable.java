package org.rightswatch.platform.quarantine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For Kafka Streams: a record that cannot be deserialised is quarantined inside the same transaction and the stream goes on.
 * Switch it on with {@link #install}. A global store has no transaction, and every instance reads it: there the record is only
 * logged and reported to the listener.
 */
public final class QuarantineUnreadable implements DeserializationExceptionHandler {

    /**
     * What the handler is told through the Streams properties.
     *
     * @param stage who gives up, in the quarantined record
     * @param onQuarantined called for each, to count it
     */
    public record Setup(String stage, InstantSource clock, Consumer<QuarantinedRecord> onQuarantined) {}

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineUnreadable.class);
    private static final String SETUP = "rightswatch.quarantine.setup";

    private @Nullable Setup setup;

    /** Adds the handler to the properties of a Streams application. */
    public static void install(Properties properties, Setup setup) {
        properties.put(SETUP, setup);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnreadable.class);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        setup = (Setup) configs.get(SETUP);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (setup == null) {
            throw new IllegalStateException("switch QuarantineUnreadable on with install()");
        }
        QuarantinedRecord quarantined = quarantined(setup, record, failure);
        LOG.warn(
                "quarantined {}-{}@{} at {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                setup.stage(),
                quarantined.detail());
        setup.onQuarantined().accept(quarantined);
        return context.taskId().subtopology() < 0 ? Response.resume() : Response.resume(List.of(letter(quarantined)));
    }

    private static QuarantinedRecord quarantined(
            Setup setup, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        Instant now = setup.clock().instant();
        return new Why(setup.stage(), Why.MALFORMED, String.valueOf(failure.getMessage())).of(record, now);
    }

    private static ProducerRecord<byte[], byte[]> letter(QuarantinedRecord record) {
        String topic = Topics.QUARANTINE.name();
        return new ProducerRecord<>(
                topic,
                Topics.QUARANTINE.keys().serializer().serialize(topic, record.topic()),
                Topics.QUARANTINE.values().serializer().serialize(topic, record));
    }
}
