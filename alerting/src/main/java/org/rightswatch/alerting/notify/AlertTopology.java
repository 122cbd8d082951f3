package org.rightswatch.alerting.notify;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.rightswatch.alerting.routing.AlertTimers;
import org.rightswatch.alerting.routing.Router;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Laws;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code hits + findings → route → (repartition by receiver + group) → group + notifications → notifications}. Values are read as
 * bytes and judged by us, so that no poison record can stop the stream.
 */
public final class AlertTopology {

    /** Application id: name of the Kafka group and prefix of the internal topics. */
    public static final String APPLICATION = "rightswatch-alerts";

    static final String FINDINGS_STORE = "alert-findings";

    private static final Logger LOG = LoggerFactory.getLogger(AlertTopology.class);

    private final Router router;
    private final AlertTimers timers;
    private final AlertCounts counts;

    public AlertTopology(Router router, AlertTimers timers, Laws laws) {
        this.router = router;
        this.timers = timers;
        this.counts = new AlertCounts(laws);
    }

    /** The topology; every operator, store and internal topic has its name from here. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.table(Topics.FINDINGS.name(), bytes("findings"), storedBytes());
        KStream<String, GroupEvent> candidates = builder.stream(Topics.HITS.name(), bytes("hits"))
                .process(() -> new RouteHits(router, counts), Named.as("route-hits"), FINDINGS_STORE)
                .repartition(Repartitioned.<String, GroupEvent>as("alert-candidates")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(candidates())
                        .withNumberOfPartitions(Topics.NOTIFICATIONS.partitions()));
        KStream<String, GroupEvent> landed = builder.stream(Topics.NOTIFICATIONS.name(), bytes("notification-log"))
                .flatMapValues(value -> landed(value).stream().toList(), Named.as("read-notification-log"));
        candidates
                .merge(landed, Named.as("group-events"))
                .process(new Grouping(), Named.as("group-alerts"))
                .to(
                        Topics.NOTIFICATIONS.name(),
                        Produced.<String, Notification>as("write-notification-log")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Topics.NOTIFICATIONS.values()));
        return builder.build();
    }

    private final class Grouping implements ProcessorSupplier<String, GroupEvent, String, Notification> {
        @Override
        public Processor<String, GroupEvent, String, Notification> get() {
            return new GroupAlerts(timers, counts);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return GroupStores.builders();
        }
    }

    private static Optional<GroupEvent> landed(byte[] value) {
        try {
            Notification entry = value == null
                    ? null
                    : Topics.NOTIFICATIONS.values().deserializer().deserialize(Topics.NOTIFICATIONS.name(), value);
            return Optional.ofNullable(entry).map(Landed::new);
        } catch (SerializationException e) {
            LOG.warn("an entry of {} cannot be read and is ignored: {}", Topics.NOTIFICATIONS.name(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Only candidates travel; what has landed is read from the log itself. */
    private static Serde<GroupEvent> candidates() {
        JsonSerde<Candidate> json = new JsonSerde<>(Candidate.class);
        return Serdes.serdeFrom(
                (topic, event) -> switch (event) {
                    case Candidate candidate -> json.serializer().serialize(topic, candidate);
                    case Landed landed -> throw new IllegalArgumentException("does not travel: " + landed);
                },
                (topic, value) -> json.deserializer().deserialize(topic, value));
    }

    private static Consumed<String, byte[]> bytes(String name) {
        return Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name);
    }

    private static Materialized<String, byte[], KeyValueStore<Bytes, byte[]>> storedBytes() {
        return Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(FINDINGS_STORE)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray());
    }
}
