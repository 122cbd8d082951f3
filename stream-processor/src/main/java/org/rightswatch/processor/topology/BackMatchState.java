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
 * @param weights {@link RightsIndex#weights} that all listings matched so far were matched with; absent while a sweep is due
 *     for rights that did not change, and in states of older releases: a process that starts then matches all again
 */
record BackMatchState(
        String engine,
        RightsPosition done,
        @Nullable RightsPosition upTo,
        @Nullable Base64Bytes at,
        @Nullable String weights) {

    BackMatchState {
        done = done == null ? RightsPosition.START : done;
    }

    /** Nothing was stored before these rights were known. */
    static BackMatchState first(RegisterStore.Snapshot snapshot) {
        return new BackMatchState(
                snapshot.index().engine(),
                snapshot.position(),
                null,
                null,
                snapshot.index().weights());
    }

    /** What is done, or will be when the running sweep ends. */
    RightsPosition settled() {
        return upTo == null ? done : upTo;
    }

    /**
     * As a process takes it over that has these rights: another engine may find other hits for any right, and so may other
     * weights. Rights may have been read further where it comes from.
     *
     * @param blind whether rights changed since and nobody knows what that changes for others
     */
    BackMatchState takenOver(RegisterStore.Snapshot snapshot, boolean blind) {
        RightsIndex index = snapshot.index();
        if (blind || !engine.equals(index.engine()) || !index.weights().equals(weights)) {
            return new BackMatchState(index.engine(), RightsPosition.START, null, null, index.weights());
        }
        RightsPosition known = snapshot.position();
        return new BackMatchState(
                engine, done.orBefore(known), upTo == null ? null : upTo.orBefore(known), at, weights);
    }

    BackMatchState begin(RightsPosition position) {
        return new BackMatchState(engine, done, position, null, weights);
    }

    BackMatchState reached(Bytes key) {
        return new BackMatchState(engine, done, upTo, Base64Bytes.of(key.get()), weights);
    }

    /** From now on listings are matched otherwise than those that are stored. */
    BackMatchState reweighed() {
        return new BackMatchState(engine, done, upTo, at, null);
    }

    /**
     * @param now the weights, absent when listings were matched with others meanwhile
     */
    BackMatchState finished(RightsPosition position, @Nullable String now) {
        return new BackMatchState(engine, position, null, null, now);
    }

    @Nullable
    Bytes from() {
        return at == null ? null : Bytes.wrap(at.bytes());
    }
}
