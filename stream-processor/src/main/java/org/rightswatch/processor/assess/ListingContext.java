package org.rightswatch.processor.assess;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * What the factors want to know about one listing whatever the mark; found once per listing.
 *
 * @param host host name in lower case, or an empty text
 * @param ownBrand canonical text of the brand field, joined, or an empty text
 * @param wording cue, replica and accessory words of the listing, by place
 * @param goods what the listing offers
 * @param lines what the lines of a document offer
 */
record ListingContext(String host, String ownBrand, Wording wording, OfferedGoods goods, Lines lines) {

    static ListingContext of(Listing listing, Words words) {
        return new ListingContext(
                host(listing),
                brand(words),
                Wording.of(words),
                new OfferedGoods(words, listing.category()),
                new Lines(words));
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

    private static String brand(Words words) {
        int first = words.first(Field.BRAND);
        if (first < 0) {
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (int w = first; w < words.count() && words.field(w) == Field.BRAND; w++) {
            joined.append(words.text(w));
        }
        return joined.toString();
    }
}
