package org.rightswatch.crawler.fetch;

import java.net.InetAddress;
import java.util.Set;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Says which hosts may be connected to: public addresses on the usual web ports, and those that the configuration names
 * as exactly this {@code host:port}. A name that an outsider points at an allowed address is still refused, because the
 * name itself is not on the list.
 */
final class AddressGuard {

    private final Set<String> allowed;
    private final Set<Integer> ports;

    /**
     * @param allowed {@code host:port} as they stand in addresses, lower-case
     * @param ports that may be connected to on public hosts
     */
    AddressGuard(Set<String> allowed, Set<Integer> ports) {
        this.allowed = Set.copyOf(allowed);
        this.ports = Set.copyOf(ports);
    }

    /** Refuses what can be refused without asking a name server: strange ports, literal private addresses, local names. */
    void checkUrl(WebUrl url) throws RefusedAddressException {
        if (isAllowed(url.host(), url.effectivePort())) {
            return;
        }
        if (!ports.contains(url.effectivePort())) {
            throw new RefusedAddressException("port " + url.effectivePort() + " is not a web port that may be crawled");
        }
        String host = bare(url.host());
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            throw new RefusedAddressException(host + " is this machine");
        }
        if (isLiteral(host)) {
            checkAddress(host, InetAddress.ofLiteral(host));
        }
    }

    /** Refuses unless every address of the host is public, or the host and port are named in the configuration. */
    void checkAddresses(String host, int port, InetAddress[] addresses) throws RefusedAddressException {
        if (isAllowed(host, port)) {
            return;
        }
        for (InetAddress address : addresses) {
            checkAddress(host, address);
        }
    }

    private static void checkAddress(String host, InetAddress address) throws RefusedAddressException {
        if (!PublicAddresses.contains(address)) {
            throw new RefusedAddressException(host + " is at " + address.getHostAddress() + ", which is not public");
        }
    }

    private boolean isAllowed(String host, int port) {
        return allowed.contains(host + ":" + port) || allowed.contains("[" + host + "]:" + port);
    }

    /** Without the brackets of IPv6. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
    }
}
