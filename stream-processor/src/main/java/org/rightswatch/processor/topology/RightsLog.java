package org.rightswatch.processor.topology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightswatch.contracts.value.RightId;

/**
 * Which right changed at which offset of topic {@code rights}, and which were found otherwise from which position on because
 * others changed, so that a task can ask what changed since it last looked.
 */
final class RightsLog {

    private final Map<Integer, Changes> partitions = new TreeMap<>();
    /** The last position counts, as with changes. */
    private final Map<RightId, RightsPosition> reweighed = new HashMap<>();

    /** Notes a change. Offsets of a partition only grow; what is older than the last is a replay and noted already. */
    void add(int partition, long offset, RightId right) {
        partitions.computeIfAbsent(partition, p -> new Changes()).add(offset, right);
    }

    /** The rights that changed between two positions. */
    Set<RightId> between(RightsPosition from, RightsPosition to) {
        Set<RightId> changed = new HashSet<>();
        partitions.forEach((partition, changes) -> changes.between(from.of(partition), to.of(partition), changed));
        return changed;
    }

    /** Notes rights that are found otherwise from this position on. */
    void reweighed(RightsPosition at, Set<RightId> rights) {
        rights.forEach(right -> reweighed.put(right, at));
    }

    /** The rights that were found otherwise at one position and not yet at the other. */
    Set<RightId> reweighedBetween(RightsPosition from, RightsPosition to) {
        Set<RightId> between = new HashSet<>();
        if (!from.equals(to)) { // asked ten times a second while nothing happens
            reweighed.forEach((right, at) -> {
                if (to.reaches(at) && !from.reaches(at)) {
                    between.add(right);
                }
            });
        }
        return between;
    }

    /** The changes of one partition in the order of their offsets: two arrays, for a million rights cost 16 MB. */
    private static final class Changes {

        private long[] offsets = new long[64];
        private RightId[] rights = new RightId[64];
        private int size;

        void add(long offset, RightId right) {
            if (size > 0 && offset <= offsets[size - 1]) {
                return;
            }
            if (size == offsets.length) {
                makeRoom();
            }
            offsets[size] = offset;
            rights[size++] = right;
        }

        /** Only the last change of a right counts; years of changes take no more room than the rights do. */
        private void makeRoom() {
            Set<RightId> later = new HashSet<>();
            int free = size;
            for (int i = size - 1; i >= 0; i--) {
                if (later.add(rights[i])) {
                    free--;
                    offsets[free] = offsets[i];
                    rights[free] = rights[i];
                }
            }
            int left = size - free;
            int room = left > size / 2 ? size + (size >> 1) : size;
            offsets = Arrays.copyOf(Arrays.copyOfRange(offsets, free, size), room);
            rights = Arrays.copyOf(Arrays.copyOfRange(rights, free, size), room);
            size = left;
        }

        void between(long from, long to, Set<RightId> changed) {
            int found = Arrays.binarySearch(offsets, 0, size, from);
            for (int i = found < 0 ? -found - 1 : found; i < size && offsets[i] < to; i++) {
                changed.add(rights[i]);
            }
        }
    }
}
