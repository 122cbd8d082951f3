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

    private static final Set<String> OLD_SUFFIXES = Set.of("com", "net", "org");

    /** Suffixes whose registry checks who applies. */
    private static final Set<String> CHECKED_SUFFIXES =
            Set.of("co.jp", "go.jp", "ac.jp", "ed.jp", "lg.jp", "or.jp", "gov", "edu", "mil", "bank", "int");

    private HostLabels() {}

    /** Whether the registry of the host's suffix gives names only to those who prove who they are. */
    static boolean isChecked(String host) {
        return CHECKED_SUFFIXES.stream().anyMatch(suffix -> host.endsWith("." + suffix));
    }

    static @Nullable String of(Listing listing) {
        if (listing.channel() != Channel.DOMAIN) {
            return null;
        }
        String[] labels = Origin.host(listing).split("\\.");
        int end = labels.length - 1;
        if (end > 1 && REGISTRY_LABELS.contains(labels[end - 1])) {
            end--;
        }
        StringBuilder chosen = new StringBuilder();
        for (int i = 0; i < Math.max(end, 1); i++) {
            chosen.append(i == 0 ? "" : " | ").append(decoded(labels[i]));
        }
        return chosen.toString();
    }

    /** Whether the title of a domain listing is only its host name again. */
    static boolean isHostOnly(Listing listing) {
        return listing.channel() == Channel.DOMAIN
                && listing.title() != null
                && listing.title().strip().equalsIgnoreCase(Origin.host(listing));
    }

    /** The label that was registered, of a host under a long-standing or country suffix; else an empty text. */
    static String registered(String host) {
        String[] labels = host.split("\\.");
        int end = labels.length - 1;
        boolean settled = end > 0 && (labels[end].length() == 2 || OLD_SUFFIXES.contains(labels[end]));
        if (!settled) {
            return "";
        }
        int registered = end > 1 && REGISTRY_LABELS.contains(labels[end - 1]) ? end - 2 : end - 1;
        return registered < 0 ? "" : labels[registered];
    }

    /** An IDN label as it is read; other labels as they are. */
    static String decoded(String label) {
        return label.startsWith("xn--") ? IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED) : label;
    }
}
