package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.crawler.pacing.DomainState.Rest;
import org.rightswatch.crawler.pacing.OrderedStore.Entry;
import org.rightswatch.crawler.url.WebUrl;

/**
 * The frontier's rules. One caller at a time per politeness key; the caller gives the time and keeps the stores.
 *
 * <p>The order of calls for a key: {@link #offer} what should be fetched, {@link #next} when {@link #wakeAt} says so,
 * {@link #report} how it went.
 */
public final class Frontier {

    /** A fetch has this long, besides the pauses between its own requests. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Pauses within one fetch: robots.txt, the page, and two redirects. */
    private static final int PAUSES = 4;

    private static final int VISITS_AT_ONCE = 32;

    private final FrontierStores stores;
    private final PolitenessKeys keys;
    private final Function<String, Optional<Pace>> paces;
    private final Duration ahead;
    private final Backoff backoff;

    /**
     * How leases are handed out.
     *
     * @param ahead so long before its time a lease is handed out, so that its way to a fetcher costs no time
     * @param random for the jitter of back-offs
     */
    public record Manner(Duration ahead, RandomGenerator random) {}

    /**
     * @param paces by source id; a source that is unknown or paused has none, and is not fetched
     */
    public Frontier(FrontierStores stores, PolitenessKeys keys, Function<String, Optional<Pace>> paces, Manner manner) {
        this.stores = stores;
        this.keys = keys;
        this.paces = paces;
        this.ahead = manner.ahead();
        this.backoff = new Backoff(manner.random());
    }

    /** What became of an offered request. */
    public enum Offer {
        QUEUED,
        DUPLICATE,
        /** The page was seen not long ago. */
        NOT_DUE,
        /** The source's run has queued as much here as it may. */
        RUN_FULL,
        UNKNOWN_SOURCE,
        /** An operator stopped its host. */
        STOPPED
    }

    /** Queues a request unless there is a reason not to. */
    public Offer offer(String key, CrawlRequest request, Instant now) {
        Optional<Pace> pace = paces.apply(request.source());
        if (pace.isEmpty()) {
            return Offer.UNKNOWN_SOURCE;
        }
        if (isStopped(domain(key), request)) {
            return Offer.STOPPED;
        }
        PageState page = page(key, request);
        if (page.queued() != null || (request.runId() != null && request.runId().equals(page.run()))) {
            return Offer.DUPLICATE;
        }
        if (request.depth() > 0 && page.nextVisit() != null && page.nextVisit().isAfter(now)) {
            return Offer.NOT_DUE;
        }
        String run = request.runId() == null ? "" : request.runId();
        DomainState domain = domain(key);
        if (domain.queuedIn(request.source(), run) >= pace.get().pagesPerRun()) {
            return Offer.RUN_FULL;
        }
        stores.domains().put(key, domain.counted(request.source(), run));
        enqueue(key, request, page);
        return Offer.QUEUED;
    }

    private void enqueue(String key, CrawlRequest request, PageState page) {
        String place = Keys.queue(key, request);
        stores.queue().put(place, request);
        stores.pages().put(Keys.page(key, request), page.queuedAs(place, request.runId()));
    }

    /** Heeds an operator's order for a host of this key. What is queued for a stopped host is dropped when its turn comes. */
    public void order(String key, HostStop order) {
        stores.domains().put(key, domain(key).ordered(order));
    }

    private static boolean isStopped(DomainState domain, CrawlRequest request) {
        return !domain.stopped().isEmpty()
                && WebUrl.parse(request.url())
                        .map(url -> domain.isStopped(url.host()))
                        .orElse(false);
    }

    /** The next fetch of a key, if one may begin now or soon enough to be handed out. Takes back a lease that ran out. */
    public Optional<FetchLease> next(String key, Instant now) {
        DomainState domain = stores.domains().get(key);
        if (domain == null) {
            return Optional.empty();
        }
        if (domain.inFlight() != null) {
            if (now.isBefore(domain.inFlight().expiresAt())) {
                return Optional.empty();
            }
            domain = takeBack(key, domain, domain.inFlight(), now);
        }
        if (now.isBefore(domain.nextAllowed().minus(ahead))) {
            return Optional.empty();
        }
        bringVisits(key, now);
        return lease(key, domain, now);
    }

    /** The fetcher is gone. It may have asked the site until the very end, so the pause counts from there. */
    private DomainState takeBack(String key, DomainState domain, FetchLease lost, Instant now) {
        PageState page = page(key, lost.request());
        Optional<Pace> pace = paces.apply(lost.request().source());
        if (page.queued() == null
                && pace.isPresent()
                && page.failures() < pace.get().retries() + 1) {
            enqueue(key, lost.request(), page.failed(page.nextVisit()));
        }
        Duration delay = lost.delay() == null ? Duration.ZERO : lost.delay();
        Instant allowed =
                later(domain.nextAllowed(), later(lost.expiresAt(), now).plus(delay));
        DomainState ended = domain.ended().resting(new Rest(allowed, lost.expiresAt(), null));
        stores.domains().put(key, ended);
        return ended;
    }

    private void bringVisits(String key, Instant now) {
        for (int i = 0; i < VISITS_AT_ONCE; i++) {
            Optional<Entry<CrawlRequest>> due = stores.visits().first(Keys.from(key), Keys.visitsDue(key, now));
            if (due.isEmpty()) {
                return;
            }
            stores.visits().delete(due.get().key());
            CrawlRequest request = due.get().value();
            PageState page = page(key, request);
            Instant at = Keys.timeOfVisit(key, due.get().key());
            boolean current = page.nextVisit() != null && page.nextVisit().toEpochMilli() == at.toEpochMilli();
            if (current && page.queued() == null) {
                enqueue(key, request, page);
            }
        }
    }

    private Optional<FetchLease> lease(String key, DomainState domain, Instant now) {
        Optional<Entry<CrawlRequest>> first = stores.queue().first(Keys.from(key), Keys.to(key));
        while (first.isPresent()) {
            CrawlRequest request = first.get().value();
            stores.queue().delete(first.get().key());
            PageState page = page(key, request).dequeued();
            stores.pages().put(Keys.page(key, request), page);
            Optional<Pace> pace = paces.apply(request.source());
            if (pace.isPresent() && !isStopped(domain, request)) {
                FetchLease lease = lease(key, domain, request, page.validators(), delay(domain, pace.get()), now);
                stores.domains().put(key, domain.leased(lease));
                return Optional.of(lease);
            }
            first = stores.queue().first(Keys.from(key), Keys.to(key));
        }
        return Optional.empty();
    }

    private static FetchLease lease(
            String key,
            DomainState domain,
            CrawlRequest request,
            PageState.Validators known,
            Duration delay,
            Instant now) {
        Instant begin = later(now, domain.nextAllowed());
        return new FetchLease(
                key + "#" + domain.leases(),
                key,
                request,
                known.etag(),
                known.lastModified(),
                known.listingsHash(),
                now,
                begin.plus(LEASE).plus(delay.multipliedBy(PAUSES)),
                delay,
                begin.equals(now) ? null : turn(domain.rest(), now));
    }

    private static FetchLease.Turn turn(Rest rest, Instant now) {
        Duration pause = rest.after() == null ? null : Duration.between(rest.since(), rest.until());
        return new FetchLease.Turn(rest.after(), pause, Duration.between(now, rest.until()));
    }

    private static Duration delay(DomainState domain, Pace pace) {
        Duration robots = domain.crawlDelay();
        return robots != null && robots.compareTo(pace.delay()) > 0 ? robots : pace.delay();
    }

    /**
     * Takes in how a fetch went.
     *
     * @return discovered links that belong to other keys, for the caller to send there
     */
    public List<CrawlRequest> report(FetchReport report, Instant now) {
        String key = report.politenessKey();
        DomainState domain = domain(key);
        boolean current = domain.inFlight() != null && domain.inFlight().id().equals(report.lease());
        if (current) {
            remember(key, report, now);
            domain = domain.ended();
        }
        DomainState slowed = slowedDown(domain, report, now);
        stores.domains()
                .put(key, current ? slowed : slowed.resting(slowed.rest().byClock()));
        return offerAll(key, report.discovered(), now);
    }

    /** Also for a report that comes after its lease ran out: the site was asked, so the pause counts. */
    private DomainState slowedDown(DomainState domain, FetchReport report, Instant now) {
        int troubles =
                Backoff.isTrouble(report) ? domain.troubles() + 1 : Backoff.neverBegan(report) ? domain.troubles() : 0;
        boolean robotsRead = report.crawlDelay() != null || report.status() > 0;
        Duration robots = robotsRead ? report.crawlDelay() : domain.crawlDelay();
        DomainState known = domain.paced(robots, troubles);
        Optional<Pace> pace = paces.apply(report.request().source());
        Duration delay = pace.map(its -> delay(known, its)).orElse(robots == null ? Duration.ZERO : robots);
        Duration most = pace.map(Pace::longestBackoff).orElse(delay);
        Duration rested = report.sinceLastRequest() == null ? Duration.ZERO : report.sinceLastRequest();
        Instant allowed = later(domain.nextAllowed(), now.minus(rested).plus(delay));
        allowed = later(allowed, now.plus(backoff.after(troubles, delay, most)));
        if (report.retryAfter() != null) {
            allowed = later(allowed, now.plus(report.retryAfter()));
        }
        Instant ended = later(domain.rest().since(), now.minus(rested));
        return known.resting(new Rest(allowed, ended, report.lease()));
    }

    private void remember(String key, FetchReport report, Instant now) {
        CrawlRequest request = report.request();
        PageState page = page(key, request);
        Optional<Pace> pace = paces.apply(request.source());
        if (pace.isEmpty()) {
            return;
        }
        if (Backoff.neverBegan(report)) {
            if (page.queued() == null) {
                enqueue(key, request, page);
            }
            return;
        }
        PageState after = Revisits.after(page, report, pace.get(), now, backoff);
        stores.pages().put(Keys.page(key, request), after);
        if (after.nextVisit() != null && Revisits.comesBack(after, report, pace.get())) {
            CrawlRequest again = Revisits.again(request, after.nextVisit(), report.outcome());
            stores.visits().put(Keys.visit(key, after.nextVisit(), request), again);
        }
    }

    private List<CrawlRequest> offerAll(String key, List<CrawlRequest> discovered, Instant now) {
        List<CrawlRequest> elsewhere = new ArrayList<>();
        for (CrawlRequest request : discovered) {
            Optional<String> itsKey = WebUrl.parse(request.url()).map(keys::of);
            if (itsKey.isPresent() && itsKey.get().equals(key)) {
                offer(key, request, now);
            } else if (itsKey.isPresent()) {
                elsewhere.add(request);
            }
        }
        return elsewhere;
    }

    /** When to ask for {@link #next}; empty when there is nothing to wait for. */
    public Optional<Instant> wakeAt(String key) {
        DomainState domain = stores.domains().get(key);
        if (domain == null) {
            return Optional.empty();
        }
        if (domain.inFlight() != null) {
            return Optional.of(domain.inFlight().expiresAt());
        }
        if (stores.queue().first(Keys.from(key), Keys.to(key)).isPresent()) {
            return Optional.of(domain.nextAllowed().minus(ahead));
        }
        return stores.visits()
                .first(Keys.from(key), Keys.to(key))
                .map(entry -> later(domain.nextAllowed().minus(ahead), Keys.timeOfVisit(key, entry.key())));
    }

    /** Whether anything of a key waits to be fetched, now or after a pause; later looks at known pages do not count. */
    public boolean hasQueued(String key) {
        return stores.queue().first(Keys.from(key), Keys.to(key)).isPresent();
    }

    private DomainState domain(String key) {
        DomainState known = stores.domains().get(key);
        return known == null ? DomainState.fresh() : known;
    }

    private PageState page(String key, CrawlRequest request) {
        PageState known = stores.pages().get(Keys.page(key, request));
        return known == null ? PageState.unknown() : known;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** For reports: this fetch was put off by us, because of this. */
    public static String putOff(@Nullable String why) {
        return Backoff.PUT_OFF + (why == null ? "" : ": " + why);
    }

    /** Whether an outcome means that nothing is wrong and the same request will come again. */
    public static boolean isPutOff(FetchReport report) {
        return report.outcome() == Outcome.FAILED && Backoff.neverBegan(report);
    }
}
