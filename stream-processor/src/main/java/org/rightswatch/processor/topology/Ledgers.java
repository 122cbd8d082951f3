package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.ListingId;

/**
 * The ledgers of one task. Most listings that come are new, and it takes the store long to say that it has nothing: which ids
 * it may have is kept in memory, and it is asked for those alone. Ids stored before the task began are found out in passing;
 * until all of them are known the store is asked for every one.
 */
final class Ledgers {

    static final String STORE = "listing-ledger";

    /** How long a turn looks for stored ids: some thousands. */
    private static final long NANOS = Duration.ofMillis(5).toNanos();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Serializer<Ledger> writer;
    private final Deserializer<Ledger> reader;
    private final LongSupplier nanoTime;
    private final KnownKeys known = new KnownKeys();
    private boolean asked;
    private boolean allKnown;
    /** The last id that was found in the store; those before it are known. */
    private @Nullable Bytes found;

    /**
     * @param nanoTime a clock that only goes forwards, nanoseconds
     */
    Ledgers(KeyValueStore<Bytes, byte[]> store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
        LedgerSerde serde = new LedgerSerde();
        this.writer = serde.serializer();
        this.reader = serde.deserializer();
    }

    /** What is known of the listing, {@link Ledger#NEW} when nothing is. */
    Ledger get(ListingId id) {
        if (!asked) {
            asked = true;
            learn(); // of a store that is empty, all is known from its first listing on
        }
        byte[] key = key(id);
        byte[] stored = allKnown && !known.mayHave(key) ? null : store.get(Bytes.wrap(key));
        return stored == null ? Ledger.NEW : reader.deserialize(STORE, stored);
    }

    void put(ListingId id, Ledger ledger) {
        byte[] key = key(id);
        known.add(key);
        store.put(Bytes.wrap(key), writer.serialize(STORE, ledger));
    }

    private static byte[] key(ListingId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }

    /** Finds out about more of the stored ids, if there are any left. */
    void learn() {
        if (allKnown) {
            return;
        }
        Bytes last = found;
        long begun = nanoTime.getAsLong();
        try (KeyValueIterator<Bytes, byte[]> stored = store.range(last, null)) {
            do {
                if (!stored.hasNext()) {
                    allKnown = true;
                    return;
                }
                found = stored.next().key;
                known.add(found.get());
            } while (found.equals(last) || nanoTime.getAsLong() - begun < NANOS);
        }
    }
}
