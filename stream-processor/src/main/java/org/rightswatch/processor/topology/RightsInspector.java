package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.quarantine.Quarantine;
import org.rightswatch.platform.quarantine.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topic {@code rights} for its bad records only and quarantines them. It is a consumer group of its own, so that a bad
 * record is quarantined once, however many instances there are and however often they restart; the register, which every
 * instance builds from all records on every start, could only do it again and again. A record is quarantined before its
 * offset is committed: killed in between, it may be there twice, never not at all.
 */
public final class RightsInspector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RightsInspector.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final Quarantine quarantine;
    private final Clock clock;
    private @Nullable Thread thread;

    /**
     * @param consumer not subscribed yet, exclusively its own from now on, closed by it; with a stable name in its group, so
     *     that after a kill it does not wait for the session of the member that it was
     */
    public RightsInspector(Consumer<String, byte[]> consumer, Quarantine quarantine, Clock clock) {
        this.consumer = consumer;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Starts its thread. */
    public void start() {
        thread = Thread.ofPlatform().name("rights-inspector").daemon().start(this::run);
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.RIGHTS.name()));
            boolean rewind = false;
            while (true) {
                rewind = !turn(rewind);
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        }
    }

    /** Whether it went well; else the records since the last commit are read again, after a pause. */
    private boolean turn(boolean rewind) {
        try {
            if (rewind) {
                rewind();
            }
            inspect(consumer.poll(POLL));
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("rights are not inspected for a moment: {}", Line.of(e.toString()));
            LockSupport.parkNanos(PAUSE.toNanos());
            return false;
        }
    }

    private void rewind() {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment());
        for (TopicPartition partition : consumer.assignment()) {
            OffsetAndMetadata offset = committed.get(partition);
            consumer.seek(partition, offset == null ? 0 : offset.offset());
        }
    }

    private void inspect(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            byte[] key = each.key() == null ? null : each.key().getBytes(StandardCharsets.UTF_8);
            if (RightRecord.of(key, each.value()) instanceof RightRecord.Unreadable bad) {
                quarantine.put(new Why(Poison.STAGE, bad.reason(), bad.detail()).of(each, clock.instant()));
            }
        }
        if (!records.isEmpty()) {
            consumer.commitSync();
        }
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running == null) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            running.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
