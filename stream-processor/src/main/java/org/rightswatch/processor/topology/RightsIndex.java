package org.rightswatch.processor.topology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;

/** The matching engine with its rights, as the topology sees it: an immutable snapshot, safe for any number of threads. */
public interface RightsIndex {

    /**
     * The index after a change.
     *
     * @param reweighed rights that did not change but are found otherwise than before, because others came or went
     */
    record Next(RightsIndex index, Set<RightId> reweighed) {}

    /** The same rights with some added or replaced and some removed. */
    Next with(Collection<Right> changed, Set<RightId> removed);

    /** Only those of the rights: what it finds is what the whole finds of them. */
    RightsIndex only(Set<RightId> rights);

    /** Hits at or above the threshold, state open, revision 1. */
    List<Hit> match(Listing listing);

    /** A right by its id. */
    Optional<Right> right(RightId id);

    /** How many rights. */
    int size();

    /** Names how the rights weigh on each other: a right that is the same in two indices that name it alike is found alike. */
    String weights();

    /** Version of the rights, for the hits. */
    String version();

    /** Name and version of the engine, for the hits. */
    String engine();
}
