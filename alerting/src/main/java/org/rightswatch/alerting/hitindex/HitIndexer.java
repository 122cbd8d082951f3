package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.ConsumerThread;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.quarantine.Quarantine;
import org.rightswatch.platform.quarantine.Why;
import org.rightswatch.platform.retry.Reason;
import org.rightswatch.platform.retry.RetryPolicy;
import org.rightswatch.platform.service.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings hits and findings from their topics into the index. One thread, one batch at a time: the next batch is fetched and
 * offsets are committed only when every record of the last one is stored or quarantined. While Elasticsearch is away the batch
 * waits, partitions are paused, the group membership is kept, and memory holds nothing more than that batch.
 */
public final class HitIndexer implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(HitIndexer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Never gives up: an hour's outage, or a week's, is waited out. */
    private static final RetryPolicy WAITS =
            new RetryPolicy(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofDays(36_500));

    /**
     * What the indexer needs from its surroundings.
     *
     * @param consumer exclusively the indexer's; closed by it
     */
    public record Surroundings(
            ElasticsearchClient elastic,
            Consumer<String, byte[]> consumer,
            Quarantine quarantine,
            Laws laws,
            Clock clock) {}

    private final Surroundings around;
    private final IndexNames names;
    private final IndexWriter writer;
    private final IndexSchema schema;
    private final RetryPolicy waits;
    private final List<Entry> batch = new ArrayList<>();
    private final ConsumerThread thread;
    private volatile Status status = Status.starting("has not asked Elasticsearch yet");
    private boolean schemaReady;
    private int attempt;
    private Instant attemptsSince = Instant.EPOCH;
    private long hitsInBatch;

    public HitIndexer(Surroundings around, IndexNames names) {
        this(around, names, WAITS);
    }

    HitIndexer(Surroundings around, IndexNames names, RetryPolicy waits) {
        this.around = around;
        this.waits = waits;
        this.names = names;
        this.writer = new IndexWriter(around.elastic(), names);
        this.schema = new IndexSchema(around.elastic(), names);
        this.thread = new ConsumerThread("hit-indexer", around.consumer(), () -> turn(around.consumer()));
    }

    @Override
    public String name() {
        return "hit-indexer";
    }

    @Override
    public void start() {
        around.consumer().subscribe(List.of(Topics.HITS.name(), Topics.FINDINGS.name()), new HandBack());
        thread.start();
    }

    @Override
    public Status health() {
        return thread.failure().map(Status::stoppedBy).orElse(status);
    }

    @Override
    public void close() {
        thread.close();
    }

    private void turn(Consumer<String, byte[]> consumer) {
        Duration wait = attempt == 0 ? POLL : backOff();
        if (batch.isEmpty()) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        consumer.poll(wait).forEach(record -> {
            batch.add(Entry.read(record));
            hitsInBatch += isHit(batch.getLast()) ? 1 : 0;
        });
        if (batch.isEmpty() && schemaReady) {
            return;
        }
        settle();
        if (batch.isEmpty()) {
            done(consumer);
        }
    }

    private void settle() {
        if (!schemaReady && !prepareSchema()) {
            return;
        }
        Map<Entry, Written> written = writer.write(batch);
        Optional<String> trouble = Optional.empty();
        for (Map.Entry<Entry, Written> each : written.entrySet()) {
            Optional<String> failed = settle(each.getKey(), each.getValue());
            trouble = trouble.or(() -> failed);
        }
        if (trouble.isPresent()) {
            schemaReady = false; // perhaps the index itself is gone; looking costs one request
            trouble(trouble.get());
        }
    }

    /** Why the entry must be tried again, or empty when it is settled. */
    private Optional<String> settle(Entry entry, Written written) {
        return switch (written) {
            case Written.TryAgain(String why) -> Optional.of(why);
            case Written.Stored _, Written.AlreadyThere _ -> {
                settled(entry, "indexed");
                yield Optional.empty();
            }
            case Written.Refused(String reason, String detail) -> quarantine(entry, reason, detail);
        };
    }

    private Optional<String> quarantine(Entry entry, String reason, String detail) {
        try {
            Why why = new Why(Entry.STAGE, reason, detail);
            around.quarantine().put(why.of(entry.origin(), around.clock().instant()));
            settled(entry, "quarantined");
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e.message());
        }
    }

    private void settled(Entry entry, String end) {
        batch.remove(entry);
        if (isHit(entry)) {
            around.laws().end(Law.INDEX, end);
        }
    }

    private void done(Consumer<String, byte[]> consumer) {
        around.laws().begin(Law.INDEX, hitsInBatch);
        hitsInBatch = 0;
        attempt = 0;
        status = Status.up();
        try {
            consumer.commitSync();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("offsets not committed, the records will be indexed again without harm: {}", e.toString());
        }
    }

    private boolean prepareSchema() {
        try {
            schema.createMissing();
            schemaReady = true;
            status = Status.up();
            return true;
        } catch (Problem e) {
            trouble(e.message());
            status = Status.down(e.message());
        } catch (Exception e) {
            trouble("Elasticsearch: " + e);
        }
        return false;
    }

    private void trouble(String why) {
        attempt++;
        if (attempt == 1) {
            attemptsSince = around.clock().instant();
            LOG.warn("hits wait for Elasticsearch: {}", why);
        }
        status = Status.waiting(batch.size() + " records wait since " + attemptsSince + ": " + why);
    }

    private Duration backOff() {
        RetryPolicy.Attempt failed =
                new RetryPolicy.Attempt(Math.max(1, attempt), Duration.ZERO, Reason.UNAVAILABLE, Optional.empty());
        return switch (waits.after(failed, () -> ThreadLocalRandom.current().nextDouble())) {
            case RetryPolicy.Decision.Again(Duration wait) -> wait;
            case RetryPolicy.Decision.GiveUp _ -> waits.cap();
        };
    }

    private static boolean isHit(Entry entry) {
        return switch (entry) {
            case Entry.OfHit _ -> true;
            case Entry.Unreadable bad -> bad.origin().topic().equals(Topics.HITS.name());
            case Entry.NoHit _, Entry.OfFinding _ -> false;
        };
    }

    /** What is not settled when a partition leaves is read again by its next owner, from the committed offset. */
    private final class HandBack implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Set<TopicPartition> gone = Set.copyOf(partitions);
            batch.removeIf(entry -> {
                var origin = entry.origin();
                boolean leaves = gone.contains(new TopicPartition(origin.topic(), origin.partition()));
                hitsInBatch -= leaves && isHit(entry) ? 1 : 0;
                return leaves;
            });
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("{} indexes {}", names.hitsIndex(), partitions);
        }
    }
}
