package org.rightswatch.crawler.frontier;

import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.pacing.DomainState;
import org.rightswatch.crawler.pacing.PageState;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.source.Sources;

/** Requests and outcomes to leases, paced per politeness key. */
public final class FrontierTopology implements Supplier<Topology> {

    static final String LEASE = "lease";
    static final String SEND_ELSEWHERE = "send-elsewhere";

    private static final String PACE = "pace";
    private static final String READ_REQUESTS = "read-requests";
    private static final String READ_OUTCOMES = "read-outcomes";
    private static final String READ_STOPS = "read-stops";

    private final Sources sources;
    private final PolitenessKeys keys;

    public FrontierTopology(Sources sources, PolitenessKeys keys) {
        this.sources = sources;
        this.keys = keys;
    }

    /** Settings that the frontier wants besides those of every Streams application. */
    public static void tune(Properties properties) {
        // Short waits: a lease should be out within milliseconds of its time.
        properties.put(StreamsConfig.POLL_MS_CONFIG, 10);
        BoundedRocks.tune(properties);
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        source(topology, READ_REQUESTS, Topics.CRAWL_REQUESTS);
        source(topology, READ_OUTCOMES, Topics.CRAWL_OUTCOMES);
        source(topology, READ_STOPS, Topics.CRAWL_STOPS);
        ProcessorSupplier<String, Object, String, Object> pace = () -> new FrontierProcessor(sources, keys);
        topology.addProcessor(PACE, pace, READ_REQUESTS, READ_OUTCOMES, READ_STOPS);
        store(topology, FrontierProcessor.DOMAINS, new JsonSerde<>(DomainState.class));
        store(topology, FrontierProcessor.QUEUE, new JsonSerde<>(CrawlRequest.class));
        store(topology, FrontierProcessor.PAGES, new JsonSerde<>(PageState.class));
        store(topology, FrontierProcessor.VISITS, new JsonSerde<>(CrawlRequest.class));
        sink(topology, LEASE, Topics.CRAWL_FETCHES);
        sink(topology, SEND_ELSEWHERE, Topics.CRAWL_REQUESTS);
        return topology;
    }

    private static <V> void source(Topology topology, String name, Topic<V> topic) {
        topology.addSource(name, topic.presentKeys(), topic.presentValues(), topic.name());
    }

    private static <V> void sink(Topology topology, String name, Topic<V> topic) {
        Serializer<String> keys = topic.keys().serializer();
        topology.addSink(name, topic.name(), keys, topic.values().serializer(), PACE);
    }

    /** Without a record cache: what is leased must be in the changelog of the same transaction, and scans stay cheap. */
    private static <V> void store(Topology topology, String name, Serde<V> values) {
        StoreBuilder<KeyValueStore<String, V>> builder = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
        topology.addStateStore(builder, PACE);
    }
}
