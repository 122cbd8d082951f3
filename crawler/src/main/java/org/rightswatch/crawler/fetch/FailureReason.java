package org.rightswatch.crawler.fetch;

import java.util.Locale;

/** Why a fetch failed; the same word in log, metric and report. */
public enum FailureReason {
    /** The name service or the name's own servers gave no answer (SERVFAIL, time-out); may be over in a while. */
    DNS,
    /** There is no such name, or it has no address (NXDOMAIN, NODATA). */
    NO_SUCH_HOST,
    CONNECT,
    CONNECT_TIMEOUT,
    TLS,
    FIRST_BYTE_TIMEOUT,
    IDLE_TIMEOUT,
    TOTAL_TIMEOUT,
    CONNECTION_LOST,
    PROTOCOL,
    TOO_MANY_HEADERS,
    BROKEN_ENCODING,
    UNKNOWN_ENCODING,
    REDIRECT_LOOP,
    TOO_MANY_REDIRECTS,
    BAD_REDIRECT,
    SERVER_ERROR,
    CLIENT_ERROR,
    /**
     * The pause between two requests of one fetch would outlast the lease, or there was no memory for its body; nothing is
     * wrong, it is tried again.
     */
    DEFERRED,
    /** The lease ran out before the fetch began; nothing was requested. */
    LEASE_EXPIRED;

    /** As written in reports and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
