package org.rightswatch.crawler.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/**
 * One request and its answer, as evidence.
 *
 * @param requestHead request line and headers as sent, CRLF, with the final empty line
 * @param statusLine of the answer, without CRLF
 * @param headers of the answer, in order, with their own spelling
 * @param body of the answer: transfer coding removed, content coding kept
 * @param peer the address that answered; the proxy's when there is one
 * @param startedAt when the request was begun
 * @param elapsed until the last byte
 * @param robots what robots.txt said just before
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes are handed over, not copied; nobody compares exchanges
public record Exchange(
        WebUrl url,
        String requestHead,
        String statusLine,
        int status,
        List<HttpHeader> headers,
        byte[] body,
        @Nullable InetAddress peer,
        Instant startedAt,
        Duration elapsed,
        RobotsVerdict robots) {

    public Exchange {
        headers = List.copyOf(headers);
    }

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .findFirst();
    }
}
