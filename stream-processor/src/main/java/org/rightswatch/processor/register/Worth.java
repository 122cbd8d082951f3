package org.rightswatch.processor.register;

import java.util.BitSet;
import java.util.Optional;
import org.rightswatch.contracts.right.Trademark;

/**
 * What a meeting can be worth at most to the one who searches, told in parts before anybody looks at the mark. All numbers
 * are log-odds and add up; a meeting whose sum stays below {@link #least} is not passed on.
 */
public interface Worth {

    /** Whether a place is where a title begins. */
    enum Start {
        FIRST,
        LATER
    }

    /** What is asked for. */
    double least();

    /** What this meeting is worth without the kind and the classes of its mark, exactly. */
    double of(Meeting meeting);

    /**
     * What a mark has to say about the listing beyond its letters, a set: each country of the market where it is in force, and
     * the goods offered when it is registered for them. Nothing for a mark that is not in force that day.
     */
    Optional<BitSet> standing(Trademark mark);

    /** The most for the way in which a place resembles a mark, and for its field. */
    double ofPlace(Likeness likeness, float alike, int firstWord);

    /** The most by hundredths of distinctiveness, 0 to 100. Shared; not to be written. */
    float[] ofDistinctiveness(Likeness likeness, Start start);

    /** The most by hundredths of the form that was met, 0 to 100. Shared; not to be written. */
    float[] ofShare();

    /** The most that a mark of this kind (see {@link MarkKinds}) can gain beside the place and its classes. */
    float ofKind(Trademark example);

    /** The most that a mark can gain by its Nice classes. */
    ClassWorth ofClasses();
}
