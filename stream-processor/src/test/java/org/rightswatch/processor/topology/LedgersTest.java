package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.value.ListingId;

class LedgersTest {

    private static final Ledger ONE = new Ledger("hash", null, List.of());
    private static final int STORED = 10;

    private final Store store = new Store();
    private long nanos;

    /** Counts how often it is asked. */
    private static final class Store extends InMemoryKeyValueStore {

        private int asked;

        Store() {
            super(Ledgers.STORE);
        }

        @Override
        public synchronized byte[] get(Bytes key) {
            asked++;
            return super.get(key);
        }
    }

    /** Each look at the clock takes a turn's time, so that a turn finds one id. */
    private Ledgers slow() {
        return new Ledgers(store, () -> nanos += 1_000_000_000);
    }

    @Test
    void asksAnEmptyStoreForNothingButWhatWasPut() {
        Ledgers ledgers = slow();
        for (int i = 0; i < 100; i++) {
            assertThat(ledgers.get(id(i))).isEqualTo(Ledger.NEW);
        }
        assertThat(store.asked).isZero();
        ledgers.put(id(1), ONE);
        assertThat(ledgers.get(id(1))).isEqualTo(ONE);
        assertThat(store.asked).isOne();
    }

    @Test
    void findsWhatWasStoredBeforeFromTheFirstMomentOn() {
        Ledgers before = slow();
        for (int i = 0; i < STORED; i++) {
            before.put(id(i), ONE);
        }
        Ledgers ledgers = slow();
        for (int turn = 0; turn < STORED; turn++) {
            for (int i = 0; i < STORED; i++) {
                assertThat(ledgers.get(id(i))).isEqualTo(ONE);
            }
            store.asked = 0;
            assertThat(ledgers.get(id(STORED + turn))).isEqualTo(Ledger.NEW);
            assertThat(store.asked).as("not all ids are known yet").isOne();
            ledgers.learn();
        }
        store.asked = 0;
        assertThat(ledgers.get(id(-1))).isEqualTo(Ledger.NEW);
        assertThat(store.asked).isZero();
        assertThat(ledgers.get(id(STORED - 1))).isEqualTo(ONE);
    }

    private static ListingId id(int number) {
        return new ListingId("L-" + number);
    }
}
