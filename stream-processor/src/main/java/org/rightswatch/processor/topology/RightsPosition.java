package org.rightswatch.processor.topology;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far topic {@code rights} was read.
 *
 * @param next by partition, the offset of the next record to come; a partition not in it has not been read
 */
record RightsPosition(Map<Integer, Long> next) {

    static final RightsPosition START = new RightsPosition(Map.of());

    RightsPosition {
        next = next == null ? Map.of() : Map.copyOf(next);
    }

    long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Whether everything before that position is before this one. */
    boolean reaches(RightsPosition other) {
        return other.next.keySet().stream().allMatch(partition -> of(partition) >= other.of(partition));
    }

    /** What is before both. */
    RightsPosition orBefore(RightsPosition other) {
        Map<Integer, Long> least = new TreeMap<>();
        next.forEach((partition, offset) -> least.put(partition, Math.min(offset, other.of(partition))));
        return new RightsPosition(least);
    }

    RightsPosition after(int partition, long offset) {
        Map<Integer, Long> further = new TreeMap<>(next);
        further.merge(partition, offset + 1, Math::max);
        return new RightsPosition(further);
    }
}
