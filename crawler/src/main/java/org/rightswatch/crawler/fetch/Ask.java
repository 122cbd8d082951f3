package org.rightswatch.crawler.fetch;

import java.util.Map;
import java.util.Set;

/**
 * How to ask for one address.
 *
 * @param accepts kinds whose body is wanted
 * @param overflow what happens to a body above the limit
 * @param secrets headers that let us in; never part of what is kept
 * @param room is asked before bytes of the body are kept
 */
record Ask(
        FetchOrder.Validators known,
        Set<MediaKind> accepts,
        int pageBytes,
        int documentBytes,
        Overflow overflow,
        Map<String, String> secrets,
        Room room) {

    /** What happens to a body above the limit. */
    enum Overflow {
        FAIL,
        /** What is beyond the limit is left unread: for robots.txt, where RFC 9309 says so, and for error pages. */
        CUT
    }

    /** The same for an error page, of which the beginning is enough. */
    Ask cutting() {
        return new Ask(known, accepts, pageBytes, documentBytes, Overflow.CUT, secrets, room);
    }

    int limit(String contentType) {
        MediaKind kind = MediaKind.declared(contentType);
        return kind == null || kind.isDocument() ? documentBytes : pageBytes;
    }
}
