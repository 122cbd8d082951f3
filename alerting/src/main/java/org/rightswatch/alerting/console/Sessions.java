package org.rightswatch.alerting.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in memory: a restart signs everybody out. A session ends when it is idle or after a working day. */
final class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);

    private final Map<String, Session> byToken = new ConcurrentHashMap<>();
    private final Tokens tokens = new Tokens();
    private final Clock clock;
    private final Duration idle;

    Sessions(Clock clock, Duration idle) {
        this.clock = clock;
        this.idle = idle;
    }

    /** Opens a session and gives the token of its cookie. */
    String open(String user) {
        Instant now = clock.instant();
        byToken.values().removeIf(session -> isOver(session, now));
        String token = tokens.fresh();
        byToken.put(token, new Session(user, tokens.fresh(), now, now));
        return token;
    }

    /** The session of a cookie, if it is still open; being asked for keeps it open. */
    Optional<Session> find(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(
                byToken.computeIfPresent(token, (key, session) -> isOver(session, now) ? null : session.seenAt(now)));
    }

    void close(@Nullable String token) {
        if (token != null) {
            byToken.remove(token);
        }
    }

    private boolean isOver(Session session, Instant now) {
        return now.isAfter(session.lastSeen().plus(idle))
                || now.isAfter(session.since().plus(LONGEST));
    }
}
