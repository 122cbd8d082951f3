package org.rightswatch.crawler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.BadRecords;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person can ask of the sources of running crawlers, from any machine that reaches Kafka. */
public final class SourceControl {

    private static final Logger LOG = LoggerFactory.getLogger(SourceControl.class);

    private final KafkaClients kafka;
    private final BadRecords told = new BadRecords();

    public SourceControl(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Sends an order; when this returns every crawler will hear it, also those that start later. */
    public void order(SourceOrder order) {
        try {
            kafka.send(Topics.CRAWL_ORDERS, order.key(), order).join();
        } catch (CompletionException e) {
            throw Problem.failed("could not be sent (" + e.getCause() + ")", order.source(), "check Kafka")
                    .causedBy(e);
        }
    }

    /** How each source does, by id, as the crawlers published it last. What is no status is told once, and only as long as no other follows it. */
    public Map<String, SourceStatus> statuses() {
        Map<String, SourceStatus> statuses = new TreeMap<>();
        Map<String, Unreadable> unreadable = new LinkedHashMap<>();
        WholeTopic.read(kafka, Topics.CRAWL_SOURCES, record -> {
            unreadable.remove(record.key());
            take(record, statuses).ifPresent(bad -> unreadable.put(record.key(), bad));
        });
        unreadable.values().stream()
                .filter(bad -> told.isNew(bad.record()))
                .forEach(bad -> LOG.warn(
                        "the status of {} cannot be read: {}", bad.record().key(), bad.why()));
        return statuses;
    }

    private record Unreadable(ConsumerRecord<String, byte[]> record, String why) {}

    private static Optional<Unreadable> take(
            ConsumerRecord<String, byte[]> record, Map<String, SourceStatus> statuses) {
        try {
            SourceStatus status =
                    Topics.CRAWL_SOURCES.values().deserializer().deserialize(record.topic(), record.value());
            if (status == null) {
                statuses.remove(record.key());
            } else {
                statuses.put(record.key(), status);
            }
            return Optional.empty();
        } catch (SerializationException e) {
            return Optional.of(new Unreadable(record, String.valueOf(e.getMessage())));
        }
    }
}
