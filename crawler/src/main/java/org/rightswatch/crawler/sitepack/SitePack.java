package org.rightswatch.crawler.sitepack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.settings.Default;

/**
 * One site, as data.
 *
 * @param id short name, used in reports
 * @param hosts a name stands for itself and everything below it; {@code amazon.*} for every public suffix
 * @param generator instead of hosts: the page says it was made with this shop software
 * @param localities by host, or by host and beginning of the path
 * @param seller the one that sells here, when it is always the same
 * @param brand the one that is sold here, when it is always the same
 * @param identity tells two addresses of one offer
 * @param delay at least so long between two requests
 * @param render which of its pages are shown in a browser, where the settings have one
 */
public record SitePack(
        String id,
        String name,
        List<String> hosts,
        List<Picker> generator,
        @Default("web") Channel channel,
        List<String> market,
        @Nullable String currency,
        @Nullable String language,
        Map<String, Locality> localities,
        @Nullable String seller,
        @Nullable String brand,
        SearchRules search,
        ListingRules listing,
        List<Identity> identity,
        Signs signs,
        @Default("2s") Duration delay,
        @Default("never") RenderPolicy render,
        Terms terms) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    public SitePack {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id is not lower-case letters, digits and hyphens: " + id);
        }
        if (hosts.isEmpty() == generator.isEmpty()) {
            throw new IllegalArgumentException("a pack needs either hosts or generator");
        }
    }

    /** The address to search a host of this site for some words; empty when the site has no search we know. */
    public Optional<String> searchUrl(String host, String words) {
        return Optional.ofNullable(search.url())
                .map(url -> url.replace("{host}", host)
                        .replace("{query}", URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    /** The one address an offer goes by. */
    public String canonical(WebUrl address) {
        return identity.stream()
                .flatMap(rule -> rule.canonical(address).stream())
                .findFirst()
                .orElseGet(() -> CanonicalUrl.of(address).toString());
    }

    /** The national edition that an address belongs to; the longest that fits. */
    public Locality locality(WebUrl address) {
        String place = address.host() + address.path();
        return localities.entrySet().stream()
                .filter(e -> fits(place, address.host(), e.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> new Locality(market, currency, language));
    }

    private static boolean fits(String place, String host, String key) {
        if (key.indexOf('/') < 0) {
            return host.equals(key) || host.endsWith("." + key);
        }
        int at = place.indexOf(key);
        return at == 0 || (at > 0 && place.charAt(at - 1) == '.' && at < host.length());
    }
}
