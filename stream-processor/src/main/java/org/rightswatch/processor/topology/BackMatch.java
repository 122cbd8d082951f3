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
 * One task's sweeps over its stored listings, a slice at a time, with the rights that changed and those that are found
 * otherwise because others changed. What happens while a sweep runs waits for the next one, all of it together.
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

    /**
     * More rights than these are looked for among all others: to compile them by themselves would keep the live stream
     * waiting (measured: four thousand take 25 ms or so; a listing takes three to four times as long with 100,000).
     */
    private static final int FEW = 4_000;

    private final RegisterStore register;
    private final KeyValueStore<Bytes, byte[]> listings;
    private final KeyValueStore<String, BackMatchState> states;
    private final LongSupplier nanoTime;
    private final Visitor visitor;
    private @Nullable Sweep sweep;
    /** What listings are matched with; nothing yet since the task began. */
    private RegisterStore.@Nullable Snapshot met;

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
     * To be called before a listing is matched with the snapshot: notes when rights that did not change are found otherwise
     * from now on. Which they are is known to this process alone, so a later one has to be told that there is something.
     */
    @SuppressWarnings("ReferenceEquality") // asked for each listing; the very same snapshot needs no comparing
    void meet(RegisterStore.Snapshot snapshot) {
        if (snapshot == met) {
            return;
        }
        BackMatchState before = states.get(KEY);
        BackMatchState state = before;
        if (met == null) {
            state = before.takenOver(snapshot, register.isBlindSince(before.settled()));
        } else if (!register.changes(met.position(), snapshot.position())
                .reweighed()
                .isEmpty()) {
            state = before.reweighed();
        }
        if (!state.equals(before)) {
            states.put(KEY, state);
        }
        met = snapshot;
    }

    /**
     * The next listings, if there is anything to do.
     *
     * @param turn how many of them: more while the live stream is quiet
     */
    void advance(long now, Turn turn) {
        RegisterStore.Snapshot snapshot = register.current(now);
        meet(snapshot);
        Sweep running = sweep == null ? begun(snapshot) : sweep;
        if (running != null) {
            sweep = running;
            sweepOn(states.get(KEY).from(), running, turn);
        }
    }

    /** The sweep that was running before a restart, or a new one when rights changed; null when all is done. */
    private @Nullable Sweep begun(RegisterStore.Snapshot snapshot) {
        BackMatchState state = states.get(KEY);
        RightsPosition upTo = state.upTo() == null ? snapshot.position() : state.upTo();
        RegisterStore.Changes changes = changes(state.done(), upTo);
        if (changes.isEmpty()) {
            if (state.upTo() != null) { // before a restart there were some; all of them changed again since
                states.put(KEY, state.finished(upTo, state.weights()));
            }
            return null;
        }
        if (state.upTo() == null) {
            states.put(KEY, state.begin(upTo));
        }
        RightsIndex all = snapshot.index();
        return new Sweep(upTo, among(all, changes.all()), Scope.rightsChanged(changes, all));
    }

    /** When everything is matched again, that is not because each right changed. */
    private RegisterStore.Changes changes(RightsPosition done, RightsPosition upTo) {
        RegisterStore.Changes changes = register.changes(done, upTo);
        return done.equals(RightsPosition.START) ? new RegisterStore.Changes(Set.of(), changes.all()) : changes;
    }

    private static RightsIndex among(RightsIndex all, Set<RightId> rights) {
        return rights.size() > Math.min(FEW, all.size() / 4) ? all : all.only(rights);
    }

    private void sweepOn(@Nullable Bytes from, Sweep running, Turn turn) {
        Bytes last = null;
        boolean more;
        long begun = nanoTime.getAsLong();
        int looked = 0;
        try (KeyValueIterator<Bytes, byte[]> iterator = listings.range(from, null)) {
            more = iterator.hasNext();
            while (more && (looked == 0 || within(turn, looked, begun))) {
                KeyValue<Bytes, byte[]> next = iterator.next();
                if (!next.key.equals(from)) {
                    visitor.visit(next.key, next.value, running.rights(), running.scope());
                    last = next.key;
                    looked++;
                }
                more = iterator.hasNext();
            }
        }
        if (!more) {
            sweep = null;
            states.put(KEY, states.get(KEY).finished(running.upTo(), settled(running)));
        } else if (last != null) {
            states.put(KEY, states.get(KEY).reached(last));
        }
    }

    /** The weights that all listings are matched with now; null when another sweep is due for rights that did not change. */
    private @Nullable String settled(Sweep ended) {
        return met == null
                        || !register.changes(ended.upTo(), met.position())
                                .reweighed()
                                .isEmpty()
                ? null
                : met.index().weights();
    }

    private boolean within(Turn turn, int looked, long begun) {
        return looked < turn.listings() && nanoTime.getAsLong() - begun < turn.nanos();
    }
}
