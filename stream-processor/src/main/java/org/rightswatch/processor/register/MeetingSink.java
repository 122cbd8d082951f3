package org.rightswatch.processor.register;

/** Receives what presearch found and verified. */
@FunctionalInterface
public interface MeetingSink {

    /** Called for each place; one mark may be met at many. */
    void accept(Meeting meeting);
}
