package org.rightswatch.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.platform.retry.Retries.Result;
import org.rightswatch.platform.retry.RetryPolicy.Cause;

class RetriesTest {

    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

    private Instant now = Instant.EPOCH;
    private final List<Duration> pauses = new ArrayList<>();

    /** Time passes only by sleeping; the jitter is always at its upper end. */
    private Retries retries(double jitter) {
        return new Retries(
                POLICY,
                () -> now,
                pause -> {
                    pauses.add(pause);
                    now = now.plus(pause);
                },
                () -> jitter);
    }

    private static <T> T fail(Reason reason) throws FailedAttempt {
        throw new FailedAttempt(reason, "no");
    }

    @Test
    void returnsTheFirstSuccessWithoutWaiting() throws Exception {
        assertThat(retries(1).run(number -> "ok")).isEqualTo(new Result.Done<>("ok", 1));
        assertThat(pauses).isEmpty();
    }

    @Test
    void doublesTheBoundUpToTheCap() throws Exception {
        Result<String> result = retries(1).run(number -> number < 7 ? fail(Reason.UNAVAILABLE) : "ok");
        assertThat(result).isEqualTo(new Result.Done<>("ok", 7));
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void drawsTheWholeWaitAtRandomSoThatClientsDoNotComeBackTogether() throws Exception {
        retries(0.25).run(number -> number < 3 ? fail(Reason.TIMEOUT) : "ok");
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void neverComesBackBeforeRetryAfter() throws Exception {
        retries(0).run(number -> {
            if (number == 1) {
                throw new FailedAttempt(Reason.RATE_LIMITED, "slow down", Optional.of(Duration.ofSeconds(17)));
            }
            return "ok";
        });
        assertThat(pauses).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void stopsAtTheDeadlineWithoutStartingAnAttemptAfterIt() throws Exception {
        Result<String> result = retries(1).run(number -> fail(Reason.CONNECT));
        assertThat(result).isInstanceOfSatisfying(Result.GivenUp.class, stop -> {
            assertThat(stop.cause()).isEqualTo(Cause.DEADLINE);
            assertThat(stop.last().reason()).isEqualTo(Reason.CONNECT);
        });
        assertThat(Duration.between(Instant.EPOCH, now)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void givesUpAtOnceWhenRetryAfterIsBeyondTheDeadline() throws Exception {
        Result<String> result = retries(1).run(number -> {
            throw new FailedAttempt(Reason.RATE_LIMITED, "tomorrow", Optional.of(Duration.ofDays(1)));
        });
        assertThat(result).isInstanceOf(Result.GivenUp.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotRepeatWhatCannotSucceed() throws Exception {
        Result<String> result = retries(1).run(number -> fail(Reason.UNAUTHORISED));
        assertThat(result).isInstanceOfSatisfying(Result.GivenUp.class, stop -> {
            assertThat(stop.cause()).isEqualTo(Cause.NOT_RETRYABLE);
            assertThat(stop.attempts()).isEqualTo(1);
        });
    }

    @Test
    void lateAttemptsDoNotOverflow() {
        var attempt = new RetryPolicy.Attempt(10_000, Duration.ZERO, Reason.CONNECT, Optional.empty());
        assertThat(POLICY.after(attempt, () -> 1)).isEqualTo(new RetryPolicy.Decision.Again(Duration.ofSeconds(10)));
    }

    @Test
    void refusesAPolicyThatNeverWaits() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessage("first must be longer than 0");
    }

    @ParameterizedTest
    @CsvSource({
        "400,rejected,false",
        "401,unauthorised,false",
        "404,wrong-address,false",
        "408,timeout,true",
        "429,rate-limited,true",
        "500,server-error,true",
        "503,unavailable,true"
    })
    void httpStatusHasOneReason(int status, String word, boolean retryable) {
        assertThat(Reason.ofHttpStatus(status).word()).isEqualTo(word);
        assertThat(Reason.ofHttpStatus(status).retryable()).isEqualTo(retryable);
    }
}
