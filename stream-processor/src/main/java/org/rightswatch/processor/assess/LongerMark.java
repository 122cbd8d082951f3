package org.rightswatch.processor.assess;

import java.util.Collection;
import java.util.List;
import org.rightswatch.processor.register.Likeness;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.text.Scripts;

/**
 * In text without spaces a short mark is found inside longer ones: where another mark covers the place and more, the
 * shorter one says little ("大福" in "周大福").
 */
final class LongerMark {

    private static final double INSIDE = -0.9;

    private LongerMark() {}

    /** The factor for this encounter, given all places that were met in the listing. */
    static Factors.Feature around(Encounter encounter, Collection<Meeting> all) {
        Meeting mine = encounter.meeting();
        boolean unsegmented = Scripts.unsegmented(encounter.words().script(mine.firstWord()));
        return (e, tally) -> {
            if (!unsegmented) {
                return;
            }
            for (Meeting other : all) {
                boolean covers = other.from() <= mine.from() && other.to() >= mine.to();
                boolean longer = other.to() - other.from() > mine.to() - mine.from();
                if (covers && longer && other.likeness() == Likeness.EXACT) {
                    String text = other.trademark().text();
                    tally.add("sight", 0.3, INSIDE, List.of(text), "sight.contained", text);
                    return;
                }
            }
        };
    }
}
