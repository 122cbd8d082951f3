package org.rightswatch.crawler.source;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.api.ApiSettings;
import org.rightswatch.crawler.sitemap.SitemapRule;
import org.rightswatch.platform.settings.Default;

/**
 * One source, as it stands in the settings.
 *
 * @param id unique; part of every listing's id, so never change it
 * @param url where it begins; a marketplace's holds {@code {query}}
 * @param urls more addresses to begin at, on the same domain or one of {@code hosts}
 * @param searchFor what a marketplace is searched for
 * @param schedule Quartz cron expression in UTC; absent: only by {@code run-now} and at the start
 * @param market ISO 3166 codes of where its offers are directed; empty lets the pages say
 * @param language BCP 47
 * @param channel of its listings; absent: by kind
 * @param delay between two requests to the same domain, at least; robots.txt may ask for more
 * @param maxDepth links from a seed; of a marketplace: result pages per search; absent: 3, or 5 result pages
 * @param include a link is followed only when its address contains one of these; empty: every link
 * @param exclude a link is not followed when its address contains one of these
 * @param hosts that may be fetched; empty: those of the url's domain
 * @param details whether a marketplace's results are opened one by one, or taken as the list shows them
 * @param revisit bounds of the adaptive interval after which a page is looked at again
 * @param retries of a page that failed, within a run
 * @param pagesPerRun at most, per domain
 * @param priority larger goes first where sources share a domain
 * @param paused switched off: nothing of it is fetched
 * @param api how a {@code json-api} is asked and read
 * @param pictures which pictures of its listings are fetched
 * @param sitemapRules what its sitemaps are held to; empty reads whatever can be read
 */
public record SourceSettings(
        String id,
        SourceKind kind,
        String url,
        List<String> urls,
        @Nullable SearchFor searchFor,
        @Nullable String schedule,
        List<String> market,
        @Nullable String language,
        @Nullable Channel channel,
        @Default("1s") Duration delay,
        @Nullable Integer maxDepth,
        List<Pattern> include,
        List<Pattern> exclude,
        List<String> hosts,
        @Default("open") Details details,
        Revisit revisit,
        @Default("3") int retries,
        @Default("5000") int pagesPerRun,
        @Default("100") int priority,
        @Default("false") boolean paused,
        @Nullable ApiSettings api,
        PictureSettings pictures,
        List<SitemapRule> sitemapRules) {

    public SourceSettings {
        if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "id: letters, digits, dots, hyphens and underscores only, at most 64: " + id);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is negative");
        }
        boolean json = kind == SourceKind.JSON_API;
        if (kind == SourceKind.MARKETPLACE_SEARCH || (json && url.contains("{query}"))) {
            String word = json ? "json-api" : "marketplace-search";
            if (!url.contains("{query}")) {
                throw new IllegalArgumentException("url: a " + word + " needs {query} in it");
            }
            if (searchFor == null
                    || (searchFor.terms().isEmpty() && searchFor.holders().isEmpty())) {
                throw new IllegalArgumentException("searchFor: a " + word + " needs terms or holders");
            }
        }
        if (kind == SourceKind.DOMAIN_FEED
                && (searchFor == null
                        || (searchFor.terms().isEmpty() && searchFor.holders().isEmpty()))) {
            throw new IllegalArgumentException("searchFor: a domain-feed needs terms or holders");
        }
        if (json == (api == null)) {
            throw new IllegalArgumentException("api: a json-api needs it, and no other kind has it");
        }
    }

    /** Where it begins. */
    public List<String> starts() {
        return Stream.concat(Stream.of(url), urls.stream()).distinct().toList();
    }

    /** The same, beginning at these addresses and going this far. */
    public SourceSettings reaching(List<String> starts, int depth, int pages) {
        return new SourceSettings(
                id,
                kind,
                starts.getFirst(),
                starts,
                searchFor,
                schedule,
                market,
                language,
                channel,
                delay,
                depth,
                include,
                exclude,
                hosts,
                details,
                revisit,
                retries,
                pages,
                priority,
                paused,
                api,
                pictures,
                sitemapRules);
    }

    /** The same, with these pictures of its listings. */
    public SourceSettings showing(PictureSettings wanted) {
        return with(searchFor, wanted);
    }

    /** The same, searched for these words only. */
    public SourceSettings searchingFor(List<String> terms) {
        return with(new SearchFor(terms, List.of()), pictures);
    }

    private SourceSettings with(@Nullable SearchFor words, PictureSettings wanted) {
        return new SourceSettings(
                id,
                kind,
                url,
                urls,
                words,
                schedule,
                market,
                language,
                channel,
                delay,
                maxDepth,
                include,
                exclude,
                hosts,
                details,
                revisit,
                retries,
                pagesPerRun,
                priority,
                paused,
                api,
                wanted,
                sitemapRules);
    }

    /** A source with everything by default. */
    public static SourceSettings of(String id, SourceKind kind, String url, Duration delay) {
        return new SourceSettings(
                id,
                kind,
                url,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                delay,
                null,
                List.of(),
                List.of(),
                List.of(),
                Details.OPEN,
                Revisit.defaults(),
                3,
                5000,
                100,
                false,
                null,
                PictureSettings.OFF,
                List.of());
    }

    /**
     * What a marketplace is searched for.
     *
     * @param terms as written
     * @param holders the texts and variants of all trademarks of these clients, as the register has them
     */
    public record SearchFor(List<String> terms, List<String> holders) {}

    /** Whether the results of a search are opened. */
    public enum Details {
        @com.fasterxml.jackson.annotation.JsonProperty("open")
        OPEN,
        @com.fasterxml.jackson.annotation.JsonProperty("from-list")
        FROM_LIST
    }

    /**
     * Bounds of the interval after which a page is looked at again.
     *
     * @param min when it changes often
     * @param max when it never does
     */
    public record Revisit(
            @Default("6h") Duration min, @Default("7d") Duration max) {

        static Revisit defaults() {
            return new Revisit(Duration.ofHours(6), Duration.ofDays(7));
        }
    }
}
