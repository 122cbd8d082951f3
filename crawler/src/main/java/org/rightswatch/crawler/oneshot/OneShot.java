package org.rightswatch.crawler.oneshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.crawler.pacing.Frontier;
import org.rightswatch.crawler.pacing.FrontierStores;
import org.rightswatch.crawler.pacing.Pace;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.crawler.visit.Visitor;

/** Runs requests and everything they lead to. One thread decides, virtual threads visit. */
public final class OneShot {

    /** A site that wants to be left alone for longer is left alone: the run ends without the rest of it. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int AT_ONCE = 32;

    private final Visitor visitor;
    private final PolitenessKeys keys;
    private final Clock clock;
    private final Frontier frontier;
    private final Set<String> active = new LinkedHashSet<>();
    private final BlockingQueue<FetchReport> done = new LinkedBlockingQueue<>();
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private int inFlight;

    /**
     * @param paces by source id
     */
    public OneShot(Visitor visitor, PolitenessKeys keys, Function<String, Optional<Pace>> paces, Clock clock) {
        this.visitor = visitor;
        this.keys = keys;
        this.clock = clock;
        this.frontier = new Frontier(
                FrontierStores.inMemory(),
                keys,
                paces,
                new Frontier.Manner(Duration.ZERO, ThreadLocalRandom.current()));
    }

    /**
     * Visits the seeds and what they lead to; each report is handed over as it comes, on this thread.
     *
     * @return politeness keys that were given up because their sites asked for a long pause
     */
    public List<String> run(List<CrawlRequest> seeds, Consumer<FetchReport> reports) throws InterruptedException {
        try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            offerAll(seeds);
            while (true) {
                Optional<Instant> wake = handOut(visits);
                if (wake.isEmpty() && inFlight == 0) {
                    return active.stream().filter(frontier::hasQueued).toList();
                }
                long wait = wake.map(at -> Math.max(
                                0, Duration.between(clock.instant(), at).toNanos() + 1_000_000))
                        .orElse(Long.MAX_VALUE);
                FetchReport report = done.poll(wait, TimeUnit.NANOSECONDS);
                if (report != null) {
                    take(report, reports);
                }
            }
        }
    }

    private void take(FetchReport report, Consumer<FetchReport> reports) {
        inFlight--;
        if (!Frontier.isPutOff(report)) {
            reports.accept(report);
        }
        offerAll(frontier.report(report, clock.instant()));
        active.add(report.politenessKey());
    }

    private void offerAll(List<CrawlRequest> requests) {
        for (CrawlRequest request : requests) {
            WebUrl.parse(request.url()).map(keys::of).ifPresent(key -> {
                frontier.offer(key, request, clock.instant());
                active.add(key);
            });
        }
    }

    /** Hands out what may be fetched now; when to look again, if there is anything to wait for but reports. */
    private Optional<Instant> handOut(ExecutorService visits) {
        Instant next = null;
        for (String key : new ArrayList<>(active)) {
            Instant now = clock.instant();
            Optional<FetchLease> lease = permits.availablePermits() > 0 ? frontier.next(key, now) : Optional.empty();
            lease.ifPresent(its -> visit(its, visits));
            Optional<Instant> wake = frontier.wakeAt(key);
            if (wake.isEmpty()) {
                active.remove(key);
            } else if (!wake.get().isAfter(now.plus(LONGEST_WAIT))
                    && (next == null || wake.get().isBefore(next))) {
                next = wake.get();
            }
        }
        return Optional.ofNullable(next);
    }

    private void visit(FetchLease lease, ExecutorService visits) {
        permits.acquireUninterruptibly();
        inFlight++;
        var _ = visits.submit(() -> {
            try {
                done.add(visitor.visit(lease));
            } finally {
                permits.release();
            }
        });
    }
}
