package org.rightswatch.processor.assess;

import java.net.IDN;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;

/**
 * The part of a host name that its owner chose: the labels without the public suffix, IDN labels decoded. Only domain
 * listings are searched for marks in their host: on a marketplace the host is the marketplace's.
 */
final class HostLabels {

    /** Second-level labels that registries use as suffix ({@code co.uk}, {@code com.cn}). */
    private static final Set<String> REGISTRY_LABELS = Set.of(
            "co", "com", "net", "org", "gov", "edu", "ac", "ne", "or", "go", "ltd", "plc", "gob", "mil", "ed", "gr",
            "lg", "www");

    private HostLabels() {}

    static @Nullable String of(Listing listing) {
        if (listing.channel() != Channel.DOMAIN) {
            return null;
        }
        String[] labels = ListingContext.host(listing).split("\\.");
        int end = labels.length - 1;
        if (end > 1 && REGISTRY_LABELS.contains(labels[end - 1])) {
            end--;
        }
        StringBuilder chosen = new StringBuilder();
        for (int i = 0; i < Math.max(end, 1); i++) {
            chosen.append(i == 0 ? "" : " . ").append(decoded(labels[i]));
        }
        return chosen.toString();
    }

    private static String decoded(String label) {
        return label.startsWith("xn--") ? IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED) : label;
    }
}
