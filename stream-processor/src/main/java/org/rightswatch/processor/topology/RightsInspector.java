package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.quarantine.Quarantine;
import org.rightswatch.platform.quarantine.Why;

/**
 * Reads topic {@code rights} for its bad records only and quarantines them. It is a consumer group of its own, so that a bad
 * record is quarantined once, however many instances there are and however often they restart; the register, which every
 * instance builds from all records on every start, could only do it again and again. A record is quarantined before its
 * offset is committed: killed in between, it may be there twice, never not at all.
 */
public final class RightsInspector implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Quarantine quarantine;
    private final Clock clock;
    private @Nullable Thread thread;

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
            while (true) {
                inspect(consumer.poll(POLL));
            }
        } catch (WakeupException e) {
            return; // closed
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
