package org.rightswatch.platform.retry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.rightswatch.platform.retry.RetryPolicy.Attempt;
import org.rightswatch.platform.retry.RetryPolicy.Cause;
import org.rightswatch.platform.retry.RetryPolicy.Decision;

/** Runs work under a {@link RetryPolicy}, waiting on the calling thread (a virtual one, as a rule). */
public final class Retries {

    /** How waiting is done; a test's one only notes the duration. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Work that may fail in a way worth repeating. */
    @FunctionalInterface
    public interface Work<T> {
        T attempt(int number) throws FailedAttempt, InterruptedException;
    }

    /** How it ended. */
    public sealed interface Result<T> {
        /** It worked, at that attempt. */
        record Done<T>(T value, int attempts) implements Result<T> {}

        /** It did not; the last failure and why there was no further attempt. */
        record GivenUp<T>(FailedAttempt last, Cause cause, int attempts) implements Result<T> {}
    }

    private final RetryPolicy policy;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    public Retries(RetryPolicy policy, InstantSource clock) {
        this(policy, clock, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble());
    }

    public Retries(RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier random) {
        this.policy = policy;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** Tries until it works or the policy says stop. */
    public <T> Result<T> run(Work<T> work) throws InterruptedException {
        var started = clock.instant();
        for (int number = 1; ; number++) {
            try {
                return new Result.Done<>(work.attempt(number), number);
            } catch (FailedAttempt failure) {
                Duration elapsed = Duration.between(started, clock.instant());
                var attempt = new Attempt(number, elapsed, failure.reason(), failure.retryAfter());
                switch (policy.after(attempt, random)) {
                    case Decision.Again again -> sleeper.sleep(again.pause());
                    case Decision.GiveUp stop -> {
                        return new Result.GivenUp<>(failure, stop.cause(), number);
                    }
                }
            }
        }
    }
}
