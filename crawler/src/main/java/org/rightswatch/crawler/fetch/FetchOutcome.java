package org.rightswatch.crawler.fetch;

import java.util.Locale;
import org.rightswatch.crawler.url.WebUrl;

/** How a fetch ended. Everything a server or a network can do is one of these; each is counted. */
public sealed interface FetchOutcome {

    /** What was sent and received on the way. */
    Trail trail();

    /**
     * A body worth reading.
     *
     * @param url where it was found, after redirects
     * @param kind what it is, by its declared type and its first bytes
     * @param contentType as declared, empty when it was not
     * @param body decoded
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not copied
    record Fetched(WebUrl url, MediaKind kind, String contentType, byte[] body, Trail trail) implements FetchOutcome {

        /** The same with more that happened on the way. */
        public Fetched with(Trail whole) {
            return new Fetched(url, kind, contentType, body, whole);
        }
    }

    /** The server says it is what we have (304). */
    record NotModified(Trail trail) implements FetchOutcome {}

    /** The server says there is nothing (404, 410). */
    record Gone(Trail trail) implements FetchOutcome {}

    /** robots.txt says no, or cannot be read. */
    record Disallowed(String rule, Trail trail) implements FetchOutcome {}

    /** A redirect leads to another politeness key; whether to go there is the frontier's to pace. */
    record OffSite(WebUrl target, Trail trail) implements FetchOutcome {}

    /** More bytes than the limit, on the wire or after decoding. */
    record TooLarge(String detail, Trail trail) implements FetchOutcome {}

    /** Something we do not read. */
    record WrongType(String type, Trail trail) implements FetchOutcome {}

    /** The site does not want us: reported, never evaded. */
    record Blocked(BlockReason reason, Trail trail) implements FetchOutcome {}

    /** The address guard said no; nothing was connected to. */
    record Refused(String detail, Trail trail) implements FetchOutcome {}

    /** Anything else. */
    record Failed(FailureReason reason, String detail, Trail trail) implements FetchOutcome {}

    /** How we know that a site does not want us. */
    enum BlockReason {
        LOGIN_REQUIRED,
        FORBIDDEN,
        RATE_LIMITED,
        LEGAL,
        CHALLENGE;

        /** As written in reports and metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
