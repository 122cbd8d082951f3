package org.rightswatch.crawler.illustration;

import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.frontier.BoundedRocks;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.platform.health.Laws;

/** Drafts and pictures to listings with the hashes of their pictures, and requests for pictures that nobody has fetched. */
public final class IllustrationTopology implements Supplier<Topology> {

    static final String PUBLISH = "publish";
    static final String ASK = "ask-for-picture";
    static final String FETCH = "fetch-picture";
    static final String BRING = "bring-picture";

    private static final String READ_DRAFTS = "read-drafts";
    private static final String READ_PICTURES = "read-pictures";
    private static final String ILLUSTRATE = "illustrate";
    private static final String KNOW = "know-pictures";

    private final PolitenessKeys keys;
    private final Laws laws;

    public IllustrationTopology(PolitenessKeys keys, Laws laws) {
        this.keys = keys;
        this.laws = laws;
    }

    /** Settings that it wants besides those of every Streams application. */
    public static void tune(Properties properties) {
        BoundedRocks.tune(properties);
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        source(topology, READ_DRAFTS, Topics.CRAWL_DRAFTS);
        ProcessorSupplier<String, Draft, String, Object> illustrate = () -> new DraftProcessor(laws);
        topology.addProcessor(ILLUSTRATE, illustrate, READ_DRAFTS);
        store(topology, DraftProcessor.LISTINGS, new JsonSerde<>(Illustrated.class), ILLUSTRATE);
        sink(topology, PUBLISH, Topics.LISTINGS, ILLUSTRATE);
        sink(topology, ASK, Topics.CRAWL_PICTURES, ILLUSTRATE);

        source(topology, READ_PICTURES, Topics.CRAWL_PICTURES);
        ProcessorSupplier<String, PictureNews, String, Object> know = () -> new PictureProcessor(keys, laws);
        topology.addProcessor(KNOW, know, READ_PICTURES);
        store(topology, PictureProcessor.PICTURES, new JsonSerde<>(ListingImage.class), KNOW);
        store(topology, PictureProcessor.SHOWN_BY, Serdes.String(), KNOW);
        sink(topology, FETCH, Topics.CRAWL_REQUESTS, KNOW);
        sink(topology, BRING, Topics.CRAWL_DRAFTS, KNOW);
        return topology;
    }

    private static <V> void source(Topology topology, String name, Topic<V> topic) {
        topology.addSource(name, topic.presentKeys(), topic.presentValues(), topic.name());
    }

    private static <V> void sink(Topology topology, String name, Topic<V> topic, String parent) {
        topology.addSink(
                name, topic.name(), topic.keys().serializer(), topic.values().serializer(), parent);
    }

    private static <V> void store(Topology topology, String name, Serde<V> values, String processor) {
        StoreBuilder<KeyValueStore<String, V>> builder = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
        topology.addStateStore(builder, processor);
    }
}
