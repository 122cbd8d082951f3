package org.rightswatch.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.rightswatch.crawler.robots.RobotsVerdict;

/**
 * Fetches one address at a time per call: robots, pace, guard, limits, redirects. Thread-safe; meant to be called from
 * many virtual threads. Remembers robots.txt files, nothing else.
 */
public final class WebFetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final Clock clock;
    private final Wire wire;
    private final RobotsGate robots;

    public WebFetcher(FetchSettings settings, Clock clock) {
        this(settings, host -> addresses(settings, host), clock);
    }

    WebFetcher(FetchSettings settings, GuardedResolver.Names names, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new Wire(settings, names, clock);
        this.robots = new RobotsGate(wire, settings.token(), clock);
    }

    private static InetAddress[] addresses(FetchSettings settings, String host) throws UnknownHostException {
        String given = settings.resolve().get(host);
        return given == null ? InetAddress.getAllByName(host) : new InetAddress[] {InetAddress.ofLiteral(given)};
    }

    /** Fetches, and says how that ended; never throws for what a server or a network does. */
    public FetchOutcome fetch(FetchOrder order) {
        return new Fetch(order, settings.limits(), wire, robots, clock).run();
    }

    /** What robots.txt says about an address, as of its last fetch; asks the site when there is none. */
    public RobotsVerdict robots(FetchOrder order) {
        try {
            wire.check(order.url());
            return robots.verdict(order.url(), new Pace(order, clock));
        } catch (RefusedAddressException | FetchFailure e) {
            return RobotsVerdict.withoutRule(false, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
