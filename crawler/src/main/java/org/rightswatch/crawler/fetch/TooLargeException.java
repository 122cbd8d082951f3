package org.rightswatch.crawler.fetch;

import java.io.IOException;

/** A body is larger than the limit, on the wire or decoded. The message says which and how large. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
