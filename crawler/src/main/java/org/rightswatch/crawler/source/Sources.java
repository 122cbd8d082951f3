package org.rightswatch.crawler.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.crawler.pacing.Pace;
import org.rightswatch.crawler.pacing.PolitenessKeys;

/** All configured sources by id. */
public final class Sources {

    private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

    private final Map<String, Source> byId = new LinkedHashMap<>();
    private final Map<String, Pace> paces = new LinkedHashMap<>();

    /** Refuses two sources of one id, and addresses that are none. */
    public Sources(Collection<SourceSettings> settings, PolitenessKeys keys) {
        for (SourceSettings source : settings) {
            if (byId.put(source.id(), source(source, keys)) != null) {
                throw new IllegalArgumentException("two sources have the id " + source.id());
            }
            paces.put(
                    source.id(),
                    new Pace(
                            source.delay(),
                            source.revisit().min(),
                            source.revisit().max(),
                            source.retries(),
                            source.pagesPerRun(),
                            LONGEST_BACKOFF));
        }
    }

    private static Source source(SourceSettings settings, PolitenessKeys keys) {
        Scope scope = new Scope(settings, keys);
        return switch (settings.kind()) {
            case MARKETPLACE_SEARCH -> new MarketplaceSearch(settings, scope);
            case SITE -> new SiteCrawl(settings, scope);
            case SITEMAP -> new SitemapCrawl(settings, scope);
            case DOCUMENT -> new SingleDocument(settings, scope);
        };
    }

    public List<Source> all() {
        return new ArrayList<>(byId.values());
    }

    public Optional<Source> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How a source is paced; empty when it is unknown or paused. */
    public Optional<Pace> pace(String id) {
        return get(id).filter(source -> !source.settings().paused()).map(source -> paces.get(id));
    }
}
