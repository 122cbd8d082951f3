package org.rightswatch.crawler.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.pacing.Frontier.Offer;

/** What is fetched next, and when. */
class FrontierTest extends FrontierFixture {

    @Test
    void handsOutOneLeaseAtATimeAndKeepsTheDelay() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        frontier.offer(KEY, request("/b", 0, "r"), T0);

        FetchLease first = leased(T0);
        assertThat(frontier.next(KEY, T0.plusSeconds(60))).as("one is out").isEmpty();

        Instant ended = T0.plusSeconds(5);
        frontier.report(ok(first).build(), ended);
        assertThat(frontier.next(KEY, ended.plus(DELAY).minusMillis(1))).isEmpty();
        assertThat(frontier.wakeAt(KEY)).contains(ended.plus(DELAY));
        assertThat(leased(ended.plus(DELAY)).request().url()).endsWith("/b");
    }

    @Test
    void countsThePauseFromTheEndOfTheLastRequestNotFromTheReport() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        frontier.offer(KEY, request("/b", 0, "r"), T0);
        Report report = ok(leased(T0));
        report.rested = Duration.ofMillis(1500);

        frontier.report(report.build(), T0.plusSeconds(10));

        assertThat(frontier.wakeAt(KEY)).contains(T0.plusSeconds(10).plusMillis(500));
    }

    @Test
    void servesHighPriorityFirstThenShallowThenOld() {
        frontier.offer(KEY, request("/deep", 2, "r", 10), T0);
        frontier.offer(KEY, request("/low", 0, "r", 1), T0);
        frontier.offer(KEY, request("/high", 3, "r", 99), T0);
        frontier.offer(KEY, request("/shallow", 1, "r", 10), T0);

        List<String> order = new ArrayList<>();
        Instant now = T0;
        for (int i = 0; i < 4; i++) {
            FetchLease lease = leased(now);
            order.add(lease.request().url().replace("https://shop.example", ""));
            frontier.report(ok(lease).build(), now);
            now = now.plus(DELAY);
        }
        assertThat(order).containsExactly("/high", "/shallow", "/deep", "/low");
    }

    @Test
    void queuesAPageOncePerRun() {
        assertThat(frontier.offer(KEY, request("/a", 0, "r1"), T0)).isEqualTo(Offer.QUEUED);
        assertThat(frontier.offer(KEY, request("/a", 1, "r1"), T0)).isEqualTo(Offer.DUPLICATE);
        frontier.report(ok(leased(T0)).build(), T0);
        assertThat(frontier.offer(KEY, request("/a", 0, "r1"), T0))
                .as("again in the run")
                .isEqualTo(Offer.DUPLICATE);
        assertThat(frontier.offer(KEY, request("/a", 0, "r2"), T0))
                .as("in the next run")
                .isEqualTo(Offer.QUEUED);
    }

    @Test
    void skipsLinkedPagesThatWereSeenLatelyButNeverSeeds() {
        frontier.offer(KEY, request("/a", 1, "r1"), T0);
        frontier.report(ok(leased(T0)).build(), T0);
        assertThat(frontier.offer(KEY, request("/a", 1, "r2"), T0.plusSeconds(60)))
                .isEqualTo(Offer.NOT_DUE);
        assertThat(frontier.offer(KEY, request("/a", 0, "r2"), T0.plusSeconds(60)))
                .isEqualTo(Offer.QUEUED);
    }

    @Test
    void endsARunThatNeverEnds() {
        for (int i = 0; i < 100; i++) {
            assertThat(frontier.offer(KEY, request("/" + i, 1, "r"), T0)).isEqualTo(Offer.QUEUED);
        }
        assertThat(frontier.offer(KEY, request("/100", 1, "r"), T0)).isEqualTo(Offer.RUN_FULL);
        assertThat(frontier.offer(KEY, request("/100", 1, "r2"), T0)).isEqualTo(Offer.QUEUED);
    }

    @Test
    void obeysACrawlDelayHoweverLong() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        frontier.offer(KEY, request("/b", 0, "r"), T0);
        Report report = ok(leased(T0));
        report.crawlDelay = Duration.ofSeconds(120);
        frontier.report(report.build(), T0);

        assertThat(frontier.wakeAt(KEY)).contains(T0.plusSeconds(120));
        FetchLease lease = leased(T0.plusSeconds(120));
        assertThat(lease.delay()).isEqualTo(Duration.ofSeconds(120));
        assertThat(lease.expiresAt()).isAfter(lease.issuedAt().plusSeconds(480));
    }

    @Test
    void remembersValidatorsForTheNextFetch() {
        frontier.offer(KEY, request("/a", 0, "r1"), T0);
        Report report = ok(leased(T0));
        report.hash = "sha256:1";
        frontier.report(report.build(), T0);
        frontier.offer(KEY, request("/a", 0, "r2"), T0.plusSeconds(60));

        FetchLease lease = leased(T0.plusSeconds(60));

        assertThat(lease.etag()).isEqualTo("\"e\"");
        assertThat(lease.listingsHash()).isEqualTo("sha256:1");
        frontier.report(ok(lease).outcome(Outcome.NOT_MODIFIED, 304).build(), T0.plusSeconds(61));
        frontier.offer(KEY, request("/a", 0, "r3"), T0.plusSeconds(120));
        assertThat(leased(T0.plusSeconds(120)).listingsHash())
                .as("304 keeps the hash")
                .isEqualTo("sha256:1");
    }

    @Test
    void looksAgainSoonerWhereThingsChangeAndLaterWhereTheyDoNot() {
        frontier.offer(KEY, request("/a", 1, "r"), T0);
        Instant now = T0;
        List<Long> hours = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Report report = ok(leased(now));
            report.hash = i == 4 ? "new" : "same";
            frontier.report(report.build(), now);
            Instant wake = frontier.wakeAt(KEY).orElseThrow();
            hours.add(Duration.between(now, wake).toMinutes());
            now = wake;
        }
        assertThat(hours).startsWith(60L, 90L, 135L).endsWith(101L, 60L);
    }

    @Test
    void sendsLinksOfOtherSitesElsewhere() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        Report report = ok(leased(T0));
        CrawlRequest away = new CrawlRequest("x", "s", "https://other.example/", Task.PAGE, 1, 1, T0, "r");
        report.discovered = List.of(request("/b", 1, "r"), away);

        assertThat(frontier.report(report.build(), T0)).containsExactly(away);
        assertThat(leased(T0.plus(DELAY)).request().url()).endsWith("/b");
    }

    @Test
    void neitherQueuesNorFetchesForAPausedSource() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        paused = true;
        assertThat(frontier.offer(KEY, request("/b", 0, "r"), T0)).isEqualTo(Offer.UNKNOWN_SOURCE);
        assertThat(frontier.next(KEY, T0)).isEmpty();
    }

    @Test
    void handsOutTheNextLeaseAheadOfItsTimeWithTheTurnItMustWaitFor() {
        Frontier early = early();
        early.offer(KEY, request("/a", 0, "r"), T0);
        early.offer(KEY, request("/b", 0, "r"), T0);
        FetchLease first = early.next(KEY, T0).orElseThrow();
        assertThat(first.turn()).as("the site was never asked").isNull();
        Report report = ok(first);
        report.rested = Duration.ofMillis(300);
        Instant reported = T0.plusSeconds(5);
        early.report(report.build(), reported);

        FetchLease second = early.next(KEY, reported).orElseThrow();

        assertThat(second.turn()).isEqualTo(new FetchLease.Turn(first.id(), DELAY, DELAY.minusMillis(300)));
        assertThat(second.expiresAt()).isAfter(reported.plus(DELAY).plusSeconds(100));
    }

    @Test
    void asksNothingOfAStoppedHostUntilItIsReleased() {
        frontier.offer(KEY, request("/a", 0, "r"), T0);
        frontier.order(KEY, new HostStop("shop.example", HostStop.Order.STOP, "me", T0, "they asked"));

        assertThat(frontier.next(KEY, T0)).isEmpty();
        assertThat(frontier.offer(KEY, request("/b", 0, "r"), T0)).isEqualTo(Offer.STOPPED);
        CrawlRequest below = new CrawlRequest("x", "s", "https://www.shop.example/", Task.PAGE, 0, 10, T0, "r");
        assertThat(frontier.offer(KEY, below, T0)).as("a name below it").isEqualTo(Offer.STOPPED);

        frontier.order(KEY, new HostStop("shop.example", HostStop.Order.RELEASE, "me", T0, null));
        assertThat(frontier.offer(KEY, request("/c", 0, "r"), T0)).isEqualTo(Offer.QUEUED);
        assertThat(leased(T0).request().url()).endsWith("/c");
    }

    @Test
    void stoppingOneHostOfADomainLeavesTheOthers() {
        CrawlRequest one = new CrawlRequest("1", "s", "https://a.shop.example/", Task.PAGE, 0, 10, T0, "r");
        CrawlRequest other = new CrawlRequest("2", "s", "https://b.shop.example/", Task.PAGE, 0, 10, T0, "r");
        frontier.order(KEY, new HostStop("a.shop.example", HostStop.Order.STOP, "me", T0, null));
        assertThat(frontier.offer(KEY, one, T0)).isEqualTo(Offer.STOPPED);
        assertThat(frontier.offer(KEY, other, T0)).isEqualTo(Offer.QUEUED);
    }

    @Test
    void keepsSitesApartWhoseNamesBeginAlike() {
        CrawlRequest other = new CrawlRequest("x", "s", "https://shop.example.org/", Task.PAGE, 0, 10, T0, "r");
        frontier.offer("shop.example.org", other, T0);
        assertThat(frontier.wakeAt(KEY)).isEmpty();
        assertThat(frontier.next(KEY, T0)).isEmpty();
        assertThat(frontier.next("shop.example.org", T0)).isPresent();
    }
}
