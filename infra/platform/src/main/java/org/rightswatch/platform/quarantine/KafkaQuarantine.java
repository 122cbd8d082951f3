package org.rightswatch.platform.quarantine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletionException;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps quarantined records in topic {@code quarantine}, keyed by their source topic, and counts them by stage and reason. */
public final class KafkaQuarantine implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaQuarantine.class);

    private final KafkaClients kafka;
    private final MeterRegistry meters;

    public KafkaQuarantine(KafkaClients kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    @Override
    public void put(QuarantinedRecord record) {
        try {
            kafka.send(Topics.QUARANTINE, record.topic(), record).join();
        } catch (CompletionException e) {
            throw Problem.failed("could not be quarantined (" + e.getCause() + ")", where(record), "check Kafka")
                    .causedBy(e);
        }
        Counter.builder("rightswatch.quarantined")
                .tags("topic", record.topic(), "stage", record.stage(), "reason", record.reason())
                .register(meters)
                .increment();
        LOG.warn("quarantined {} at {}: {} ({})", where(record), record.stage(), record.detail(), record.reason());
    }

    private static String where(QuarantinedRecord record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
