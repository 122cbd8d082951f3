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

    RightsPosition after(int partition, long offset) {
        Map<Integer, Long> further = new TreeMap<>(next);
        further.merge(partition, offset + 1, Math::max);
        return new RightsPosition(further);
    }
}
