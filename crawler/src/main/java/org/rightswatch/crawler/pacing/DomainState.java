package org.rightswatch.crawler.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.HostStop;

/**
 * The pace of one politeness key.
 *
 * @param inFlight the lease that is out
 * @param rest when the next request may begin
 * @param crawlDelay what robots.txt asks for, as of the last fetch that read it
 * @param troubles fetches in a row that went wrong in a way that asks for slowing down
 * @param leases handed out so far; makes lease ids unique and repeatable
 * @param runs how many requests each source's current run has queued here, so that a trap of endless links ends
 * @param stopped hosts that an operator stopped
 */
public record DomainState(
        @Nullable FetchLease inFlight,
        Rest rest,
        @Nullable Duration crawlDelay,
        int troubles,
        long leases,
        Map<String, RunCount> runs,
        List<String> stopped) {

    /** A source's run and how much of it was queued. */
    public record RunCount(String run, int queued) {}

    /**
     * The pause that the site is given.
     *
     * @param until no request before this
     * @param since when the last request ended
     * @param after id of the lease that made that request; null when only the frontier's clock knows
     */
    public record Rest(
            Instant until, Instant since, @Nullable String after) {

        static final Rest NONE = new Rest(Instant.EPOCH, Instant.EPOCH, null);

        /** For a fetch that no fetcher will remember as the last one. */
        Rest byClock() {
            return new Rest(until, since, null);
        }
    }

    @SuppressWarnings("NullAway") // JSON leaves out what is empty, and state of older versions knows less
    public DomainState {
        rest = rest == null ? Rest.NONE : rest;
        runs = runs == null ? Map.of() : Map.copyOf(runs);
        stopped = stopped == null ? List.of() : List.copyOf(stopped);
    }

    static DomainState fresh() {
        return new DomainState(null, Rest.NONE, null, 0, 0, Map.of(), List.of());
    }

    Instant nextAllowed() {
        return rest.until();
    }

    DomainState leased(FetchLease lease) {
        return new DomainState(lease, rest, crawlDelay, troubles, leases + 1, runs, stopped);
    }

    DomainState ended() {
        return new DomainState(null, rest, crawlDelay, troubles, leases, runs, stopped);
    }

    DomainState resting(Rest its) {
        return new DomainState(inFlight, its, crawlDelay, troubles, leases, runs, stopped);
    }

    DomainState paced(@Nullable Duration robotsDelay, int troublesNow) {
        return new DomainState(inFlight, rest, robotsDelay, troublesNow, leases, runs, stopped);
    }

    int queuedIn(String source, String run) {
        RunCount count = runs.get(source);
        return count != null && count.run().equals(run) ? count.queued() : 0;
    }

    DomainState counted(String source, String run) {
        Map<String, RunCount> counts = new HashMap<>(runs);
        counts.put(source, new RunCount(run, queuedIn(source, run) + 1));
        return new DomainState(inFlight, rest, crawlDelay, troubles, leases, counts, stopped);
    }

    /** Whether the host or a name above it was stopped. */
    boolean isStopped(String host) {
        return stopped.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    DomainState ordered(HostStop order) {
        List<String> hosts = new ArrayList<>(stopped);
        hosts.remove(order.host());
        if (order.order() == HostStop.Order.STOP) {
            hosts.add(order.host());
        }
        return new DomainState(inFlight, rest, crawlDelay, troubles, leases, runs, hosts);
    }
}
