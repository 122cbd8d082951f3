package org.rightswatch.processor.topology;

import java.util.Set;
import org.rightswatch.contracts.value.RightId;

/** Which rights were looked for, and so may be found missing, and why one would be. */
interface Scope {

    /** Whether the right was looked for. */
    boolean covers(RightId right);

    GoneReason reason(RightId right);

    /** The listing changed: all rights were looked for. */
    static Scope listingChanged() {
        return all(GoneReason.LISTING_CHANGED);
    }

    /** The listing was removed. */
    static Scope listingRemoved() {
        return all(GoneReason.LISTING_REMOVED);
    }

    /** These rights changed; and one that is not in the index is not there for any listing. */
    static Scope rightsChanged(Set<RightId> changed, RightsIndex index) {
        return new Scope() {
            @Override
            public boolean covers(RightId right) {
                return changed.contains(right) || index.right(right).isEmpty();
            }

            @Override
            public GoneReason reason(RightId right) {
                return index.right(right).isEmpty() ? GoneReason.RIGHT_REMOVED : GoneReason.RIGHT_CHANGED;
            }
        };
    }

    private static Scope all(GoneReason reason) {
        return new Scope() {
            @Override
            public boolean covers(RightId right) {
                return true;
            }

            @Override
            public GoneReason reason(RightId right) {
                return reason;
            }
        };
    }
}
