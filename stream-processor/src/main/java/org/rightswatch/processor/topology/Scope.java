package org.rightswatch.processor.topology;

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

    /** These rights changed or are found otherwise; and one that is not in the index is not there for any listing. */
    static Scope rightsChanged(RegisterStore.Changes changes, RightsIndex index) {
        return new Scope() {
            @Override
            public boolean covers(RightId right) {
                return changes.changed().contains(right)
                        || changes.reweighed().contains(right)
                        || index.right(right).isEmpty();
            }

            @Override
            public GoneReason reason(RightId right) {
                if (index.right(right).isEmpty()) {
                    return GoneReason.RIGHT_REMOVED;
                }
                return changes.changed().contains(right) ? GoneReason.RIGHT_CHANGED : GoneReason.COMPARED_ANEW;
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
