package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.Exchange;

/** Where exchanges are kept. Thread-safe. */
public interface Captures extends AutoCloseable {

    /** Keeps nothing: for a look at a site that needs no evidence. */
    Captures NONE = new Captures() {
        @Override
        public Optional<CaptureRef> keep(List<Exchange> exchanges) {
            return Optional.empty();
        }

        @Override
        public Optional<CaptureRef> keep(Snapshot snapshot) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /**
     * Keeps the exchanges of one fetch, redirects first. When this returns they are in the file.
     *
     * <p>Bytes that were kept before are not kept twice, and neither is a 304: the file then holds a revisit record.
     *
     * @return where the bytes of the last one's response are; empty when nothing is kept
     */
    Optional<CaptureRef> keep(List<Exchange> exchanges) throws IOException;

    /**
     * Keeps what a browser made of a response that was kept before: the finished document, its picture, how it was made.
     *
     * @return where the document is; empty when nothing is kept
     */
    Optional<CaptureRef> keep(Snapshot snapshot) throws IOException;

    @Override
    void close() throws IOException;
}
