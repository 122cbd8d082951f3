package org.rightswatch.crawler.fetch;

import java.io.IOException;

/** The memory for bodies is used up by other fetches; nothing is wrong with this one, and it is tried again. */
final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
