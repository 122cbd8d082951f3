package org.rightswatch.crawler.pacing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A map whose keys are ordered; both the in-memory map and Kafka's state stores can be one. Keys are ASCII. */
public interface OrderedStore<V> {

    @Nullable
    V get(String key);

    void put(String key, V value);

    void delete(String key);

    /** The smallest key not below {@code from} and below {@code to}, with its value. */
    Optional<Entry<V>> first(String from, String to);

    /** A key and its value. */
    record Entry<V>(String key, V value) {}
}
