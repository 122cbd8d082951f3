package org.rightswatch.contracts.topic;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.rightswatch.contracts.json.Complete;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.json.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * JSON bytes of one contract. A null value is a tombstone and stays null. Bytes that are not this contract, or lack something
 * that it promises, throw a {@link SerializationException} whose message is one line.
 */
public final class JsonSerde<T> implements Serde<T> {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public JsonSerde(Class<T> type) {
        this.writer = Json.events().writerFor(type);
        this.reader = Json.events().readerFor(type);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's own null: a tombstone
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : writer.writeValueAsBytes(value);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's own null: a tombstone
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private T read(byte[] bytes) {
        try {
            T value = reader.readValue(bytes);
            return Complete.complete(value);
        } catch (JacksonException e) {
            throw new SerializationException(Malformed.explain(e), e);
        }
    }
}
