package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who we are on the web, and what we put up with.
 *
 * @param agent the product, {@code name/version}; the name is the token that robots.txt files address
 * @param contact where a site's owner learns about us and can complain
 * @param allow loopback and private {@code host:port} that may be crawled, exactly as they stand in addresses
 * @param resolve names that are not asked of the name service, each with its address, as in a hosts file
 * @param ports of public hosts that may be crawled
 * @param limits time and size
 * @param proxy through which everything is fetched
 */
public record FetchSettings(
        String agent,
        String contact,
        Set<String> allow,
        Map<String, String> resolve,
        Set<Integer> ports,
        Limits limits,
        @Nullable ProxySettings proxy) {

    /** Where web servers usually answer. */
    public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    public FetchSettings {
        allow = allow.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        ports = Set.copyOf(ports);
        resolve = Map.copyOf(resolve);
    }

    /** The first part of {@link #agent()}. */
    String token() {
        int slash = agent.indexOf('/');
        return (slash < 0 ? agent : agent.substring(0, slash)).trim().toLowerCase(Locale.ROOT);
    }

    String userAgentHeader() {
        return contact.isBlank() ? agent : agent + " (+" + contact + ")";
    }

    /**
     * Where everything is fetched through.
     *
     * @param plainHttps whether https addresses are asked for in plain text, which only a test's own proxy should be
     *     told
     */
    public record ProxySettings(String host, int port, HttpsThroughProxy plainHttps) {}

    /** What is done with https addresses when there is a proxy. */
    public enum HttpsThroughProxy {
        /** A tunnel by CONNECT: the proxy sees nothing. */
        TUNNEL,
        /** {@code GET https://…} in plain text: the proxy answers by itself. */
        PLAIN
    }

    /**
     * Deadlines and sizes.
     *
     * @param connect until the connection stands, name look-up and TLS included
     * @param firstByte from there until the headers are complete
     * @param idle between two reads of the body
     * @param total for one request
     * @param pageBytes of a page, on the wire
     * @param documentBytes of a document, on the wire
     * @param decodedFactor a decoded body may be this many times its limit on the wire
     * @param ratio decoded to wire, from one mebibyte on; above is a bomb
     * @param redirects within one fetch
     * @param headers in one answer
     */
    public record Limits(
            Duration connect,
            Duration firstByte,
            Duration idle,
            Duration total,
            int pageBytes,
            int documentBytes,
            int decodedFactor,
            int ratio,
            int redirects,
            int headers) {

        /** 10 s, 20 s, 15 s, 60 s; 10 MiB, 50 MiB, twice that decoded, 100:1; 10 redirects, 200 headers. */
        public static Limits defaults() {
            return new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    10 << 20,
                    50 << 20,
                    2,
                    100,
                    10,
                    200);
        }
    }
}
