package org.rightswatch.alerting.notify;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.routing.GroupKey;
import org.rightswatch.alerting.routing.NotAlerted;
import org.rightswatch.alerting.routing.Route;
import org.rightswatch.alerting.routing.Router;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each hit to its groups. Bytes that are no hit are only counted: the indexer puts them into quarantine. */
final class RouteHits implements Processor<String, byte[], String, GroupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RouteHits.class);

    private final Router router;
    private final AlertCounts counts;
    private @Nullable ProcessorContext<String, GroupEvent> context;
    private @Nullable TimestampedKeyValueStore<String, byte[]> findings;

    RouteHits(Router router, AlertCounts counts) {
        this.router = router;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, GroupEvent> context) {
        this.context = context;
        this.findings = context.getStateStore(AlertTopology.FINDINGS_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            return; // a tombstone is no hit
        }
        Optional<Hit> hit = read(Topics.HITS, record.value());
        if (hit.isEmpty()) {
            nowhere(NotAlerted.UNREADABLE);
            return;
        }
        ProcessorContext<String, GroupEvent> to = ready(context);
        Instant now = Instant.ofEpochMilli(to.currentSystemTimeMs());
        switch (router.route(hit.get(), finding(record.key()), now)) {
            case Route.Nowhere(NotAlerted reason) -> nowhere(reason);
            case Route.Tell(var groups) -> groups.forEach(g -> forward(g, new Candidate(Slim.of(hit.get()), null)));
            case Route.Withdraw(var groups, NotAlerted reason) ->
                groups.forEach(g -> forward(g, new Candidate(Slim.of(hit.get()), reason)));
        }
    }

    private void forward(GroupKey group, Candidate candidate) {
        ProcessorContext<String, GroupEvent> to = ready(context);
        to.forward(new Record<>(group.text(), candidate, to.currentSystemTimeMs()));
    }

    private void nowhere(NotAlerted reason) {
        counts.begin(1);
        counts.suppressed(reason, 1);
    }

    private Optional<Finding> finding(String hit) {
        ValueAndTimestamp<byte[]> stored = ready(findings).get(hit);
        return stored == null ? Optional.empty() : read(Topics.FINDINGS, stored.value());
    }

    private static <V> Optional<V> read(Topic<V> topic, byte[] bytes) {
        try {
            return Optional.ofNullable(topic.values().deserializer().deserialize(topic.name(), bytes));
        } catch (SerializationException e) {
            LOG.debug("not a record of {}: {}", topic.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static <T> T ready(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("used before init");
        }
        return part;
    }
}
