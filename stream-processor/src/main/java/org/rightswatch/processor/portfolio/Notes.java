package org.rightswatch.processor.portfolio;

import java.util.Optional;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.processor.register.MarkTrouble;

/** What to know about a row that is good all the same. */
public final class Notes {

    private Notes() {}

    /** One line with place, field and how to mend it, when the right of this row can match nothing. */
    public static Optional<String> of(Place place, Right right) {
        return right instanceof Trademark mark
                ? MarkTrouble.of(mark).map(reason -> Line.of(place + ": " + reason))
                : Optional.empty();
    }
}
