package org.rightswatch.platform.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightswatch.contracts.crawl.Outcome;

/**
 * What goes in must come out: each law names a thing that is counted when it begins and counted again, once, under how it
 * ended. A law that does not balance is a lost event.
 */
public enum Law {
    /** Fetch attempts = sum of outcomes. Ends are the words of {@link Outcome}. */
    FETCHES("fetch attempts", outcomes()),
    /** Captures = listings published + unchanged + quarantined. */
    CAPTURES("captures", Set.of("published", "unchanged", "quarantined")),
    /** Listings that wait for pictures = published (first or again) + unchanged. */
    DRAFTS("drafts of listings", Set.of("published", "unchanged")),
    /** Pictures that were fetched = new or changed + known. */
    PICTURES("pictures fetched", Set.of("new", "known")),
    /** Pictures brought to the listings that show them = published with it + unchanged. */
    ILLUSTRATIONS("illustrations", Set.of("published", "unchanged")),
    /** Listings read by the matcher = matched + unmatched + unchanged + quarantined. */
    LISTINGS("listings read", Set.of("matched", "unmatched", "unchanged", "quarantined")),
    /** Hits read by the indexer = indexed + quarantined. */
    INDEX("hits to index", Set.of("indexed", "quarantined")),
    /** Hits read by the alert topology = notified + suppressed (with a reason) + pending. */
    ALERTS("hits to alert", Set.of("notified", "suppressed"));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of or toUnmodifiableSet
    private final Set<String> ends;

    Law(String words, Set<String> ends) {
        this.words = words;
        this.ends = ends;
    }

    /** The thing counted, in words. */
    public String words() {
        return words;
    }

    /** The ways it can end. */
    public Set<String> ends() {
        return ends;
    }

    /** Value of the metric tag {@code law}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(o -> o.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
