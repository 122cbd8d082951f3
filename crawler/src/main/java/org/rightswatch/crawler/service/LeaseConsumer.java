package org.rightswatch.crawler.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leases as they come, and how far they are done. An offset is committed when its lease was reported, so that the leases
 * of a process that was killed are given to the next one at once. Used by one thread, except {@link #isMember}.
 */
final class LeaseConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long BETWEEN_COMMITS = Duration.ofMillis(250).toNanos();
    private static final long BETWEEN_PROOFS = Duration.ofSeconds(1).toNanos();

    /** A visit that is under way when the partition goes to another process has so long to end. */
    private static final long FINISH_WITHIN = Duration.ofSeconds(5).toNanos();

    /** Shorter than the group's session: who could not commit for longer may have been replaced. */
    private static final long PROOF_HOLDS = Duration.ofSeconds(7).toNanos();

    /** Leases in hand, waiting for their turn or under way. */
    private static final int MOST_HELD = 4_096;

    private final Map<TopicPartition, PartitionWork> work = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Consumer<String, byte[]> consumer;
    private volatile long provenAt = System.nanoTime() - PROOF_HOLDS;
    private long committedAt;

    /** Receives each record with the work that it belongs to. */
    @FunctionalInterface
    interface Receiver {
        void take(ConsumerRecord<String, byte[]> record, PartitionWork work);
    }

    LeaseConsumer(FetchWorkers.Parts parts) {
        KafkaClients kafka = parts.kafka();
        this.consumer =
                kafka.steadyConsumer("crawler-fetchers", parts.dataDirectory(), new Rebalance(), Topics.CRAWL_FETCHES);
    }

    /** One turn: what has come is handed over, what is done is committed. */
    void turn(Receiver receiver) {
        if (work.values().stream().mapToInt(PartitionWork::size).sum() >= MOST_HELD) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            PartitionWork its = work.get(new TopicPartition(record.topic(), record.partition()));
            if (its != null) {
                receiver.take(record, its);
            }
        }
        commitWhenDue();
    }

    /** Whether this process is certainly the one that the leases in its hands were given to. */
    boolean isMember() {
        return System.nanoTime() - provenAt < PROOF_HOLDS;
    }

    private void commitWhenDue() {
        long now = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> positions = positions(work.keySet());
        boolean moved = positions.entrySet().stream()
                .anyMatch(entry -> entry.getValue().offset() != committed.getOrDefault(entry.getKey(), -1L));
        if (!positions.isEmpty() && now - committedAt > (moved ? BETWEEN_COMMITS : BETWEEN_PROOFS)) {
            try {
                commit(positions);
            } catch (RebalanceInProgressException e) {
                LOG.debug("the group is sharing out its partitions, committing afterwards");
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            PartitionWork its = work.get(partition);
            if (its != null) {
                its.position().ifPresent(offset -> positions.put(partition, new OffsetAndMetadata(offset)));
            }
        }
        return positions;
    }

    /** A commit that is accepted also proves that the group still counts on us. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> positions) {
        long asked = System.nanoTime();
        committedAt = asked;
        consumer.commitSync(positions);
        provenAt = asked;
        positions.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    }

    void wakeUp() {
        consumer.wakeup();
    }

    /** Commits what is done; the rest is given to whoever comes next. */
    @Override
    public void close() {
        consumer.close();
    }

    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.endOffsets(partitions).forEach((partition, end) -> work.put(partition, new PartitionWork(end)));
            provenAt = System.nanoTime();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.stream().map(work::get).forEach(this::leave);
            try {
                for (TopicPartition partition : partitions) {
                    finish(work.get(partition));
                }
                Map<TopicPartition, OffsetAndMetadata> positions = positions(partitions);
                if (!positions.isEmpty()) {
                    commit(positions);
                }
            } catch (KafkaException e) {
                LOG.warn("what was done is not committed and will be done again: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                forget(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.stream().map(work::get).forEach(this::leave);
            forget(partitions);
        }

        private void leave(@Nullable PartitionWork its) {
            if (its != null) {
                its.leave();
            }
        }

        private void finish(@Nullable PartitionWork its) throws InterruptedException {
            if (its != null) {
                its.awaitEnd(FINISH_WITHIN);
            }
        }

        private void forget(Collection<TopicPartition> partitions) {
            partitions.forEach(work::remove);
            partitions.forEach(committed::remove);
        }
    }
}
