package org.rightswatch.crawler.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Fetches the parts of one page that is shown in a browser, one after the other: address guard, robots.txt of every host,
 * redirects hop by hop, limits and our user agent are those of every other fetch. Used by one thread; what it kept may be
 * read by another one after that.
 */
public final class PartFetcher implements AutoCloseable {

    private static final int REDIRECTS = 5;

    private final Tools tools;
    private final Manner manner;
    private final Pace pace;
    private final List<Exchange> exchanges = new ArrayList<>();
    private long bytes;

    /**
     * How the parts of a page are fetched.
     *
     * @param pause between two of them
     * @param latest none begins after this instant
     * @param bytes of all of them together, on the wire
     */
    public record Manner(Duration pause, Instant latest, int bytes) {}

    record Tools(Wire wire, RobotsGate robots, FetchSettings.Limits limits, MemoryBudget.Share share, Clock clock) {}

    PartFetcher(Tools tools, Manner manner) {
        this.tools = tools;
        this.manner = manner;
        this.pace = new Pace(manner.pause(), manner.latest(), tools.clock());
    }

    /** Never throws for what a server or a network does. */
    public PartAnswer fetch(PartRequest part) {
        try {
            return hops(part);
        } catch (RefusedAddressException | TooLargeException e) {
            return new PartAnswer.Withheld(String.valueOf(e.getMessage()));
        } catch (FetchFailure e) {
            return new PartAnswer.Withheld(e.reason().word() + ": " + e.detail());
        }
    }

    private PartAnswer hops(PartRequest part) throws FetchFailure, RefusedAddressException, TooLargeException {
        WebUrl url = part.url().withoutFragment();
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            tools.wire().check(url);
            RobotsVerdict verdict = tools.robots().verdict(url, pace);
            if (!verdict.allowed()) {
                return new PartAnswer.Withheld("robots.txt: " + verdict.rule());
            }
            Answer answer = tools.wire().get(url, part, ask(), pace);
            keep(answer, part, url, verdict);
            if (!answer.isRedirect() || part.isForm()) {
                return answered(answer);
            }
            Optional<WebUrl> next = answer.header("Location").flatMap(url::resolve);
            if (next.isEmpty()) {
                return answered(answer);
            }
            url = next.get().withoutFragment();
        }
        throw new FetchFailure(FailureReason.TOO_MANY_REDIRECTS, "more than " + REDIRECTS);
    }

    private Ask ask() throws TooLargeException {
        int left = (int) Math.min(manner.bytes() - bytes, tools.limits().pageBytes());
        if (left <= 0) {
            throw new TooLargeException("the page has had its " + manner.bytes() + " bytes");
        }
        return new Ask(
                FetchOrder.Validators.NONE,
                Set.of(MediaKind.values()),
                left,
                left,
                Ask.Overflow.FAIL,
                Map.of(),
                tools.share());
    }

    private void keep(Answer answer, PartRequest part, WebUrl url, RobotsVerdict verdict) {
        bytes += answer.body().bytes().length;
        Exchange exchange = answer.exchange(url, verdict);
        exchanges.add(part.isForm() ? withForm(exchange, part.form()) : exchange);
    }

    /** What was sent is part of the evidence; in this charset every byte is one character. */
    private static Exchange withForm(Exchange exchange, byte[] form) {
        return new Exchange(
                exchange.url(),
                exchange.requestHead() + new String(form, StandardCharsets.ISO_8859_1),
                exchange.statusLine(),
                exchange.status(),
                exchange.headers(),
                exchange.body(),
                exchange.peer(),
                exchange.startedAt(),
                exchange.elapsed(),
                exchange.robots());
    }

    private PartAnswer answered(Answer answer) throws FetchFailure, TooLargeException {
        FetchSettings.Limits limits = tools.limits();
        byte[] body = new ContentDecoder(limits.pageBytes() * limits.decodedFactor(), limits.ratio(), tools.share())
                .decode(answer.body().bytes(), answer.joined("Content-Encoding"));
        return new PartAnswer.Answered(answer.status(), answer.headers(), body);
    }

    /** What was sent and received, in order. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Requests sent, robots.txt files included. */
    public int requests() {
        return pace.requests();
    }

    /** Of all bodies, on the wire. */
    public long bytes() {
        return bytes;
    }

    /** Since the end of the last request; zero when none was sent. */
    public Duration sinceLastRequest() {
        return pace.sinceLastRequest();
    }

    /** Gives back the memory of the bodies. */
    @Override
    public void close() {
        tools.share().close();
    }
}
