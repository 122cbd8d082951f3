package org.rightswatch.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.platform.problem.Problem;

/** Creates the topics of the catalogue that a broker does not have yet. An existing topic is left as it is. */
public final class TopicCreator {

    private static final Duration LEADERS_WITHIN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private TopicCreator() {}

    /**
     * Creates what is missing and waits until every new partition takes records.
     *
     * @param replication -1 for the broker's default
     */
    public static void createMissing(Admin admin, List<Topic<?>> topics, int replication) {
        try {
            var existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> describe(topic, replication))
                    .toList();
            create(admin, missing);
            awaitLeaders(admin, missing);
        } catch (ExecutionException e) {
            throw Problem.failed(
                            "topics cannot be created (" + e.getCause() + ")", "Kafka", "check the broker and its ACLs")
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("interrupted while topics were created", "Kafka", "")
                    .causedBy(e);
        }
    }

    private static void create(Admin admin, List<NewTopic> missing) throws ExecutionException, InterruptedException {
        for (var created :
                admin.createTopics(missing, new CreateTopicsOptions()).values().entrySet()) {
            try {
                created.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another instance was quicker
                    throw e;
                }
            }
        }
    }

    /**
     * A topic is known before its partitions have their leader. An idempotent producer that writes into that gap can lose
     * its first batch while the second is accepted, and is then told "out of order sequence" until it gives up.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> created)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : created) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        long giveUp = System.nanoTime() + LEADERS_WITHIN.toNanos();
        while (!haveLeaders(admin, ends, giveUp)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** A loaded broker does not even know of a topic for a while after it said that it made it. */
    private static boolean haveLeaders(Admin admin, Map<TopicPartition, OffsetSpec> ends, long giveUp)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException && System.nanoTime() < giveUp) {
                return false;
            }
            throw e;
        }
    }

    private static NewTopic describe(Topic<?> topic, int replication) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanUp().policy());
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(KafkaProperties.MAX_RECORD_BYTES));
        topic.cleanUp()
                .retention()
                .ifPresent(kept -> configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(kept.toMillis())));
        return new NewTopic(topic.name(), topic.partitions(), (short) replication).configs(configs);
    }
}
