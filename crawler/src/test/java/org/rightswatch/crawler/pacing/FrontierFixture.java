package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;

/** A frontier in memory with one source and one site, two seconds apart. */
abstract class FrontierFixture {

    static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");
    static final String KEY = "shop.example";
    static final Duration DELAY = Duration.ofSeconds(2);
    static final Pace PACE = new Pace(DELAY, Duration.ofHours(1), Duration.ofDays(7), 2, 100, Duration.ofHours(1));

    final FrontierStores stores = FrontierStores.inMemory();
    boolean paused;
    final Frontier frontier = new Frontier(
            stores,
            new PolitenessKeys(Map.of()),
            source -> paused || !source.equals("s") ? Optional.empty() : Optional.of(PACE),
            new Frontier.Manner(Duration.ZERO, new Random(7)));

    /** On the same stores, handing out leases ten seconds ahead of their time. */
    Frontier early() {
        return new Frontier(
                stores,
                new PolitenessKeys(Map.of()),
                source -> Optional.of(PACE),
                new Frontier.Manner(Duration.ofSeconds(10), new Random(7)));
    }

    static CrawlRequest request(String path, int depth, String run) {
        return request(path, depth, run, 10);
    }

    static CrawlRequest request(String path, int depth, String run, int priority) {
        return new CrawlRequest("id" + path, "s", "https://shop.example" + path, Task.PAGE, depth, priority, T0, run);
    }

    FetchLease leased(Instant at) {
        return frontier.next(KEY, at).orElseThrow();
    }

    /** A report with everything unremarkable. */
    static final class Report {
        final FetchLease lease;
        Outcome outcome = Outcome.FETCHED;
        int status = 200;
        String reason;
        Duration crawlDelay;
        Duration retryAfter;
        Duration rested = Duration.ZERO;
        String hash;
        List<CrawlRequest> discovered = List.of();

        Report(FetchLease lease) {
            this.lease = lease;
        }

        FetchReport build() {
            return new FetchReport(
                    lease.id(),
                    KEY,
                    lease.request(),
                    outcome,
                    reason,
                    status,
                    100,
                    Duration.ofMillis(50),
                    T0,
                    crawlDelay,
                    retryAfter,
                    "\"e\"",
                    null,
                    hash,
                    0,
                    0,
                    0,
                    rested,
                    discovered);
        }

        Report outcome(Outcome ending, int httpStatus) {
            outcome = ending;
            status = httpStatus;
            return this;
        }
    }

    Report ok(FetchLease lease) {
        return new Report(lease);
    }
}
