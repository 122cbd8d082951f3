package org.rightswatch.alerting.channel.http;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where a channel posts to.
 *
 * @param url https, or http when it is allowed by host and port
 * @param allow {@code host:port} that may be reached without TLS and at a private address
 * @param timeout of connecting, and of the answer
 */
public record Target(URI url, Set<String> allow, Duration timeout) {

    public Target {
        allow = Set.copyOf(allow);
        String scheme = url.getScheme();
        if (url.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException("not an address such as https://host/path");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("an address does not carry a user name");
        }
        if ("http".equals(scheme) && !allow.contains(hostAndPort(url))) {
            throw new IllegalArgumentException("without TLS only when allow names " + hostAndPort(url));
        }
    }

    /** Whether private addresses are fine for it. */
    boolean mayBePrivate() {
        return allow.contains(hostAndPort(url));
    }

    /** For messages: without path and query, which may be secret. */
    public String shown() {
        return url.getScheme() + "://" + hostAndPort(url);
    }

    private static String hostAndPort(URI url) {
        int standard = "https".equals(url.getScheme()) ? 443 : 80;
        return url.getHost() + ":" + (url.getPort() == -1 ? standard : url.getPort());
    }
}
