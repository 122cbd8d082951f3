package org.rightswatch.crawler.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.Outcome;

/** Leases that are lost, sites that ask for rest, fetches that fail. */
class FrontierTroubleTest extends FrontierFixture {

    @Test
    void givesALostLeaseAgainAfterItExpiredAndTheDelayPassed() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        FetchLease lost = leased(T0);

        Instant expired = lost.expiresAt();
        assertThat(frontier.next(KEY, expired.minusMillis(1))).isEmpty();
        assertThat(frontier.next(KEY, expired))
                .as("the site may have been asked until now")
                .isEmpty();
        assertThat(frontier.wakeAt(KEY)).contains(expired.plus(DELAY));
        FetchLease again = leased(expired.plus(DELAY));

        assertThat(again.request()).isEqualTo(lost.request());
        assertThat(again.id()).isNotEqualTo(lost.id());
    }

    @Test
    void pacesByALateReportButDoesNotEndTheNewLease() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        FetchLease lost = leased(T0);
        frontier.next(KEY, lost.expiresAt());
        Instant again = lost.expiresAt().plus(DELAY);
        FetchLease current = leased(again);

        frontier.report(ok(lost).build(), again.plusSeconds(1));

        assertThat(frontier.next(KEY, again.plusSeconds(30))).isEmpty();
        assertThat(stores.domains().get(KEY).inFlight()).isEqualTo(current);
    }

    @Test
    void givesUpOnAPageWhoseLeasesAreAlwaysLost() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        Instant now = T0;
        for (int i = 0; i < 4; i++) {
            Optional<FetchLease> lease = frontier.next(KEY, now);
            if (lease.isPresent()) {
                frontier.next(KEY, lease.get().expiresAt());
                now = lease.get().expiresAt().plus(DELAY);
            }
        }
        assertThat(frontier.wakeAt(KEY)).isEmpty();
    }

    @Test
    void obeysRetryAfterToTheSecond() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        frontier.offer(KEY, request("/b", 0, "r"), T0);
        Report report = ok(leased(T0)).outcome(Outcome.BLOCKED, 429);
        report.retryAfter = Duration.ofSeconds(17);
        frontier.report(report.build(), T0);

        assertThat(frontier.next(KEY, T0.plusSeconds(17).minusMillis(1))).isEmpty();
        assertThat(frontier.next(KEY, T0.plusSeconds(17))).isPresent();
    }

    @Test
    void backsOffFromASiteInTroubleAndForgivesItOnSuccess() {
        for (int i = 0; i < 6; i++) {
            frontier.offer(KEY, request("/" + i, 0, "r"), T0);
        }
        Instant now = T0;
        Duration before = Duration.ZERO;
        for (int i = 0; i < 4; i++) {
            frontier.report(ok(leased(now)).outcome(Outcome.FAILED, 503).build(), now);
            Instant wake = frontier.wakeAt(KEY).orElseThrow();
            Duration wait = Duration.between(now, wake);
            assertThat(wait)
                    .isBetween(
                            DELAY.multipliedBy(1L << i).dividedBy(2),
                            DELAY.multipliedBy(1L << i).plus(DELAY));
            assertThat(wait).isGreaterThanOrEqualTo(before.dividedBy(2));
            before = wait;
            now = wake;
        }
        frontier.report(ok(leased(now)).build(), now);
        assertThat(frontier.wakeAt(KEY)).contains(now.plus(DELAY));
    }

    @Test
    void triesAFailedPageAgainLaterButNotForEver() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        Instant now = T0;
        int attempts = 0;
        while (frontier.wakeAt(KEY).isPresent()) {
            now = frontier.wakeAt(KEY).orElseThrow();
            Optional<FetchLease> lease = frontier.next(KEY, now);
            if (lease.isPresent()) {
                attempts++;
                frontier.report(ok(lease.get()).outcome(Outcome.FAILED, 500).build(), now);
            }
        }
        assertThat(attempts).isEqualTo(1 + PACE.retries());
    }

    @Test
    void doesNotTryAgainWhatOnlyTheOwnerOfTheSiteCanMend() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        Report report = ok(leased(T0)).outcome(Outcome.FAILED, 302);
        report.reason = "redirect-loop: back at https://shop.example/a";
        frontier.report(report.build(), T0);
        assertThat(frontier.wakeAt(KEY)).isEmpty();
    }

    @Test
    void asksAtOnceAgainWhenTheFetchWasOnlyPutOff() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        Report report = ok(leased(T0)).outcome(Outcome.FAILED, 0);
        report.reason = Frontier.putOff("the site wants PT2M between requests");
        report.crawlDelay = Duration.ofMinutes(2);
        frontier.report(report.build(), T0);

        assertThat(leased(T0.plus(Duration.ofMinutes(2))).request().url()).endsWith("/a");
    }

    @Test
    void aLostLeaseLeavesNoFetcherThatKnowsWhenTheSiteWasAskedLast() {
        Frontier early = early();
        early.offer(KEY, request("/a", 0, "r"), T0);
        Instant expired = early.next(KEY, T0).orElseThrow().expiresAt();

        assertThat(early.next(KEY, expired).orElseThrow().turn()).isEqualTo(new FetchLease.Turn(null, null, DELAY));
    }
}
