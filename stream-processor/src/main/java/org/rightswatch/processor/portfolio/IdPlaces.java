package org.rightswatch.processor.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.text.Keys;

/** Where each id was read: for a million ids, which the rights have anyhow, a third of what a map of places takes. */
final class IdPlaces {

    private static final int ROW_BITS = 40;

    /** A file, or a sheet of it. */
    private record Part(String file, String name) {}

    private final List<Part> parts = new ArrayList<>();
    private @Nullable RightId[] ids = new RightId[1 << 8];
    /** Number of the part before the row. */
    private long[] places = new long[1 << 8];

    private int size;

    Optional<Place> find(RightId id) {
        int slot = slot(id);
        return ids[slot] == null ? Optional.empty() : Optional.of(place(places[slot]));
    }

    /** The place that is known; nothing when the id is new, and this place is known now. */
    Optional<Place> putIfAbsent(RightId id, Place place) {
        Optional<Place> known = find(id);
        if (known.isEmpty()) {
            if (++size > ids.length * 2L / 3) {
                grow();
            }
            put(id, (long) part(place) << ROW_BITS | place.row());
        }
        return known;
    }

    private void put(RightId id, long place) {
        int slot = slot(id);
        ids[slot] = id;
        places[slot] = place;
    }

    private void grow() {
        @Nullable RightId[] before = ids;
        long[] where = places;
        ids = new RightId[before.length * 2];
        places = new long[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                put(before[i], where[i]);
            }
        }
    }

    private int slot(RightId id) {
        int slot = (int) Math.unsignedMultiplyHigh(Keys.mix(Keys.of(id.value()), 0), ids.length);
        while (ids[slot] != null && !id.equals(ids[slot])) {
            slot = slot + 1 == ids.length ? 0 : slot + 1;
        }
        return slot;
    }

    /** The number of the part; rows come file by file, so that the last one is nearly always it. */
    private int part(Place place) {
        Part part = new Part(place.file(), place.part());
        if (parts.isEmpty() || !parts.getLast().equals(part)) {
            parts.add(part);
        }
        return parts.size() - 1;
    }

    private Place place(long packed) {
        Part part = parts.get((int) (packed >>> ROW_BITS));
        return new Place(part.file(), part.name(), packed & (1L << ROW_BITS) - 1);
    }
}
