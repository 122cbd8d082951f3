package org.rightswatch.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.domain.Siblings;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Fetches one address at a time per call: robots, pace, guard, limits, redirects. Thread-safe; meant to be called from
 * many virtual threads. Remembers robots.txt files, nothing else.
 */
public final class WebFetcher implements AutoCloseable {

    private static final int FORM_ANSWER = 256 * 1024;

    private final FetchSettings settings;
    private final Clock clock;
    private final Wire wire;
    private final RobotsGate robots;
    private final MemoryBudget memory;

    public WebFetcher(FetchSettings settings, Clock clock) {
        this(settings, host -> addresses(settings, host), clock);
    }

    WebFetcher(FetchSettings settings, GuardedResolver.Names names, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new Wire(settings, names, clock);
        this.robots = new RobotsGate(wire, settings.token(), clock);
        this.memory = MemoryBudget.ofHeap(settings.limits());
    }

    private static InetAddress[] addresses(FetchSettings settings, String host) throws UnknownHostException {
        String given = settings.resolve().get(host);
        return given == null ? InetAddress.getAllByName(host) : new InetAddress[] {InetAddress.ofLiteral(given)};
    }

    /**
     * Fetches, and hands over how that ended; never throws for what a server or a network does. While the reader works, the
     * memory of the bodies counts against what all fetches may take together.
     */
    public <T> T fetch(FetchOrder order, Function<FetchOutcome, T> reader) {
        try (MemoryBudget.Share share = memory.share()) {
            return reader.apply(new Fetch(order, settings.limits(), new Fetch.Tools(wire, robots, clock, share)).run());
        }
    }

    /** Fetches, and says how that ended. */
    FetchOutcome fetch(FetchOrder order) {
        return fetch(order, outcome -> outcome);
    }

    /** Fetches the parts of one page that is shown in a browser; to be closed when they are no longer needed. */
    public PartFetcher parts(PartFetcher.Manner manner) {
        return new PartFetcher(new PartFetcher.Tools(wire, robots, settings.limits(), memory.share(), clock), manner);
    }

    /** What we say that we are. */
    public String userAgent() {
        return settings.userAgentHeader();
    }

    /**
     * How a form was answered.
     *
     * @param status 0 when there was no answer
     * @param problem why there was none, null when there was
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Posted(int status, byte[] body, @Nullable String problem) {}

    /** Sends a form to where a token is given out, within the same limits and the same guard as every fetch. */
    public Posted post(WebUrl url, Map<String, String> secrets, String form) {
        Ask ask = new Ask(
                FetchOrder.Validators.NONE,
                Set.of(MediaKind.JSON),
                FORM_ANSWER,
                FORM_ANSWER,
                Ask.Overflow.CUT,
                secrets,
                Room.FREE);
        try {
            wire.check(url);
            Answer answer = wire.post(url, ask, form);
            byte[] body = new ContentDecoder(FORM_ANSWER, settings.limits().ratio(), Room.FREE)
                    .decode(answer.body().bytes(), answer.joined("Content-Encoding"));
            return new Posted(answer.status(), body, null);
        } catch (RefusedAddressException | TooLargeException | FetchFailure e) {
            return new Posted(0, new byte[0], String.valueOf(e.getMessage()));
        }
    }

    /** Whether the place of a host answers to any name; unknown behind a proxy, which resolves names itself. */
    public Siblings.Answer siblings(String host) {
        return settings.proxy() == null ? wire.siblings(host) : Siblings.Answer.UNKNOWN;
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
