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
    private final WebUrl start;
    private final String home;

    Scope(SourceSettings settings, PolitenessKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.hosts = settings.hosts().stream()
                .map(host -> host.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.start = WebUrl.parse(settings.url().replace("{query}", "q"))
                .orElseThrow(
                        () -> new IllegalArgumentException("url: not an http or https address: " + settings.url()));
        this.home = keys.of(start);
    }

    /** The canonical form of a link that may be followed. */
    Optional<WebUrl> link(WebUrl address) {
        return Optional.of(CanonicalUrl.of(address)).filter(url -> covers(url) && matches(url));
    }

    /** The same of one that nobody has parsed yet. */
    Optional<WebUrl> link(String address) {
        return WebUrl.parse(address).flatMap(this::link);
    }

    boolean covers(WebUrl url) {
        return hosts.isEmpty()
                ? isStart(url) || keys.of(url).equals(home)
                : hosts.contains(url.host()) || hosts.contains(url.authority());
    }

    /** Most links of a page lead to the host that the source begins at: no need to look for its domain again. */
    private boolean isStart(WebUrl url) {
        return url.host().equals(start.host()) && url.effectivePort() == start.effectivePort();
    }

    private boolean matches(WebUrl url) {
        if (settings.include().isEmpty() && settings.exclude().isEmpty()) {
            return true;
        }
        String text = url.toString();
        boolean included = settings.include().isEmpty()
                || settings.include().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find());
        return included
                && settings.exclude().stream()
                        .noneMatch(pattern -> pattern.matcher(text).find());
    }
}
