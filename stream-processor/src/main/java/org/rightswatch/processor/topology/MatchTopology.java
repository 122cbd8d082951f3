package org.rightswatch.processor.topology;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topics;

/** The match topology. Names of nodes and stores are part of what runs in production: a golden test guards them. */
public final class MatchTopology implements Supplier<Topology> {

    static final String HITS = "hits-out";
    static final String QUARANTINE = "quarantine-out";

    private static final String RIGHTS = "rights-in";
    private static final String REGISTER_UPDATER = "register-updater";
    private static final String LISTINGS = "listings-in";
    private static final String CONTENT_UPDATER = "listing-content-updater";
    private static final String MATCHER = "matcher";

    private final Matching matching;
    private final RegisterStore register;

    public MatchTopology(Matching matching) {
        this.matching = matching;
        this.register = new RegisterStore(matching.empty(), matching.settle());
    }

    /**
     * What the topology needs beside the properties of all topologies: how its stores use memory, and when it commits. What it
     * sends can be read at the next commit, which sends what is left: until then a batch may as well become full.
     */
    public static Map<String, Object> properties() {
        long commit = CommitPace.AT_LEAST_EVERY.toMillis();
        return Map.of(
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                SharedMemory.class,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                commit,
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                2 * commit);
    }

    /** The rights as the tasks see them now, for health and metrics. */
    public RightsIndex rights() {
        return register.latest().index();
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        rightsInto(topology);
        listingsInto(topology);
        hitsOutOf(topology);
        return topology;
    }

    private void rightsInto(Topology topology) {
        topology.addGlobalStore(
                new RegisterStoreBuilder(register),
                RIGHTS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.RIGHTS.name(),
                REGISTER_UPDATER,
                () -> new RegisterUpdater(register));
    }

    /** The content store is filled by the source itself, before the matcher, and restored from the topic. */
    private static void listingsInto(Topology topology) {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> content = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(MatchProcessor.CONTENT), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
        topology.addReadOnlyStateStore(
                content,
                LISTINGS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.LISTINGS.name(),
                CONTENT_UPDATER,
                ContentUpdater::new);
    }

    private void hitsOutOf(Topology topology) {
        topology.addProcessor(MATCHER, () -> new MatchProcessor(matching), LISTINGS)
                .addStateStore(store(Ledgers.STORE, Serdes.Bytes(), Serdes.ByteArray()), MATCHER)
                .addStateStore(store(BackMatch.STORE, Serdes.String(), new JsonSerde<>(BackMatchState.class)), MATCHER)
                .connectProcessorAndStateStores(MATCHER, MatchProcessor.CONTENT)
                .addSink(HITS, Topics.HITS.name(), new StringSerializer(), new ByteArraySerializer(), MATCHER)
                .addSink(
                        QUARANTINE,
                        Topics.QUARANTINE.name(),
                        new StringSerializer(),
                        Topics.QUARANTINE.values().serializer(),
                        MATCHER);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of());
    }
}
