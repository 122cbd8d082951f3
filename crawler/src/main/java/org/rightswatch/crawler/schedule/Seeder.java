package org.rightswatch.crawler.schedule;

import java.time.Instant;

/** Sends the seeds of a source on their way. */
@FunctionalInterface
public interface Seeder {

    /**
     * When this returns the seeds are stored. The same source and due time may be asked for twice.
     *
     * @param source id; one that is not configured is ignored
     */
    void seed(String source, Instant due);
}
