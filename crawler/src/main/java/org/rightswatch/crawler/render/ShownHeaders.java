package org.rightswatch.crawler.render;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rightswatch.crawler.fetch.HttpHeader;

/** The headers of an answer that are handed on to the browser. */
final class ShownHeaders {

    /** What would be remembered, reported, downloaded or followed, or no longer fits the decoded body. */
    private static final Set<String> KEPT_BACK = Set.of(
            "alt-svc",
            "clear-site-data",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-length",
            "expect-ct",
            "keep-alive",
            "link",
            "location",
            "nel",
            "refresh",
            "report-to",
            "reporting-endpoints",
            "set-cookie",
            "set-cookie2",
            "strict-transport-security",
            "transfer-encoding");

    private ShownHeaders() {}

    /** Several of one name as one, with commas (RFC 9110, section 5.3). */
    static Map<String, String> of(List<HttpHeader> headers) {
        Map<String, String> shown = new HashMap<>();
        for (HttpHeader header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!KEPT_BACK.contains(name)) {
                shown.merge(name, header.value(), (one, other) -> one + ", " + other);
            }
        }
        return shown;
    }
}
