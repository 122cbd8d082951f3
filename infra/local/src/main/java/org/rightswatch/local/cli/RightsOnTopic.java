package org.rightswatch.local.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Problem;

/** The rights that topic {@code rights} holds now; what is no right stands in quarantine and is not looked at here. */
final class RightsOnTopic {

    private final KafkaClients kafka;
    private final Map<String, Right> rights = new TreeMap<>();

    RightsOnTopic(KafkaClients kafka) {
        this.kafka = kafka;
        WholeTopic.read(kafka, Topics.RIGHTS, this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            Right right = Topics.RIGHTS.values().deserializer().deserialize(record.topic(), record.value());
            if (right == null) {
                rights.remove(record.key());
            } else {
                rights.put(record.key(), right);
            }
        } catch (SerializationException e) {
            // The right of that key stays as it was, as the stream processor sees it too.
        }
    }

    /** By id. */
    Collection<Right> all() {
        return rights.values();
    }

    /** Takes rights off the topic; when this returns the broker has it. All are looked for before the first one goes. */
    void remove(List<String> ids) {
        Set<String> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(rights.keySet());
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
}
