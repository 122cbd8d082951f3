package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.right.Trademark;

/**
 * Numbers the kinds of marks of a segment: marks of one kind have the same jurisdictions, and all or none of them names
 * sellers and domains, or a price. What context can add to a score at most is asked once for a kind, not for every mark.
 */
final class MarkKinds {

    /** The kind of marks beyond the {@link #MOST} kinds: nothing is ruled out for them. */
    static final int ANY = 0;

    private static final int MOST = (1 << 17) - 1;

    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Trademark> examples = new ArrayList<>();

    private record Kind(List<String> jurisdictions, boolean named, boolean priced) {}

    int of(Trademark mark) {
        boolean named =
                !mark.authorisedSellers().isEmpty() || !mark.officialDomains().isEmpty();
        Kind kind = new Kind(mark.jurisdictions(), named, mark.referencePrice() != null);
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        if (examples.size() == MOST) {
            return ANY;
        }
        examples.add(mark);
        numbers.put(kind, examples.size());
        return examples.size();
    }

    /** A mark of each kind, of kind 1 first. */
    Trademark[] examples() {
        return examples.toArray(Trademark[]::new);
    }
}
