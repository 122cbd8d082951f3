package org.rightswatch.crawler.frontier;

import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.pacing.OrderedStore;

/** A state store of Kafka Streams as the ordered store the rules want. Bytes order is text order for ASCII keys. */
record StreamStore<V>(KeyValueStore<String, V> store) implements OrderedStore<V> {

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public Optional<Entry<V>> first(String from, String to) {
        try (KeyValueIterator<String, V> entries = store.range(from, to)) {
            if (!entries.hasNext()) {
                return Optional.empty();
            }
            KeyValue<String, V> entry = entries.next();
            return entry.key.compareTo(to) >= 0 ? Optional.empty() : Optional.of(new Entry<>(entry.key, entry.value));
        }
    }
}
