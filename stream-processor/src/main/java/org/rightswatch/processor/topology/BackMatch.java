package org.rightswatch.processor.topology;

import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.RightId;

/**
 * One task's sweeps over its stored listings, a slice at a time. Changes that come while a sweep runs wait for the next one.
 * A listing that changes meanwhile is matched live against newer rights than the sweep's, so it does not matter on which
 * side of the sweep it is.
 */
final class BackMatch {

    static final String STORE = "back-matching";
    private static final String KEY = "state";

    /** What is done with each stored listing: matched with the changed rights, and what changed published. */
    interface Visitor {
        void visit(Bytes key, byte[] value, RightsIndex changedRights, Scope scope);
    }

    /** The rights of a running sweep. */
    private record Sweep(RightsPosition upTo, RightsIndex rights, Scope scope) {}

    private final RegisterStore register;
    private final KeyValueStore<Bytes, byte[]> listings;
    private final KeyValueStore<String, BackMatchState> states;
    private final int slice;
    private final Visitor visitor;
    private @Nullable Sweep sweep;

    BackMatch(
            RegisterStore register,
            KeyValueStore<Bytes, byte[]> listings,
            KeyValueStore<String, BackMatchState> states,
            int slice,
            Visitor visitor) {
        this.register = register;
        this.listings = listings;
        this.states = states;
        this.slice = slice;
        this.visitor = visitor;
    }

    /** Before the task's first listing: rights known by now need no back-matching when nothing is stored yet. */
    void begin(long now) {
        if (states.get(KEY) == null) {
            states.put(KEY, BackMatchState.first(register.current(now)));
        }
    }

    /**
     * The next slice, if there is anything to do.
     *
     * @param slices how many of them in one go: more while the live stream is quiet
     */
    void advance(long now, int slices) {
        RegisterStore.Snapshot snapshot = register.current(now);
        Sweep running = sweep == null ? begun(snapshot) : sweep;
        if (running != null) {
            sweep = running;
            sweepOn(states.get(KEY), running, slice * slices);
        }
    }

    /** The sweep that was running before a restart, or a new one when rights changed; null when all is done. */
    private @Nullable Sweep begun(RegisterStore.Snapshot snapshot) {
        BackMatchState state = states.get(KEY).forEngine(snapshot.index().engine());
        RightsPosition upTo = state.upTo() == null ? snapshot.position() : state.upTo();
        Set<RightId> changed = register.changes(state.done(), upTo);
        if (changed.isEmpty()) {
            if (state.upTo() != null) { // before a restart there were some; all of them changed again since
                states.put(KEY, state.finished(upTo));
            }
            return null;
        }
        if (state.upTo() == null) {
            states.put(KEY, state.begin(upTo));
        }
        RightsIndex all = snapshot.index();
        boolean most = changed.size() > all.size() / 4;
        return new Sweep(upTo, most ? all : all.only(changed), Scope.rightsChanged(changed, all));
    }

    private void sweepOn(BackMatchState state, Sweep running, int most) {
        Bytes last = null;
        int looked = 0;
        try (KeyValueIterator<Bytes, byte[]> iterator = listings.range(state.from(), null)) {
            while (iterator.hasNext() && looked < most) {
                KeyValue<Bytes, byte[]> next = iterator.next();
                if (!next.key.equals(state.from())) {
                    visitor.visit(next.key, next.value, running.rights(), running.scope());
                    last = next.key;
                    looked++;
                }
            }
        }
        if (looked < most) {
            sweep = null;
            states.put(KEY, state.finished(running.upTo()));
        } else if (last != null) {
            states.put(KEY, state.reached(last));
        }
    }
}
