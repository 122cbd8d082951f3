package org.rightswatch.crawler;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.SerializationException;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person can ask of the sources of running crawlers, from any machine that reaches Kafka. */
public final class SourceControl {

    private static final Logger LOG = LoggerFactory.getLogger(SourceControl.class);

    private final KafkaClients kafka;

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

    /** How each source does, by id, as the crawlers published it last. */
    public Map<String, SourceStatus> statuses() {
        Map<String, SourceStatus> statuses = new TreeMap<>();
        WholeTopic.read(kafka, Topics.CRAWL_SOURCES, record -> take(record.key(), record.value(), statuses));
        return statuses;
    }

    private static void take(String key, byte[] value, Map<String, SourceStatus> statuses) {
        try {
            SourceStatus status =
                    Topics.CRAWL_SOURCES.values().deserializer().deserialize(Topics.CRAWL_SOURCES.name(), value);
            if (status == null) {
                statuses.remove(key);
            } else {
                statuses.put(key, status);
            }
        } catch (SerializationException e) {
            LOG.warn("the status of {} cannot be read: {}", key, e.getMessage());
        }
    }
}
