package org.rightswatch.platform.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in quarantine, and the way back: a replayed record is sent to its source topic with the same key and bytes, and a
 * note is left in quarantine so that it is not listed again. If it still cannot be processed, it comes back as a new entry.
 */
public final class QuarantineLog {

    /** Reason of the note that says an entry went back. */
    static final String REPLAYED = "replayed";

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineLog.class);

    private final KafkaClients kafka;

    public QuarantineLog(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * An entry.
     *
     * @param id what a person calls it on the command line: partition and offset in topic {@code quarantine}
     */
    public record Entry(String id, QuarantinedRecord record) {}

    /** What is there now and has not been replayed, oldest first. */
    public List<Entry> entries() {
        List<Entry> all = read();
        Set<List<Object>> replayed = new HashSet<>();
        all.stream().filter(QuarantineLog::isNote).forEach(entry -> replayed.add(origin(entry.record())));
        return all.stream()
                .filter(entry -> !isNote(entry) && !replayed.contains(origin(entry.record())))
                .toList();
    }

    /** Sends an entry back to its source topic, then leaves the note; a {@link Problem} when it cannot be sent. */
    public void replay(Entry entry, Instant at) {
        QuarantinedRecord record = entry.record();
        Base64Bytes value = record.value();
        var back = new ProducerRecord<>(record.topic(), key(entry), value == null ? null : value.bytes());
        try {
            kafka.producer().send(back).get();
            var note = new QuarantinedRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    null,
                    record.stage(),
                    REPLAYED,
                    "sent back",
                    at);
            kafka.send(Topics.QUARANTINE, record.topic(), note).join();
        } catch (ExecutionException | CompletionException e) {
            throw Problem.failed(
                            "could not be sent back (" + e.getCause() + ")", entry.id(), "check Kafka and the topic")
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("interrupted while it was sent back", entry.id(), "replay it again")
                    .causedBy(e);
        }
    }

    private static @Nullable String key(Entry entry) {
        Base64Bytes key = entry.record().key();
        try {
            return key == null
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key.bytes()))
                            .toString();
        } catch (CharacterCodingException e) {
            throw Problem.failed("its key is not text, and every topic's keys are", entry.id(), "leave it")
                    .causedBy(e);
        }
    }

    private List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        WholeTopic.read(kafka, Topics.QUARANTINE, record -> add(entries, record));
        return entries;
    }

    private static void add(List<Entry> entries, ConsumerRecord<String, byte[]> record) {
        String id = record.partition() + "-" + record.offset();
        try {
            QuarantinedRecord quarantined =
                    Topics.QUARANTINE.values().deserializer().deserialize(record.topic(), record.value());
            if (quarantined != null) {
                entries.add(new Entry(id, quarantined));
            }
        } catch (SerializationException e) {
            LOG.warn("quarantine entry {} cannot itself be read: {}", id, e.getMessage());
        }
    }

    private static boolean isNote(Entry entry) {
        return entry.record().reason().equals(REPLAYED);
    }

    private static List<Object> origin(QuarantinedRecord record) {
        return List.of(record.topic(), record.partition(), record.offset());
    }
}
