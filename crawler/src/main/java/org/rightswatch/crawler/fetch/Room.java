package org.rightswatch.crawler.fetch;

/** Where bytes of a body are taken into memory. */
@FunctionalInterface
interface Room {

    /** For what is small and bounded by itself. */
    Room FREE = more -> {};

    /** Asks for room for so many more bytes; waits for it a while. */
    void take(int more) throws BusyException;
}
