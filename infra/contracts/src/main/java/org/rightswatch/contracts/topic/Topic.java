package org.rightswatch.contracts.topic;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic of the system. Keys are UTF-8 strings throughout.
 *
 * @param name on the broker
 * @param keyedBy what the key is, in words
 * @param values serde of the value
 * @param partitions how many the topic is created with
 * @param cleanUp compacted (the last value of a key counts) or deleted after the retention
 * @param owner the service that produces it
 */
public record Topic<V>(String name, String keyedBy, Serde<V> values, int partitions, CleanUp cleanUp, Owner owner) {

    /** The service that produces a topic. */
    public enum Owner {
        CRAWLER,
        STREAM_PROCESSOR,
        ALERTING,
        IMPORT,
        EVERYONE
    }

    /** Keys are strings. */
    public Serde<String> keys() {
        return Serdes.String();
    }

    /** For readers to whom a record without a value says nothing: it is malformed, as bytes that are not the contract are. */
    public Deserializer<V> presentValues() {
        return present("value", values.deserializer());
    }

    /** For readers who keep what they read under its key. */
    public Deserializer<String> presentKeys() {
        return present("key", keys().deserializer());
    }

    private static <T> Deserializer<T> present(String what, Deserializer<T> reader) {
        return (topic, bytes) -> {
            if (bytes == null) {
                throw new SerializationException("the record has no " + what);
            }
            return reader.deserialize(topic, bytes);
        };
    }

    /**
     * What the broker does with old records.
     *
     * @param policy the broker's word: {@code compact} or {@code delete}
     * @param retention how long a record is kept, for topics that are deleted
     */
    public record CleanUp(String policy, Optional<Duration> retention) {

        /** The last value of each key is kept for ever. */
        public static CleanUp compact() {
            return new CleanUp("compact", Optional.empty());
        }

        /** Records are kept for this long. */
        public static CleanUp deleteAfter(Duration retention) {
            return new CleanUp("delete", Optional.of(retention));
        }
    }
}
