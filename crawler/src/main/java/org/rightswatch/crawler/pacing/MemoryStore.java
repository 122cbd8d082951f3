package org.rightswatch.crawler.pacing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An ordered store in memory. */
final class MemoryStore<V> implements OrderedStore<V> {

    private final TreeMap<String, V> entries = new TreeMap<>();

    @Override
    public @Nullable V get(String key) {
        return entries.get(key);
    }

    @Override
    public void put(String key, V value) {
        entries.put(key, value);
    }

    @Override
    public void delete(String key) {
        entries.remove(key);
    }

    @Override
    public Optional<Entry<V>> first(String from, String to) {
        Map.Entry<String, V> entry = entries.ceilingEntry(from);
        return entry == null || entry.getKey().compareTo(to) >= 0
                ? Optional.empty()
                : Optional.of(new Entry<>(entry.getKey(), entry.getValue()));
    }
}
