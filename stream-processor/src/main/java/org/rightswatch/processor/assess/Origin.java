package org.rightswatch.processor.assess;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.Seller;

/** Where an offer comes from: its host and its seller; found when a mark first asks. One listing, one thread. */
final class Origin {

    private final Listing listing;
    private @Nullable String host;
    private @Nullable List<Name> labels;
    private @Nullable Name seller;

    Origin(Listing listing) {
        this.listing = listing;
    }

    /** Host name in lower case, or an empty text. */
    String host() {
        String known = host;
        if (known == null) {
            known = host(listing);
            host = known;
        }
        return known;
    }

    /** The labels of the host, those of internationalised names as they are read. */
    List<Name> labels() {
        List<Name> known = labels;
        if (known == null) {
            known = Stream.of(host().split("\\."))
                    .map(label -> Name.of(HostLabels.decoded(label)))
                    .toList();
            labels = known;
        }
        return known;
    }

    /** The seller's name, or what the source calls him, or an empty text. */
    Name seller() {
        Name known = seller;
        if (known == null) {
            known = Name.of(seller(listing.seller()));
            seller = known;
        }
        return known;
    }

    private static String seller(@Nullable Seller seller) {
        return seller == null ? "" : seller.name() != null ? seller.name() : String.valueOf(seller.id());
    }

    /** The host of the listing's URL; of a domain listing without URL, its title. */
    static String host(Listing listing) {
        String url = listing.url();
        if (url == null) {
            return listing.channel() == Channel.DOMAIN && listing.title() != null
                    ? listing.title().strip().toLowerCase(Locale.ROOT)
                    : "";
        }
        String simple = simpleHost(url);
        if (!simple.isEmpty()) {
            return simple;
        }
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? authority(url) : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAUri) {
            return authority(url);
        }
    }

    /** The host of an ordinary web address, or an empty text for one that takes a closer look: most addresses are ordinary. */
    private static String simpleHost(String url) {
        int from = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
        int end = from;
        while (end < url.length() && isHostLetter(url.charAt(end))) {
            end++;
        }
        boolean whole = end == url.length() || url.charAt(end) == '/';
        return whole ? url.substring(from, end) : "";
    }

    private static boolean isHostLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** The host of an address that java.net.URI does not read, such as one with underscores or raw Unicode. */
    private static String authority(String url) {
        int from = url.indexOf("//");
        if (from < 0) {
            return "";
        }
        String rest = url.substring(from + 2);
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
