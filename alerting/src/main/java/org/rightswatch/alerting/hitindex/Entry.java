package org.rightswatch.alerting.hitindex;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.platform.quarantine.Why;

/** A consumed record on its way into the index. */
sealed interface Entry {

    /** Stage named in quarantine. */
    String STAGE = "hit-index";

    /** Where it came from. */
    ConsumerRecord<String, byte[]> origin();

    /** A revision of a hit. */
    record OfHit(ConsumerRecord<String, byte[]> origin, Hit hit) implements Entry {}

    /** A hit that is to be forgotten. */
    record NoHit(ConsumerRecord<String, byte[]> origin, HitId hit) implements Entry {}

    /** A decision about a hit, or that there is none any more. */
    record OfFinding(ConsumerRecord<String, byte[]> origin, HitId hit, Optional<Finding> finding) implements Entry {}

    /** Not what the topic promises. */
    record Unreadable(ConsumerRecord<String, byte[]> origin, Why why) implements Entry {}

    /** Reads a record of topic {@code hits} or {@code findings}. */
    static Entry read(ConsumerRecord<String, byte[]> origin) {
        if (origin.key() == null || origin.key().isBlank()) {
            return new Unreadable(origin, new Why(STAGE, "invalid", "the record has no key; the key is the hit id"));
        }
        try {
            return origin.topic().equals(Topics.FINDINGS.name()) ? finding(origin) : hit(origin);
        } catch (SerializationException e) {
            return new Unreadable(origin, new Why(STAGE, Why.MALFORMED, String.valueOf(e.getMessage())));
        }
    }

    private static Entry hit(ConsumerRecord<String, byte[]> origin) {
        if (origin.value() == null) {
            return new NoHit(origin, new HitId(origin.key()));
        }
        Hit hit = value(Topics.HITS, origin);
        return sameId(origin, hit.id()) ? new OfHit(origin, hit) : otherId(origin, hit.id());
    }

    private static Entry finding(ConsumerRecord<String, byte[]> origin) {
        HitId id = new HitId(origin.key());
        if (origin.value() == null) {
            return new OfFinding(origin, id, Optional.empty());
        }
        Finding finding = value(Topics.FINDINGS, origin);
        return sameId(origin, finding.hit())
                ? new OfFinding(origin, id, Optional.of(finding))
                : otherId(origin, finding.hit());
    }

    private static <V> V value(Topic<V> topic, ConsumerRecord<String, byte[]> origin) {
        return topic.values().deserializer().deserialize(origin.topic(), origin.value());
    }

    private static boolean sameId(ConsumerRecord<String, byte[]> origin, HitId id) {
        return origin.key().equals(id.value());
    }

    private static Entry otherId(ConsumerRecord<String, byte[]> origin, HitId id) {
        return new Unreadable(origin, new Why(STAGE, "invalid", "the key is not the hit's id " + id));
    }
}
