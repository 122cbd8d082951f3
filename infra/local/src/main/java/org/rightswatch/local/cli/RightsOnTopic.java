package org.rightswatch.local.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Problem;

/**
 * The rights that topic {@code rights} holds now; what is no right stands in quarantine and is not looked at here. There may be millions of
 * them, some with long texts, so no right is kept: only the lines that are told of them, a page at a time.
 */
final class RightsOnTopic {

    /** Lines in memory at a time, some 200 bytes each. */
    private static final int PAGE = 200_000;

    private final KafkaClients kafka;
    private final int atATime;

    RightsOnTopic(KafkaClients kafka) {
        this(kafka, PAGE);
    }

    /** @param atATime lines in memory at a time */
    RightsOnTopic(KafkaClients kafka, int atATime) {
        this.kafka = kafka;
        this.atATime = atATime;
    }

    /**
     * Tells of each right, by id. The topic is read once for every page, so that those of the next page may have changed
     * meanwhile: each is told as it was when its page was read.
     *
     * @param line nothing for a right that is not to be told
     * @param sink takes id and line
     * @return how many were told
     */
    long tell(Function<Right, Optional<String>> line, BiConsumer<String, String> sink) {
        long told = 0;
        String from = "";
        while (from != null) {
            Page page = new Page(from, atATime);
            WholeTopic.read(kafka, Topics.RIGHTS, record -> page.take(record, line));
            page.lines.forEach(sink);
            told += page.lines.size();
            from = page.next;
        }
        return told;
    }

    /** So many lines, the first ones by id: of ids further on only the first one is noted. */
    private static final class Page {
        private final SortedMap<String, String> lines = new TreeMap<>();
        private final String from;
        private final int most;
        private @Nullable String next;

        Page(String from, int most) {
            this.from = from;
            this.most = most;
        }

        void take(ConsumerRecord<String, byte[]> record, Function<Right, Optional<String>> line) {
            if (isOn(record.key())) {
                read(record, (id, right) -> {
                    Optional<String> told = right == null ? Optional.empty() : line.apply(right);
                    told.ifPresentOrElse(text -> put(id, text), () -> lines.remove(id));
                });
            }
        }

        private boolean isOn(@Nullable String id) {
            return id != null && id.compareTo(from) >= 0 && (next == null || id.compareTo(next) < 0);
        }

        private void put(String id, String text) {
            lines.put(id, text);
            if (lines.size() > most) {
                next = lines.lastKey();
                lines.remove(next);
            }
        }
    }

    /** Takes rights off the topic; when this returns the broker has it. All are looked for before the first one goes. */
    void remove(List<String> ids) {
        Set<String> unknown = unknown(new LinkedHashSet<>(ids));
        if (!unknown.isEmpty()) {
            throw new Problem("no such right", String.join(", ", unknown), "see rights list; nothing was removed");
        }
        try {
            ids.forEach(id -> kafka.send(Topics.RIGHTS, id, null).join());
        } catch (CompletionException e) {
            throw Problem.failed("could not be sent (" + e.getCause() + ")", "topic rights", "check Kafka, do it again")
                    .causedBy(e);
        }
    }

    private Set<String> unknown(Set<String> ids) {
        Set<String> unknown = new LinkedHashSet<>(ids);
        WholeTopic.read(kafka, Topics.RIGHTS, record -> {
            if (ids.contains(record.key())) {
                read(record, (id, right) -> {
                    var _ = right == null ? unknown.add(id) : unknown.remove(id);
                });
            }
        });
        return unknown;
    }

    /** Passes on a right, or null for one that is no more. What is no right of that key leaves it as it was, as in the stream processor. */
    private static void read(ConsumerRecord<String, byte[]> record, BiConsumer<String, @Nullable Right> sink) {
        String id = record.key();
        try {
            Right right = Topics.RIGHTS.values().deserializer().deserialize(record.topic(), record.value());
            if (id != null && (right == null || right.id().value().equals(id))) {
                sink.accept(id, right);
            }
        } catch (SerializationException e) {
            // In quarantine, with the reason.
        }
    }
}
