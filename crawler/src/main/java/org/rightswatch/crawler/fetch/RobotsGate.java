package org.rightswatch.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.robots.RobotsRules;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Asks robots.txt, once a day per origin. RFC 9309 section 2.3.1: found → its rules; 4xx, or more than five redirects →
 * everything is allowed; 5xx or no answer → nothing is, except by a good copy of less than a day. 429 counts as 5xx: a
 * server that is overrun has not said yes.
 */
final class RobotsGate {

    private static final Duration FRESH = Duration.ofHours(12);
    private static final Duration LAST_GOOD_COPY = Duration.ofHours(24);
    private static final Duration ASK_AGAIN_WHEN_UNREACHABLE = Duration.ofMinutes(5);

    /** RFC 9309 section 2.5 asks for at least 500 kibibytes. */
    private static final int PARSED_BYTES = 500 * 1024;

    private static final int REDIRECTS = 5;
    private static final int MOST_ORIGINS = 20_000;

    private static final Ask ROBOTS = new Ask(
            FetchOrder.Validators.NONE,
            Set.of(MediaKind.values()),
            PARSED_BYTES,
            PARSED_BYTES,
            Ask.Overflow.CUT,
            Map.of(),
            Room.FREE);

    private final Wire wire;
    private final String agent;
    private final Clock clock;
    private final Map<String, Copy> copies = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > MOST_ORIGINS;
        }
    };

    RobotsGate(Wire wire, String agent, Clock clock) {
        this.wire = wire;
        this.agent = agent;
        this.clock = clock;
    }

    /**
     * What we know of an origin.
     *
     * @param rules of the last good copy
     * @param goodAt when that was fetched
     * @param askAgainAt when to fetch it again
     * @param unreachable why the last attempt failed, if it did
     */
    private record Copy(
            @Nullable RobotsRules rules,
            @Nullable Instant goodAt,
            Instant askAgainAt,
            @Nullable String unreachable) {}

    /** May this address be fetched? Sends requests when the copy is old; they keep the pace. */
    RobotsVerdict verdict(WebUrl url, Pace pace) throws FetchFailure {
        Copy copy = fresh(url, pace);
        boolean usable =
                copy.goodAt() != null && copy.goodAt().plus(LAST_GOOD_COPY).isAfter(clock.instant());
        if (copy.unreachable() != null && !usable) {
            return RobotsVerdict.withoutRule(false, "robots.txt unreachable: " + copy.unreachable());
        }
        return copy.rules() == null
                ? RobotsVerdict.withoutRule(true, "there is no robots.txt")
                : copy.rules().verdict(agent, url.withoutFragment().toString());
    }

    private Copy fresh(WebUrl url, Pace pace) throws FetchFailure {
        Copy known = known(url.origin());
        if (known != null && known.askAgainAt().isAfter(clock.instant())) {
            return known;
        }
        Copy copy = fetch(url, known, pace);
        remember(url.origin(), copy);
        return copy;
    }

    private @Nullable Copy known(String origin) {
        synchronized (copies) {
            return copies.get(origin);
        }
    }

    private void remember(String origin, Copy copy) {
        synchronized (copies) {
            copies.put(origin, copy);
        }
    }

    private Copy fetch(WebUrl page, @Nullable Copy known, Pace pace) throws FetchFailure {
        try {
            Answer answer = follow(page, pace);
            int status = answer.status();
            if (status >= 500 || status == 429) {
                return unreachable(known, "status " + status);
            }
            return answer.isSuccess() ? good(parse(answer)) : good(null);
        } catch (FetchFailure e) {
            switch (e.reason()) {
                case DEFERRED, LEASE_EXPIRED, DNS, NO_SUCH_HOST -> throw e; // says nothing about the site
                default -> {}
            }
            return unreachable(known, e.reason().word() + " (" + e.detail() + ")");
        } catch (RefusedAddressException e) {
            return unreachable(known, "it redirects to an address that is refused");
        } catch (TooLargeException e) {
            return unreachable(known, String.valueOf(e.getMessage()));
        }
    }

    private Copy good(@Nullable RobotsRules rules) {
        Instant now = clock.instant();
        return new Copy(rules, now, now.plus(FRESH), null);
    }

    private Copy unreachable(@Nullable Copy known, String why) {
        return new Copy(
                known == null ? null : known.rules(),
                known == null ? null : known.goodAt(),
                clock.instant().plus(ASK_AGAIN_WHEN_UNREACHABLE),
                why);
    }

    /** The answer after at most five redirects; the last redirect itself, which counts as "none there", if there are more. */
    private Answer follow(WebUrl page, Pace pace) throws FetchFailure, RefusedAddressException, TooLargeException {
        WebUrl url = new WebUrl(page.scheme(), "", page.host(), page.port(), "/robots.txt", null, null);
        Answer answer = ask(url, pace);
        for (int hop = 0; hop < REDIRECTS && answer.isRedirect(); hop++) {
            Optional<WebUrl> target = answer.header("Location").flatMap(url::resolve);
            if (target.isEmpty()) {
                return answer;
            }
            url = target.get();
            answer = ask(url, pace);
        }
        return answer;
    }

    private Answer ask(WebUrl url, Pace pace) throws FetchFailure, RefusedAddressException, TooLargeException {
        wire.check(url);
        return wire.get(url, ROBOTS, pace);
    }

    private static @Nullable RobotsRules parse(Answer answer) throws FetchFailure, TooLargeException {
        byte[] text = new ContentDecoder(PARSED_BYTES * 4, 100, Room.FREE)
                .decode(answer.body().bytes(), answer.joined("Content-Encoding"));
        return RobotsRules.parse(text);
    }
}
