package org.rightswatch.platform.retry;

import java.time.Duration;
import java.util.Optional;

/** Thrown by an attempt that {@link Retries} should judge. */
public final class FailedAttempt extends Exception {

    private final Reason reason;
    private final transient Optional<Duration> retryAfter;

    public FailedAttempt(Reason reason, String message) {
        this(reason, message, Optional.empty());
    }

    public FailedAttempt(Reason reason, String message, Optional<Duration> retryAfter) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }

    /** What the other side asked for. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
