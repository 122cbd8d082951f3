package org.rightswatch.crawler.capture;

import java.util.List;

/**
 * Records as bytes of the file, to be appended together or not at all.
 *
 * @param first what captures refer to
 * @param digest of its payload
 * @param lines for the index
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Members(byte[] first, List<byte[]> rest, String digest, Lines lines) {

    /** What the index says of them, once it is known where they begin. */
    @FunctionalInterface
    interface Lines {
        List<String> at(String warc, long offset);
    }
}
