package org.rightswatch.crawler.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

/** An answer as it came over the wire. */
record Answer(
        String requestHead,
        String statusLine,
        int status,
        List<HttpHeader> headers,
        Body body,
        @Nullable InetAddress peer,
        Instant startedAt,
        Duration elapsed) {

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .findFirst();
    }

    /** All values of a header, joined by commas. */
    String joined(String name) {
        return String.join(
                ",",
                headers.stream()
                        .filter(header -> header.name().equalsIgnoreCase(name))
                        .map(HttpHeader::value)
                        .toList());
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Exchange exchange(WebUrl url, RobotsVerdict robots) {
        return new Exchange(
                url, requestHead, statusLine, status, headers, body.bytes(), peer, startedAt, elapsed, robots);
    }
}
