package org.rightswatch.platform.retry;

import java.util.Locale;

/** Why an attempt failed. The same word appears in logs, metrics and records. */
public enum Reason {
    CONNECT(Kind.TRANSIENT),
    TIMEOUT(Kind.TRANSIENT),
    CONNECTION_LOST(Kind.TRANSIENT),
    RATE_LIMITED(Kind.TRANSIENT),
    UNAVAILABLE(Kind.TRANSIENT),
    SERVER_ERROR(Kind.TRANSIENT),
    /** The answer could not be read: unknown whether it was done. */
    UNKNOWN_RESULT(Kind.TRANSIENT),
    UNAUTHORISED(Kind.FINAL),
    REJECTED(Kind.FINAL),
    WRONG_ADDRESS(Kind.FINAL),
    BUG(Kind.FINAL);

    private enum Kind {
        TRANSIENT,
        FINAL
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    /** Whether another attempt can help. */
    public boolean retryable() {
        return kind == Kind.TRANSIENT;
    }

    /** The word for logs and metrics: {@code rate-limited}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason for an HTTP status that is not a success (RFC 9110). */
    public static Reason ofHttpStatus(int status) {
        return switch (status) {
            case 401, 403 -> UNAUTHORISED;
            case 404, 410 -> WRONG_ADDRESS;
            case 408, 504 -> TIMEOUT;
            case 425, 429 -> RATE_LIMITED;
            case 502, 503 -> UNAVAILABLE;
            default -> status >= 500 ? SERVER_ERROR : REJECTED;
        };
    }
}
