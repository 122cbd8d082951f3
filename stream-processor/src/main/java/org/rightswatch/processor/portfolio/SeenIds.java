package org.rightswatch.processor.portfolio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;

/** The ids of a run and where each was first read. */
final class SeenIds {

    /** What has to be said about a right instead of taking it, if anything. */
    interface Check {
        Optional<RightsRow> of(Right right);
    }

    private final Map<RightId, Place> typed = new HashMap<>();
    private final Map<RightId, First> office = new HashMap<>();

    private record First(Place place, Right right) {}

    Optional<RightsRow> typed(RightId id, Place place) {
        First published = office.get(id);
        Place first = published == null ? typed.putIfAbsent(id, place) : published.place();
        return first == null ? Optional.empty() : Optional.of(duplicate(id, place, first));
    }

    Optional<RightsRow> office(Right right, Place place) {
        Place byHand = typed.get(right.id());
        if (byHand != null) {
            return Optional.of(duplicate(right.id(), place, byHand));
        }
        First first = office.putIfAbsent(right.id(), new First(place, right));
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                first.right().equals(right)
                        ? new RightsRow.Repeated(place, first.place())
                        : duplicate(right.id(), place, first.place()));
    }

    private static RightsRow duplicate(RightId id, Place place, Place first) {
        return new RightsRow.Bad(place, "id", id + " was already read at " + first + "; give each right one id");
    }
}
