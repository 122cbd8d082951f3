package org.rightswatch.crawler.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rightswatch.crawler.api.ApiReader;
import org.rightswatch.crawler.api.ApiSettings;
import org.rightswatch.crawler.pacing.Pace;
import org.rightswatch.crawler.pacing.PolitenessKeys;

/** All configured sources by id. */
public final class Sources {

    private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

    private final Map<String, Source> byId = new LinkedHashMap<>();
    private final Map<String, Pace> paces = new LinkedHashMap<>();
    private volatile Function<SourceSettings, List<String>> terms = settings ->
            settings.searchFor() == null ? List.of() : settings.searchFor().terms();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    /** Refuses two sources of one id, and addresses that are none. */
    public Sources(Collection<SourceSettings> settings, PolitenessKeys keys) {
        for (SourceSettings source : settings) {
            Source its = source(source, keys);
            if (byId.put(source.id(), its) != null) {
                throw new IllegalArgumentException("two sources have the id " + source.id());
            }
            paces.put(
                    source.id(),
                    new Pace(
                            delay(source, its),
                            source.revisit().min(),
                            source.revisit().max(),
                            source.retries(),
                            source.pagesPerRun(),
                            LONGEST_BACKOFF));
        }
    }

    private static ApiSettings api(SourceSettings settings) {
        if (settings.api() == null) {
            throw new IllegalArgumentException("api: missing in " + settings.id());
        }
        return settings.api();
    }

    /** A daily quota is kept by its pace: it holds over restarts and over any number of fetchers. */
    private static Duration delay(SourceSettings settings, Source source) {
        Duration quota = source.api()
                .map(reader -> reader.settings().dailyQuota())
                .map(calls -> Duration.ofDays(1).dividedBy(calls))
                .orElse(Duration.ZERO);
        return quota.compareTo(settings.delay()) > 0 ? quota : settings.delay();
    }

    private Source source(SourceSettings settings, PolitenessKeys keys) {
        Scope scope = new Scope(settings, keys);
        return switch (settings.kind()) {
            case MARKETPLACE_SEARCH -> new MarketplaceSearch(settings, scope);
            case SITE -> new SiteCrawl(settings, scope);
            case SITEMAP -> new SitemapCrawl(settings, scope);
            case DOCUMENT -> new SingleDocument(settings, scope);
            case DOMAIN_FEED -> new DomainFeed(settings, () -> terms.apply(settings));
            case JSON_API -> new JsonApi(settings, scope, ApiReader.of(api(settings)));
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
        return isPaused(id) ? Optional.empty() : Optional.ofNullable(paces.get(id));
    }

    /** Where the watched marks of a source come from; without this only the terms of its settings are known. */
    public void termsFrom(Function<SourceSettings, List<String>> supplier) {
        terms = supplier;
    }

    /** Switches a source off until it is resumed; what the settings say about it stays. Thread-safe. */
    public void pause(String id) {
        paused.add(id);
    }

    /** Switches a source on again; one that is paused in the settings stays off. */
    public void resume(String id) {
        paused.remove(id);
    }

    /** Whether nothing of it may be fetched now. */
    public boolean isPaused(String id) {
        return paused.contains(id)
                || get(id).map(source -> source.settings().paused()).orElse(false);
    }
}
