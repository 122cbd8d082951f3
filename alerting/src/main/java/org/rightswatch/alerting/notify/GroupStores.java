package org.rightswatch.alerting.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rightswatch.alerting.routing.GroupState;
import org.rightswatch.alerting.routing.Told;
import org.rightswatch.alerting.routing.Waiting;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.value.HitId;

/**
 * The memory of the groups of one partition: hits that wait ({@code group NUL hit}), hits that were told (likewise), where each
 * group stands, and timers ordered by their time. Counts what is pending while it writes.
 */
final class GroupStores {

    private static final String WAITING = "alert-waiting";
    private static final String TOLD = "alert-told";
    private static final String GROUPS = "alert-groups";
    private static final String TIMERS = "alert-timers";
    private static final int TIME_DIGITS = 19;

    private final KeyValueStore<String, Waiting> waiting;
    private final KeyValueStore<String, Told> told;
    private final KeyValueStore<String, GroupState> groups;
    private final KeyValueStore<String, String> timers;
    private final AtomicLong pending;

    private GroupStores(ProcessorContext<?, ?> context, AlertCounts counts) {
        this.waiting = context.getStateStore(WAITING);
        this.told = context.getStateStore(TOLD);
        this.groups = context.getStateStore(GROUPS);
        this.timers = context.getStateStore(TIMERS);
        this.pending = counts.open(carried());
    }

    static GroupStores open(ProcessorContext<?, ?> context, AlertCounts counts) {
        return new GroupStores(context, counts);
    }

    static Set<StoreBuilder<?>> builders() {
        Set<StoreBuilder<?>> builders = new LinkedHashSet<>(); // in one order, so that the topology is always the same
        builders.add(builder(WAITING, new JsonSerde<>(Waiting.class)));
        builders.add(builder(TOLD, new JsonSerde<>(Told.class)));
        builders.add(builder(GROUPS, new JsonSerde<>(GroupState.class)));
        builders.add(builder(TIMERS, Serdes.String()));
        return builders;
    }

    AtomicLong pending() {
        return pending;
    }

    Optional<Waiting> waiting(String group, HitId hit) {
        return Optional.ofNullable(waiting.get(key(group, hit)));
    }

    /** Adds a hit that waits, or a newer revision of one. */
    void await(String group, Waiting hit) {
        String key = key(group, hit.hit().id());
        pending.addAndGet(waiting.get(key) == null ? 1 : 0);
        waiting.put(key, hit);
    }

    void awaitNoMore(String group, HitId hit) {
        pending.addAndGet(waiting.delete(key(group, hit)) == null ? 0 : -1);
    }

    /** Hits that wait, at most so many. */
    List<Waiting> waiting(String group, int limit) {
        return scan(waiting, group, limit, w -> true);
    }

    Optional<Told> told(String group, HitId hit) {
        return Optional.ofNullable(told.get(key(group, hit)));
    }

    void tell(String group, Told memory) {
        told.put(key(group, memory.hit().id()), memory);
    }

    /** Told hits that are not gone, at most so many. */
    List<Told> toldAndOpen(String group, int limit) {
        return scan(told, group, limit, t -> t.goneAt() == null);
    }

    GroupState group(String group) {
        GroupState state = groups.get(group);
        return state == null ? GroupState.fresh() : state;
    }

    /** Keeps the state and moves its timer. */
    void keep(String group, GroupState state) {
        GroupState before = group(group);
        pending.addAndGet(state.inFlightHits() - before.inFlightHits());
        Instant dueBefore = before.dueAt();
        Instant due = state.dueAt();
        if (dueBefore != null && !dueBefore.equals(due)) {
            timers.delete(timer(dueBefore, group));
        }
        if (due != null && !due.equals(dueBefore)) {
            timers.put(timer(due, group), group);
        }
        groups.put(group, state);
    }

    /** Groups whose time has come, earliest first. */
    List<String> due(Instant now) {
        List<String> due = new ArrayList<>();
        try (KeyValueIterator<String, String> range = timers.range("", timer(now.plusMillis(1), ""))) {
            range.forEachRemaining(entry -> due.add(entry.value));
        }
        return due;
    }

    private long carried() {
        long sum = 0;
        try (KeyValueIterator<String, Waiting> all = waiting.all()) {
            while (all.hasNext()) {
                all.next();
                sum++;
            }
        }
        try (KeyValueIterator<String, GroupState> all = groups.all()) {
            while (all.hasNext()) {
                sum += all.next().value.inFlightHits();
            }
        }
        return sum;
    }

    private static <V> List<V> scan(KeyValueStore<String, V> store, String group, int limit, Predicate<V> wanted) {
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> all = store.prefixScan(group + '\0', new StringSerializer())) {
            while (all.hasNext() && found.size() < limit) {
                V value = all.next().value;
                if (wanted.test(value)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private static <V> StoreBuilder<?> builder(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    private static String key(String group, HitId hit) {
        return group + '\0' + hit.value();
    }

    private static String timer(Instant due, String group) {
        String millis = Long.toString(due.toEpochMilli());
        return "0".repeat(TIME_DIGITS - millis.length()) + millis + '\0' + group;
    }
}
