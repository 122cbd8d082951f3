package org.rightswatch.crawler.fetch;

import java.net.UnknownHostException;

/** The address guard said no; nothing was connected to. The message is one line for a person. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
