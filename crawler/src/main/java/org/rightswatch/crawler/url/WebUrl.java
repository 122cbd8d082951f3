package org.rightswatch.crawler.url;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address, parsed by the rules browsers follow (WHATWG URL Standard), so that a link means
 * here what it means to a visitor. Every part is in its serialised, percent-encoded form.
 *
 * @param scheme {@code http} or {@code https}
 * @param userInfo {@code user} or {@code user:password}, encoded; empty when there is none
 * @param host lower-case ASCII name, IPv4 address in dotted decimal, or IPv6 address in brackets
 * @param port as written, or -1 for the scheme's default
 * @param path begins with a slash
 * @param query without the question mark
 * @param fragment without the hash sign
 */
public record WebUrl(
        String scheme,
        String userInfo,
        String host,
        int port,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    /** Parses an absolute address; empty when it is not one, or is neither http nor https. */
    public static Optional<WebUrl> parse(String text) {
        return UrlParser.parse(text, null);
    }

    /** Resolves a link found on this page; empty when a browser would not follow it, or not over http or https. */
    public Optional<WebUrl> resolve(String reference) {
        return UrlParser.parse(reference, this);
    }

    /** The port to connect to. */
    public int effectivePort() {
        if (port >= 0) {
            return port;
        }
        return scheme.equals("https") ? 443 : 80;
    }

    /** {@code host}, or {@code host:port} where the port is not the scheme's default. */
    public String authority() {
        return port < 0 ? host : host + ":" + port;
    }

    /** Scheme and authority, without a trailing slash. */
    public String origin() {
        return scheme + "://" + authority();
    }

    /** Path and query as they go on the request line. */
    public String requestTarget() {
        return query == null ? path : path + "?" + query;
    }

    /** The same address without its fragment. */
    public WebUrl withoutFragment() {
        return fragment == null ? this : new WebUrl(scheme, userInfo, host, port, path, query, null);
    }

    @Override
    public String toString() {
        int tail = (query == null ? 0 : query.length()) + (fragment == null ? 0 : fragment.length());
        StringBuilder href = new StringBuilder(host.length() + path.length() + tail + 32)
                .append(scheme)
                .append("://");
        if (!userInfo.isEmpty()) {
            href.append(userInfo).append('@');
        }
        href.append(host);
        if (port >= 0) {
            href.append(':').append(port);
        }
        href.append(path);
        if (query != null) {
            href.append('?').append(query);
        }
        if (fragment != null) {
            href.append('#').append(fragment);
        }
        return href.toString();
    }
}
