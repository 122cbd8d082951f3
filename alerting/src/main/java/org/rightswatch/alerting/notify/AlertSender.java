package org.rightswatch.alerting.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.routing.AlertReason;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.ConsumerThread;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.retry.Reason;
import org.rightswatch.platform.retry.RetryPolicy;
import org.rightswatch.platform.service.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the notification log says is pending, and records how it ended. An offset is committed only when every entry before it has
 * ended, so a killed process's successor reads the unfinished ones again; it first reads on to the end of the log, to see what was
 * recorded after them. What remains is the honest limit of any sender: killed after sending and before recording, a message is
 * sent once more, with the same id.
 */
public final class AlertSender implements Service {

    /** Consumer group of all senders. */
    public static final String GROUP = "rightswatch-alert-senders";

    private static final Logger LOG = LoggerFactory.getLogger(AlertSender.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long MOST_BYTES = 64L << 20;

    /**
     * What the sender needs.
     *
     * @param consumer exclusively the sender's; closed by it
     * @param channels by name of the receiver; closed by the sender
     * @param retries how long and how often a message is tried
     */
    public record Surroundings(
            KafkaClients kafka,
            Consumer<String, byte[]> consumer,
            Map<String, Channel> channels,
            AlertMessages messages,
            RetryPolicy retries,
            MeterRegistry meters,
            Clock clock) {

        public Surroundings {
            channels = Map.copyOf(channels);
        }
    }

    private final Surroundings around;
    private final JobBook book = new JobBook();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<TopicPartition, Long> readUpTo = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Consumer<String, byte[]> consumer;
    private final ConsumerThread thread;
    private volatile Status status = Status.starting("has not read the notification log yet");

    public AlertSender(Surroundings around) {
        this.around = around;
        this.consumer = around.consumer();
        this.thread = new ConsumerThread("alert-sender", consumer, this::tryTurn);
    }

    @Override
    public String name() {
        return "alert-sender";
    }

    @Override
    public void start() {
        var shared = new Lane.LaneSettings(around.retries(), around.clock(), around.messages());
        around.channels()
                .forEach((receiver, channel) -> lanes.put(receiver, new Lane(receiver, channel, shared, ends)));
        consumer.subscribe(List.of(Topics.NOTIFICATIONS.name()), new Handover());
        thread.start();
    }

    /** Waiting while a receiver cannot be reached; says which and why. */
    @Override
    public Status health() {
        String waiting = lanes.values().stream()
                .map(Lane::health)
                .filter(s -> !s.isUp())
                .map(Status::reason)
                .sorted()
                .collect(Collectors.joining("; "));
        Status now = thread.failure().map(Status::stoppedBy).orElse(status);
        return now.isUp() && !waiting.isEmpty() ? Status.waiting(waiting) : now;
    }

    @Override
    public void close() {
        thread.close();
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }

    /** A broker that is away for a while ends a turn, not the sender. */
    private void tryTurn() {
        try {
            turn();
            status = Status.up();
        } catch (RetriableException e) {
            status = Status.waiting("Kafka: " + e.getMessage());
            LOG.warn("the notification log cannot be read now: {}", e.toString());
        }
    }

    private void turn() {
        if (book.bytes() > MOST_BYTES) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        consumer.poll(POLL).forEach(this::read);
        noteEnds();
        Set<TopicPartition> ready = consumer.assignment().stream()
                .filter(p -> consumer.position(p) >= readUpTo.getOrDefault(p, Long.MAX_VALUE))
                .collect(Collectors.toSet());
        book.handOut(ready).forEach(this::send);
        commit();
    }

    /** Where the log of a newly assigned partition ends now: up to there an earlier process may have recorded something. */
    private void noteEnds() {
        Set<TopicPartition> fresh = new HashSet<>(consumer.assignment());
        fresh.removeAll(readUpTo.keySet());
        if (!fresh.isEmpty()) {
            readUpTo.putAll(consumer.endOffsets(fresh));
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        Notification entry = entry(record);
        if (entry == null) {
            return;
        }
        switch (entry.state()) {
            case PENDING -> pending(record, entry);
            case SENT, FAILED, SUPPRESSED -> book.landed(record.key(), entry.id());
        }
    }

    private void pending(ConsumerRecord<String, byte[]> record, Notification entry) {
        if (AlertReason.isWord(entry.reason())) { // others are the digest's own
            var partition = new TopicPartition(record.topic(), record.partition());
            book.add(new Job(partition, record.offset(), record.key(), entry, record.serializedValueSize()));
        }
    }

    private void send(Job job) {
        Lane lane = lanes.get(job.entry().receiver());
        if (lane == null) {
            ends.failed(job, 0, Reason.WRONG_ADDRESS, "the receiver is no longer configured");
        } else {
            lane.send(job);
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong open = book.lowestOpen(partition);
            long offset = open.isPresent() ? open.getAsLong() : consumer.position(partition);
            if (!Long.valueOf(offset).equals(committed.get(partition))) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        }
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("offsets could not be committed, entries will be read again: {}", e.toString());
        }
    }

    private static @Nullable Notification entry(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : Topics.NOTIFICATIONS.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.warn("an entry of {} cannot be read and is ignored: {}", record.topic(), e.getMessage());
            return null;
        }
    }

    private final Lane.Ends ends = new Lane.Ends() {

        @Override
        public boolean isOurs(Job job) {
            return book.isOurs(job);
        }

        @Override
        public void sent(Job job, int attempts, String detail) {
            record(job, NotificationState.SENT, job.entry().reason(), attempts, detail);
        }

        @Override
        public void failed(Job job, int attempts, Reason reason, String detail) {
            LOG.warn(
                    "gave up alert {} to {}: {} ({})",
                    job.entry().id(),
                    job.entry().receiver(),
                    detail,
                    reason.word());
            record(job, NotificationState.FAILED, reason.word(), attempts, detail);
        }

        private void record(Job job, NotificationState state, String reason, int attempts, String detail) {
            Notification entry = job.entry();
            around.meters()
                    .counter(
                            "rightswatch.notifications",
                            "receiver",
                            entry.receiver(),
                            "state",
                            state.name().toLowerCase(Locale.ROOT),
                            "reason",
                            reason)
                    .increment();
            Notification ended = new Notification(
                    entry.id(),
                    entry.receiver(),
                    entry.group(),
                    entry.holder(),
                    entry.hits(),
                    state,
                    reason,
                    around.clock().instant(),
                    attempts,
                    detail.isEmpty() ? null : detail,
                    List.of());
            try {
                around.kafka().send(Topics.NOTIFICATIONS, job.key(), ended).join();
                book.finish(job);
            } catch (CompletionException e) {
                LOG.error("alert {} has ended but could not be recorded; it may be repeated", entry.id(), e);
            }
        }
    };

    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            book.handBack(partitions);
            partitions.forEach(committed::remove);
            partitions.forEach(readUpTo::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("sends for {}", partitions);
        }
    }
}
