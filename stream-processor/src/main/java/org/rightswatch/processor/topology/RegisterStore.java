package org.rightswatch.processor.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;

/**
 * The rights in memory, as a global store. The global thread hands in one right after the other; the tasks read immutable
 * snapshots without a lock. Gathered changes are compiled by the task that next asks, at most once per {@code settle}: a
 * bulk import costs a few compilations, not one per right, and a single change is visible within a blink.
 */
final class RegisterStore implements StateStore {

    static final String NAME = "rights-register";

    /**
     * What a task matches with.
     *
     * @param position all changes before it are in the index
     */
    record Snapshot(RightsIndex index, RightsPosition position) {}

    /**
     * What happened between two positions.
     *
     * @param changed rights that were added, replaced or removed
     * @param reweighed rights that are found otherwise because others changed; may have changed too
     */
    record Changes(Set<RightId> changed, Set<RightId> reweighed) {

        boolean isEmpty() {
            return changed.isEmpty() && reweighed.isEmpty();
        }

        /** Which rights to look for again. */
        Set<RightId> all() {
            Set<RightId> all = new HashSet<>(changed);
            all.addAll(reweighed);
            return all;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RightId, Optional<Right>> pending = new LinkedHashMap<>();
    private final RightsLog log = new RightsLog();
    private final long settleMillis;
    /** By partition, the offset of the next record to come. */
    private final Map<Integer, Long> read = new HashMap<>();

    /** What was known when rights were first compiled. */
    private RightsPosition first = RightsPosition.START;

    private long compiledAt;
    private volatile boolean dirty;
    private volatile Snapshot snapshot;
    private volatile boolean open;

    RegisterStore(RightsIndex empty, Duration settle) {
        this.snapshot = new Snapshot(empty, RightsPosition.START);
        this.settleMillis = settle.toMillis();
    }

    /** What a record of the topic says of a right; nothing means that it is removed. */
    void change(int partition, long offset, RightId id, Optional<Right> right) {
        lock.lock();
        try {
            read.merge(partition, offset + 1, Math::max);
            if (!knows(id, right) || isRemovedBefore(right)) {
                pending.put(id, right);
                log.add(partition, offset, id);
                dirty = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether that is what is known of the right anyhow: an import repeated changes nothing and matches nothing again. */
    private boolean knows(RightId id, Optional<Right> right) {
        Optional<Right> known = pending.get(id);
        return (known == null ? snapshot.index().right(id) : known).equals(right);
    }

    /** Of a right removed while nothing ran, the topic may keep no more than that: its hits are there still. */
    private boolean isRemovedBefore(Optional<Right> right) {
        return right.isEmpty() && snapshot.position().next().isEmpty();
    }

    /**
     * The rights as they are, or as they were a moment ago.
     *
     * @param now wall-clock milliseconds
     */
    Snapshot current(long now) {
        if (dirty) {
            refresh(now);
        }
        return snapshot;
    }

    /** What was last compiled, whether or not something is waiting. */
    Snapshot latest() {
        return snapshot;
    }

    private void refresh(long now) {
        boolean first = snapshot.position().next().isEmpty();
        if (first) {
            lock.lock(); // nobody matches with a register that has never been compiled
        } else if (!lock.tryLock()) {
            return; // another task is at it; a moment ago is good enough
        }
        try {
            if (dirty && (first || now - compiledAt >= settleMillis || now < compiledAt)) {
                compile(now);
            }
        } finally {
            lock.unlock();
        }
    }

    private void compile(long now) {
        List<Right> changed = new ArrayList<>();
        Set<RightId> removed = new HashSet<>();
        pending.forEach((id, right) -> right.ifPresentOrElse(changed::add, () -> removed.add(id)));
        RightsIndex.Next next = snapshot.index().with(changed, removed);
        RightsPosition position = new RightsPosition(read);
        log.reweighed(position, next.reweighed());
        if (first.next().isEmpty()) {
            first = position;
        }
        snapshot = new Snapshot(next.index(), position);
        pending.clear();
        compiledAt = now;
        dirty = false;
    }

    /**
     * Whether rights changed after that position and before this process knew any: how they were is not known here, and so not
     * which others are found otherwise because of them.
     */
    boolean isBlindSince(RightsPosition from) {
        lock.lock();
        try {
            return !log.between(from, first).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** What happened between two positions that snapshots had. */
    Changes changes(RightsPosition from, RightsPosition to) {
        lock.lock();
        try {
            return new Changes(log.between(from, to), log.reweighedBetween(from, to));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, (key, value) -> {
            throw new IllegalStateException("the register is rebuilt by its processor");
        });
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
