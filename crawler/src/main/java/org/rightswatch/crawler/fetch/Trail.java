package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch left behind, however it ended.
 *
 * @param exchanges those for the page itself, redirects first; robots.txt is not among them
 * @param requests sent, robots.txt included
 * @param bytes of all bodies on the wire
 * @param crawlDelay what robots.txt asks for
 * @param retryAfter what the last answer asks for
 * @param sinceLastRequest since the end of the last request; zero when none was sent
 */
public record Trail(
        List<Exchange> exchanges,
        int requests,
        long bytes,
        Duration elapsed,
        Instant endedAt,
        @Nullable Duration crawlDelay,
        @Nullable Duration retryAfter,
        Duration sinceLastRequest) {

    public Trail {
        exchanges = List.copyOf(exchanges);
    }

    /** The answer that decided, if there was one. */
    public Optional<Exchange> last() {
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(exchanges.getLast());
    }

    /** HTTP status of the answer that decided, 0 when there was none. */
    public int status() {
        return last().map(Exchange::status).orElse(0);
    }
}
