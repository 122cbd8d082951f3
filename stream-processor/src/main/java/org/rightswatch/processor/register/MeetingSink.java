package org.rightswatch.processor.register;

import java.util.Optional;

/** Receives what presearch found and verified. */
@FunctionalInterface
public interface MeetingSink {

    /** Called for each place; one mark may be met at many. */
    void accept(Meeting meeting);

    /** What is worth passing on; nothing means everything. */
    default Optional<Worth> worth() {
        return Optional.empty();
    }
}
