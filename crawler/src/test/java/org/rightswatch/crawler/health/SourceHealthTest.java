package org.rightswatch.crawler.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.crawl.SourceStatus.Condition;
import org.rightswatch.contracts.crawl.Tally;
import org.rightswatch.contracts.crawl.Task;

class SourceHealthTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration HOURLY = Duration.ofHours(1);

    private final SourceHealth health = health();
    private long offset;

    @Test
    void countsVisitsByOutcomeAndListings() {
        report(Outcome.FETCHED, 2, 2, START);
        report(Outcome.BLOCKED, 0, 0, START);

        SourceStatus status = judge(START.plusSeconds(1));

        assertThat(status.condition()).isEqualTo(Condition.WORKING);
        assertThat(status.outcomes()).containsExactly(new Tally("blocked", 1), new Tally("fetched", 1));
        assertThat(status.listings()).isEqualTo(2);
        assertThat(status.lastListingAt()).isEqualTo(START);
    }

    @Test
    void isSilentWhenNoListingCameForTwiceTheInterval() {
        report(Outcome.FETCHED, 1, 1, START);

        assertThat(judge(START.plus(Duration.ofMinutes(120))).condition()).isEqualTo(Condition.WORKING);
        SourceStatus silent = judge(START.plus(Duration.ofMinutes(121)));
        assertThat(silent.condition()).isEqualTo(Condition.SILENT);
        assertThat(silent.reason())
                .contains("no listing since 2026-11-21T08:00:00Z")
                .contains("PT1H");

        report(Outcome.FETCHED, 1, 1, START.plus(Duration.ofMinutes(122)));
        assertThat(judge(START.plus(Duration.ofMinutes(123))).condition()).isEqualTo(Condition.WORKING);
    }

    @Test
    void isNotSilentForTheTimeInWhichNothingRan() {
        report(Outcome.FETCHED, 1, 1, START);
        SourceStatus before = judge(START.plusSeconds(1));
        Instant later = START.plus(Duration.ofDays(3));
        SourceHealth restarted = health(later);
        restarted.restore(before);

        assertThat(restarted
                        .judge(later.plusSeconds(60), id -> false)
                        .getFirst()
                        .condition())
                .isEqualTo(Condition.WORKING);
    }

    @Test
    void hasDriftedWhenAFieldIsFoundTwentyPointsLessOften() {
        for (int i = 0; i < 200; i++) {
            report(Outcome.FETCHED, 1, 1, START);
        }
        assertThat(judge(START.plusSeconds(1)).condition()).isEqualTo(Condition.WORKING);
        for (int i = 0; i < 30; i++) {
            report(Outcome.FETCHED, 1, 0, START);
        }

        SourceStatus drifted = judge(START.plusSeconds(2));
        assertThat(drifted.condition()).isEqualTo(Condition.DRIFTED);
        assertThat(drifted.reason()).startsWith("price found on");
    }

    @Test
    void isBlockedWhenMostVisitsEndAtAChallengeAndPausedWhenSomebodySaysSo() {
        for (int i = 0; i < 12; i++) {
            report(Outcome.BLOCKED, 0, 0, START);
        }

        assertThat(judge(START.plusSeconds(1)).condition()).isEqualTo(Condition.BLOCKED);
        assertThat(health.judge(START.plusSeconds(2), id -> true).getFirst().condition())
                .isEqualTo(Condition.PAUSED);
    }

    @Test
    void aRestoredStatusDoesNotCountAReportTwice() {
        FetchReport report = report(Outcome.FETCHED, 1, 1, START);
        SourceStatus status = judge(START.plusSeconds(1));
        SourceHealth again = health();
        again.restore(status);

        assertThat(again.readFrom()).containsEntry(0, 1L);
        again.count(report, new SourceHealth.Place(0, 0));
        assertThat(again.judge(START, id -> false).getFirst().listings()).isEqualTo(1);
        again.count(report, new SourceHealth.Place(0, 1));
        assertThat(again.judge(START, id -> false).getFirst().listings()).isEqualTo(2);
    }

    private SourceStatus judge(Instant now) {
        return health.judge(now, id -> false).getFirst();
    }

    private FetchReport report(Outcome outcome, int listings, int prices, Instant at) {
        CrawlRequest request = new CrawlRequest("r", "bazaar", "https://bazaar.example/p", Task.PAGE, 0, 1, at, null);
        FetchReport report = new FetchReport(
                        "l",
                        "bazaar.example",
                        request,
                        outcome,
                        null,
                        200,
                        1,
                        Duration.ofMillis(5),
                        at,
                        null,
                        null,
                        null,
                        null,
                        null,
                        listings,
                        0,
                        0,
                        null,
                        List.of())
                .withFields(listings == 0 ? List.of() : List.of(new Tally("price", prices)));
        health.count(report, new SourceHealth.Place(0, offset++));
        return report;
    }

    private static SourceHealth health() {
        return health(START);
    }

    private static SourceHealth health(Instant startedAt) {
        return new SourceHealth(List.of("bazaar"), id -> Optional.of(HOURLY), startedAt);
    }
}
