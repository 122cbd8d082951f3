package org.rightswatch.platform.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When to try again: exponential back-off with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015),
 * never sooner than the server's Retry-After, never past the deadline. A pure decision; {@link Retries} does the waiting.
 *
 * @param first upper bound of the first wait, doubled with every attempt
 * @param cap no wait drawn by us is longer
 * @param deadline from the first attempt; no attempt starts after it
 */
public record RetryPolicy(Duration first, Duration cap, Duration deadline) {

    public RetryPolicy {
        requirePositive(first, "first");
        requirePositive(cap, "cap");
        requirePositive(deadline, "deadline");
    }

    /** What to do after a failed attempt. */
    public sealed interface Decision {

        /** Wait that long, then try again. */
        record Again(Duration pause) implements Decision {}

        /** Stop: the failure is final, or its deadline has come. */
        record GiveUp(Cause cause) implements Decision {}
    }

    /** Why we stop; the word used in logs, metrics and records. */
    public enum Cause {
        NOT_RETRYABLE,
        DEADLINE
    }

    /**
     * A failed attempt.
     *
     * @param number 1 for the first
     * @param elapsed since the first attempt began
     * @param reason why it failed
     * @param retryAfter what the other side asked for
     */
    public record Attempt(int number, Duration elapsed, Reason reason, Optional<Duration> retryAfter) {}

    /**
     * Decides after a failed attempt.
     *
     * @param random uniform in [0, 1)
     */
    public Decision after(Attempt attempt, DoubleSupplier random) {
        if (!attempt.reason().retryable()) {
            return new Decision.GiveUp(Cause.NOT_RETRYABLE);
        }
        Duration pause =
                longer(drawn(attempt.number(), random), attempt.retryAfter().orElse(Duration.ZERO));
        return attempt.elapsed().plus(pause).compareTo(deadline) > 0
                ? new Decision.GiveUp(Cause.DEADLINE)
                : new Decision.Again(pause);
    }

    private Duration drawn(int attempt, DoubleSupplier random) {
        double bound = Math.min((double) cap.toNanos(), first.toNanos() * Math.pow(2, Math.max(0, attempt - 1)));
        return Duration.ofNanos((long) (bound * random.getAsDouble()));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static void requirePositive(Duration value, String what) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(what + " must be longer than 0");
        }
    }
}
