package org.rightswatch.processor.topology;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Base64Bytes;

/**
 * How far a task is with matching its stored listings against changed rights: the value of store {@code back-matching}.
 *
 * @param engine with whose version the stored listings were matched; another version matches all of them again
 * @param done changes of rights before this are matched with every stored listing
 * @param upTo while a sweep runs: changes before this are in it
 * @param at while a sweep runs: the key of the last listing it looked at
 */
record BackMatchState(
        String engine,
        RightsPosition done,
        @Nullable RightsPosition upTo,
        @Nullable Base64Bytes at) {

    BackMatchState {
        done = done == null ? RightsPosition.START : done;
    }

    /** Nothing was stored before these rights were known. */
    static BackMatchState first(RegisterStore.Snapshot snapshot) {
        return new BackMatchState(snapshot.index().engine(), snapshot.position(), null, null);
    }

    /** Another engine may find other hits for any right. */
    BackMatchState forEngine(String current) {
        return engine.equals(current) ? this : new BackMatchState(current, RightsPosition.START, null, null);
    }

    BackMatchState begin(RightsPosition position) {
        return new BackMatchState(engine, done, position, null);
    }

    BackMatchState reached(Bytes key) {
        return new BackMatchState(engine, done, upTo, Base64Bytes.of(key.get()));
    }

    BackMatchState finished(RightsPosition position) {
        return new BackMatchState(engine, position, null, null);
    }

    @Nullable
    Bytes from() {
        return at == null ? null : Bytes.wrap(at.bytes());
    }
}
