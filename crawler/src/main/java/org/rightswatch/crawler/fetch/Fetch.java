package org.rightswatch.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.fetch.FetchOutcome.BlockReason;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/** One order on its way through redirects to its outcome. Used once, by one thread. */
final class Fetch {

    private final FetchOrder order;
    private final FetchSettings.Limits limits;
    private final Tools tools;
    private final Pace pace;
    private final long begun = System.nanoTime();
    private final List<Exchange> exchanges = new ArrayList<>();
    private @Nullable Duration crawlDelay;

    /** What it works with. */
    record Tools(Wire wire, RobotsGate robots, Clock clock, Room room) {}

    Fetch(FetchOrder order, FetchSettings.Limits limits, Tools tools) {
        this.order = order;
        this.limits = limits;
        this.tools = tools;
        this.pace = new Pace(order, tools.clock());
    }

    FetchOutcome run() {
        try {
            return hops();
        } catch (RefusedAddressException e) {
            return new FetchOutcome.Refused(String.valueOf(e.getMessage()), trail(null));
        } catch (TooLargeException e) {
            return new FetchOutcome.TooLarge(String.valueOf(e.getMessage()), trail(null));
        } catch (FetchFailure e) {
            return new FetchOutcome.Failed(e.reason(), e.detail(), trail(null));
        }
    }

    private FetchOutcome hops() throws FetchFailure, RefusedAddressException, TooLargeException {
        Set<String> seen = new HashSet<>();
        WebUrl url = order.url().withoutFragment();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (!seen.add(url.toString())) {
                throw new FetchFailure(FailureReason.REDIRECT_LOOP, "back at " + url);
            }
            if (!order.staysHome().test(url)) {
                return new FetchOutcome.OffSite(url, trail(null));
            }
            tools.wire().check(url);
            RobotsVerdict verdict = order.access().permission() == FetchOrder.Permission.LICENCE
                    ? RobotsVerdict.withoutRule(true, "the API's licence")
                    : tools.robots().verdict(url, pace);
            verdict.crawlDelay().ifPresent(this::slowDown);
            if (!verdict.allowed()) {
                return new FetchOutcome.Disallowed(verdict.rule(), trail(null));
            }
            Answer answer = ask(url, verdict);
            if (!answer.isRedirect()) {
                return judge(url, answer);
            }
            url = target(url, answer);
        }
        throw new FetchFailure(FailureReason.TOO_MANY_REDIRECTS, "more than " + limits.redirects());
    }

    private void slowDown(Duration wanted) {
        crawlDelay = wanted;
        pace.atLeast(wanted);
    }

    private Answer ask(WebUrl url, RobotsVerdict verdict)
            throws FetchFailure, RefusedAddressException, TooLargeException {
        Map<String, String> secrets =
                url.origin().equals(order.url().origin()) ? order.access().headers() : Map.of();
        Ask ask = new Ask(
                order.known(),
                order.accepts(),
                most(limits.pageBytes()),
                most(limits.documentBytes()),
                Ask.Overflow.FAIL,
                secrets,
                tools.room());
        Answer answer = tools.wire().get(url, ask, pace);
        exchanges.add(answer.exchange(url, verdict));
        return answer;
    }

    private int most(int ofKind) {
        return order.mostBytes() == null ? ofKind : Math.min(order.mostBytes(), ofKind);
    }

    private static WebUrl target(WebUrl from, Answer answer) throws FetchFailure {
        Optional<WebUrl> target = answer.header("Location").flatMap(from::resolve);
        return target.orElseThrow(() -> new FetchFailure(
                        FailureReason.BAD_REDIRECT,
                        "status " + answer.status() + " without an address that can be followed"))
                .withoutFragment();
    }

    private FetchOutcome judge(WebUrl url, Answer answer) throws FetchFailure, TooLargeException {
        Trail trail = trail(retryAfter(answer));
        return switch (answer.status()) {
            case 304 -> new FetchOutcome.NotModified(trail);
            case 404, 410 -> new FetchOutcome.Gone(trail);
            case 401, 407 -> new FetchOutcome.Blocked(BlockReason.LOGIN_REQUIRED, trail);
            case 403 -> new FetchOutcome.Blocked(BlockReason.FORBIDDEN, trail);
            case 429 -> new FetchOutcome.Blocked(BlockReason.RATE_LIMITED, trail);
            case 451 -> new FetchOutcome.Blocked(BlockReason.LEGAL, trail);
            case 200, 203 -> read(url, answer, trail);
            default -> failed(answer, trail);
        };
    }

    private static FetchOutcome failed(Answer answer, Trail trail) {
        FailureReason reason = answer.status() >= 500
                ? FailureReason.SERVER_ERROR
                : answer.status() >= 400 ? FailureReason.CLIENT_ERROR : FailureReason.PROTOCOL;
        return new FetchOutcome.Failed(reason, "status " + answer.status(), trail);
    }

    private FetchOutcome read(WebUrl url, Answer answer, Trail trail) throws FetchFailure, TooLargeException {
        String type = answer.header("Content-Type").orElse("");
        if (answer.body().unwantedType() != null) {
            return new FetchOutcome.WrongType(answer.body().unwantedType(), trail);
        }
        byte[] wireBytes = answer.body().bytes();
        MediaKind declared = MediaKind.declared(type);
        int limit = most(declared != null && declared.isDocument() ? limits.documentBytes() : limits.pageBytes());
        byte[] body = new ContentDecoder(limit * limits.decodedFactor(), limits.ratio(), tools.room())
                .decode(wireBytes, answer.joined("Content-Encoding"));
        MediaKind kind = MediaKind.of(type, body);
        return order.accepts().contains(kind)
                ? new FetchOutcome.Fetched(url, kind, type, body, trail)
                : new FetchOutcome.WrongType(type.isEmpty() ? "not declared, looks like " + kind : type, trail);
    }

    private @Nullable Duration retryAfter(Answer answer) {
        return answer.header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, tools.clock().instant()))
                .orElse(null);
    }

    private Trail trail(@Nullable Duration retryAfter) {
        Instant now = tools.clock().instant();
        long bytes =
                exchanges.stream().mapToLong(exchange -> exchange.body().length).sum();
        return new Trail(
                exchanges,
                pace.requests(),
                bytes,
                Duration.ofNanos(System.nanoTime() - begun),
                now,
                crawlDelay,
                retryAfter,
                pace.sinceLastRequest());
    }
}
