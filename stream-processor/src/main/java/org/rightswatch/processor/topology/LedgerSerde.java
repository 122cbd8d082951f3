package org.rightswatch.processor.topology;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.rightswatch.contracts.topic.JsonSerde;

/**
 * Ledgers as bytes: a byte for the version of the format, then what {@link LedgerWriter} writes. Ledgers of releases that
 * wrote JSON begin with a brace; they are read as they are, and written anew when their listing changes.
 */
final class LedgerSerde implements Serde<Ledger> {

    static final byte VERSION = 1;
    private static final byte JSON = '{';

    private final Deserializer<Ledger> json = new JsonSerde<>(Ledger.class).deserializer();

    @Override
    @SuppressWarnings("NullAway") // Kafka's own null: a tombstone
    public Serializer<Ledger> serializer() {
        return (topic, ledger) -> ledger == null ? null : LedgerWriter.bytes(ledger);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's own null: a tombstone
    public Deserializer<Ledger> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
    }

    private Ledger read(String topic, byte[] bytes) {
        return switch (bytes.length == 0 ? 0 : bytes[0]) {
            case VERSION -> compact(bytes);
            case JSON -> json.deserialize(topic, bytes);
            default ->
                throw new SerializationException("a ledger of a format that this release does not know: it begins with "
                        + (bytes.length == 0 ? "nothing" : bytes[0])
                        + "; run the release that wrote it, or a newer one");
        };
    }

    private static Ledger compact(byte[] bytes) {
        try {
            return new LedgerReader(ByteBuffer.wrap(bytes, 1, bytes.length - 1)).ledger();
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            throw new SerializationException("a ledger whose bytes are damaged", e);
        }
    }
}
