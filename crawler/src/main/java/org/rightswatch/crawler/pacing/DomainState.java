package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchLease;

/**
 * The pace of one politeness key.
 *
 * @param inFlight the lease that is out
 * @param nextAllowed no request before this
 * @param crawlDelay what robots.txt asks for, as of the last fetch that read it
 * @param troubles fetches in a row that went wrong in a way that asks for slowing down
 * @param leases handed out so far; makes lease ids unique and repeatable
 * @param runs how many requests each source's current run has queued here, so that a trap of endless links ends
 */
public record DomainState(
        @Nullable FetchLease inFlight,
        Instant nextAllowed,
        @Nullable Duration crawlDelay,
        int troubles,
        long leases,
        Map<String, RunCount> runs) {

    /** A source's run and how much of it was queued. */
    public record RunCount(String run, int queued) {}

    @SuppressWarnings("NullAway") // JSON leaves an empty map out
    public DomainState {
        runs = runs == null ? Map.of() : Map.copyOf(runs);
    }

    static DomainState fresh() {
        return new DomainState(null, Instant.EPOCH, null, 0, 0, Map.of());
    }

    DomainState leased(FetchLease lease) {
        return new DomainState(lease, nextAllowed, crawlDelay, troubles, leases + 1, runs);
    }

    DomainState ended() {
        return new DomainState(null, nextAllowed, crawlDelay, troubles, leases, runs);
    }

    DomainState paced(Instant allowed, @Nullable Duration robotsDelay, int troublesNow) {
        return new DomainState(inFlight, allowed, robotsDelay, troublesNow, leases, runs);
    }

    int queuedIn(String source, String run) {
        RunCount count = runs.get(source);
        return count != null && count.run().equals(run) ? count.queued() : 0;
    }

    DomainState counted(String source, String run) {
        Map<String, RunCount> counts = new HashMap<>(runs);
        counts.put(source, new RunCount(run, queuedIn(source, run) + 1));
        return new DomainState(inFlight, nextAllowed, crawlDelay, troubles, leases, counts);
    }
}
