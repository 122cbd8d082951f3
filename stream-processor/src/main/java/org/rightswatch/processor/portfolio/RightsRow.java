package org.rightswatch.processor.portfolio;

import org.rightswatch.contracts.right.Right;
import org.rightswatch.platform.problem.Line;

/** What one row of a rights file turned out to be. */
public sealed interface RightsRow {

    /** Where it was read. */
    Place place();

    /** A right that may be imported. */
    record Good(Place place, Right right) implements RightsRow {}

    /**
     * A row that is left out.
     *
     * @param field the contract's field or column, empty when the row as a whole is meant
     * @param reason what is wrong and how to mend it, one line
     */
    record Bad(Place place, String field, String reason) implements RightsRow {

        public Bad {
            field = Line.of(field);
            reason = Line.of(reason);
        }

        /** {@code rights.csv:12: niceClasses: 46 is not between 1 and 45}. */
        public String line() {
            return Line.of(place.toString()) + ": " + (field.isEmpty() ? "" : field + ": ") + reason;
        }
    }

    /** An office file said again what another office file had said, in the same words: nothing to do. */
    record Repeated(Place place, Place first) implements RightsRow {}
}
