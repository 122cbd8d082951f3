package org.rightswatch.processor.register;

import java.util.Optional;

/** Receives what presearch found and verified. */
@FunctionalInterface
public interface MeetingSink {

    /** Called for each place; one mark may be met at many. */
    void accept(Meeting meeting);

    /** Says that the listing asks for more look-ups of words written in single letters than are made. */
    default void lettersLeftOut() {}

    /** Says that the listing has more different words than are looked up in every way. */
    default void wordsLeftOut() {}

    /**
     * The same for a meeting that {@link #worth} lets through.
     *
     * @param strength what it is worth by {@link Worth#of}
     * @param context the most that the kind and the classes of its mark add
     */
    default void accept(Meeting meeting, double strength, double context) {
        accept(meeting);
    }

    /** What is worth passing on; nothing means everything. */
    default Optional<Worth> worth() {
        return Optional.empty();
    }
}
