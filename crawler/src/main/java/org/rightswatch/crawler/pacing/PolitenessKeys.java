package org.rightswatch.crawler.pacing;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What is paced together: the hosts of one registrable domain by the public suffix list, or of one operator by
 * configuration. An address or a name without a domain (loopback) is paced by host and port.
 */
public final class PolitenessKeys {

    private static final Pattern IPV4 = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

    private final Map<String, String> owners = new HashMap<>();

    /**
     * @param ownerGroups name of an operator → its hosts and registrable domains; they share one pace
     */
    public PolitenessKeys(Map<String, List<String>> ownerGroups) {
        ownerGroups.forEach((owner, hosts) -> hosts.forEach(host -> owners.put(host, "owner:" + owner)));
    }

    /** The key of an address. */
    public String of(WebUrl url) {
        String own = owners.get(url.host());
        if (own != null) {
            return own;
        }
        String domain = domain(url);
        return owners.getOrDefault(domain, domain);
    }

    private static String domain(WebUrl url) {
        String host = url.host();
        if (isAddress(host) || host.indexOf('.') < 0) {
            return host + ":" + url.effectivePort();
        }
        String registrable = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return registrable == null ? lastTwoLabels(host) : registrable;
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") || IPV4.matcher(host).matches();
    }

    /** The list's own rule for names it does not know. */
    private static String lastTwoLabels(String host) {
        int last = host.lastIndexOf('.');
        int before = host.lastIndexOf('.', last - 1);
        return before < 0 ? host : host.substring(before + 1);
    }
}
