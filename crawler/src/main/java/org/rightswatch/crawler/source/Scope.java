package org.rightswatch.crawler.source;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Which addresses belong to a source: its hosts, then its patterns. */
final class Scope {

    private final SourceSettings settings;
    private final PolitenessKeys keys;
    private final Set<String> hosts;
    private final String home;

    Scope(SourceSettings settings, PolitenessKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.hosts = settings.hosts().stream()
                .map(host -> host.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.home = WebUrl.parse(settings.url().replace("{query}", "q"))
                .map(keys::of)
                .orElseThrow(
                        () -> new IllegalArgumentException("url: not an http or https address: " + settings.url()));
    }

    /** The canonical form of a link that may be followed. */
    Optional<WebUrl> link(String address) {
        return WebUrl.parse(address).map(CanonicalUrl::of).filter(url -> covers(url) && matches(url));
    }

    boolean covers(WebUrl url) {
        return hosts.isEmpty()
                ? keys.of(url).equals(home)
                : hosts.contains(url.host()) || hosts.contains(url.authority());
    }

    private boolean matches(WebUrl url) {
        String text = url.toString();
        boolean included = settings.include().isEmpty()
                || settings.include().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find());
        return included
                && settings.exclude().stream()
                        .noneMatch(pattern -> pattern.matcher(text).find());
    }
}
