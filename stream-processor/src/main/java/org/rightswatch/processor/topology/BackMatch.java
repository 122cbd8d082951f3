package org.rightswatch.processor.topology;

import java.util.Set;
import java.util.function.LongSupplier;
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

    /**
     * How much is done in one go. The first limit that is reached ends it; one listing is looked at in any case.
     *
     * @param listings at most
     * @param nanos at most: what a live listing waits that comes meanwhile
     */
    record Turn(int listings, long nanos) {}

    /** The rights of a running sweep. */
    private record Sweep(RightsPosition upTo, RightsIndex rights, Scope scope) {}

    private final RegisterStore register;
    private final KeyValueStore<Bytes, byte[]> listings;
    private final KeyValueStore<String, BackMatchState> states;
    private final LongSupplier nanoTime;
    private final Visitor visitor;
    private @Nullable Sweep sweep;

    BackMatch(
            RegisterStore register,
            KeyValueStore<Bytes, byte[]> listings,
            KeyValueStore<String, BackMatchState> states,
            LongSupplier nanoTime,
            Visitor visitor) {
        this.register = register;
        this.listings = listings;
        this.states = states;
        this.nanoTime = nanoTime;
        this.visitor = visitor;
    }

    /** Before the task's first listing: rights known by now need no back-matching when nothing is stored yet. */
    void begin(long now) {
        if (states.get(KEY) == null) {
            states.put(KEY, BackMatchState.first(register.current(now)));
        }
    }

    /**
     * The next listings, if there is anything to do.
     *
     * @param turn how many of them: more while the live stream is quiet
     */
    void advance(long now, Turn turn) {
        RegisterStore.Snapshot snapshot = register.current(now);
        Sweep running = sweep == null ? begun(snapshot) : sweep;
        if (running != null) {
            sweep = running;
            sweepOn(states.get(KEY), running, turn);
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

    private void sweepOn(BackMatchState state, Sweep running, Turn turn) {
        Bytes last = null;
        boolean more;
        long begun = nanoTime.getAsLong();
        int looked = 0;
        try (KeyValueIterator<Bytes, byte[]> iterator = listings.range(state.from(), null)) {
            more = iterator.hasNext();
            while (more && (looked == 0 || within(turn, looked, begun))) {
                KeyValue<Bytes, byte[]> next = iterator.next();
                if (!next.key.equals(state.from())) {
                    visitor.visit(next.key, next.value, running.rights(), running.scope());
                    last = next.key;
                    looked++;
                }
                more = iterator.hasNext();
            }
        }
        if (!more) {
            sweep = null;
            states.put(KEY, state.finished(running.upTo()));
        } else if (last != null) {
            states.put(KEY, state.reached(last));
        }
    }

    private boolean within(Turn turn, int looked, long begun) {
        return looked < turn.listings() && nanoTime.getAsLong() - begun < turn.nanos();
    }
}
