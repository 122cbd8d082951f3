package org.rightswatch.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.YamlDocument;

class SourcesTest {

    private static final Instant DUE = Instant.parse("2026-11-21T10:00:00Z");
    private static final PolitenessKeys KEYS = new PolitenessKeys(Map.of());

    private static Source source(String yaml) {
        SourceSettings settings = YamlDocument.read("source.yaml", yaml, SourceSettings.class);
        return new Sources(List.of(settings), KEYS).all().getFirst();
    }

    private static List<String> urls(List<CrawlRequest> requests) {
        return requests.stream().map(CrawlRequest::url).toList();
    }

    private static Reading links(String... links) {
        return Reading.page(List.of(), parsed(links), null);
    }

    private static List<WebUrl> parsed(String... addresses) {
        return Stream.of(addresses)
                .flatMap(address -> WebUrl.parse(address).stream())
                .toList();
    }

    private static Source shop(String more) {
        return source("{id: shop, kind: site, url: 'https://www.shop.example/', " + more + "}");
    }

    @Test
    void theSameDueTimeGivesTheSameSeeds() {
        Source shop = shop("");
        assertThat(shop.seeds(DUE, List.of())).isEqualTo(shop.seeds(DUE, List.of()));
        assertThat(shop.seeds(DUE, List.of()).getFirst().id())
                .isNotEqualTo(
                        shop.seeds(DUE.plusSeconds(1), List.of()).getFirst().id());
    }

    @Test
    void aSiteStaysOnItsDomainAndLeavesTrackingOut() {
        Source shop = shop("");
        CrawlRequest seed = shop.seeds(DUE, List.of()).getFirst();
        assertThat(urls(shop.follow(
                        seed,
                        links(
                                "https://www.shop.example/a?utm_source=x",
                                "https://www.shop.example/a",
                                "https://blog.shop.example/b",
                                "https://elsewhere.example/c",
                                "javascript:void(0)"))))
                .containsExactly("https://www.shop.example/a", "https://blog.shop.example/b");
    }

    @Test
    void aSiteKeepsToItsHostsPatternsAndDepth() {
        Source shop = shop("hosts: [www.shop.example], include: ['/p/'], exclude: ['[?&]sort='], maxDepth: 1");
        CrawlRequest seed = shop.seeds(DUE, List.of()).getFirst();
        List<CrawlRequest> next = shop.follow(
                seed,
                links(
                        "https://www.shop.example/p/1",
                        "https://www.shop.example/p/1?sort=price",
                        "https://www.shop.example/about",
                        "https://blog.shop.example/p/2"));
        assertThat(urls(next)).containsExactly("https://www.shop.example/p/1");
        assertThat(next.getFirst().depth()).isEqualTo(1);
        assertThat(shop.follow(next.getFirst(), links("https://www.shop.example/p/3")))
                .isEmpty();
    }

    @Test
    void aMarketplaceIsSearchedForEachTermInAnyScript() {
        Source bazaar = source(
                "{id: bazaar, kind: marketplace-search, url: 'https://bazaar.example/s?q={query}', searchFor: {holders: [acme]}}");
        List<CrawlRequest> seeds = bazaar.seeds(DUE, List.of("ZENVORA", "泽沃拉", "a&b c", "ZENVORA"));
        assertThat(urls(seeds))
                .containsExactly(
                        "https://bazaar.example/s?q=ZENVORA",
                        "https://bazaar.example/s?q=%E6%B3%BD%E6%B2%83%E6%8B%89",
                        "https://bazaar.example/s?q=a%26b+c");
        assertThat(seeds).allMatch(seed -> seed.task() == Task.SEARCH);
    }

    @Test
    void aMarketplaceOpensResultsAndTurnsPagesUpToItsDepth() {
        Source bazaar = source(
                "{id: b, kind: marketplace-search, url: 'https://bazaar.example/s?q={query}', searchFor: {terms: [x]}, maxDepth: 2}");
        CrawlRequest seed = bazaar.seeds(DUE, List.of("x")).getFirst();
        Reading results = Reading.page(
                List.of("https://bazaar.example/i/1", "https://ads.example/i/2"),
                parsed("https://bazaar.example/help"),
                "https://bazaar.example/s?q=x&page=2");

        List<CrawlRequest> next = bazaar.follow(seed, results);

        assertThat(urls(next)).containsExactly("https://bazaar.example/i/1", "https://bazaar.example/s?q=x&page=2");
        assertThat(next).extracting(CrawlRequest::task).containsExactly(Task.PAGE, Task.SEARCH);
        assertThat(urls(bazaar.follow(next.get(1), results)))
                .as("page 2 of 2")
                .containsExactly("https://bazaar.example/i/1");
        assertThat(bazaar.follow(next.get(0), results))
                .as("a result's own page")
                .isEmpty();
        assertThat(bazaar.takesListingsFromLists()).isFalse();
    }

    @Test
    void aSitemapLeadsToItsPagesAndThreeIndexesDeep() {
        Source map = source("{id: m, kind: sitemap, url: 'https://shop.example/sitemap.xml'}");
        CrawlRequest seed = map.seeds(DUE, List.of()).getFirst();
        Reading index = Reading.sitemap(parsed("https://shop.example/p/1"), parsed("https://shop.example/more.xml"));
        List<CrawlRequest> next = map.follow(seed, index);
        assertThat(next).extracting(CrawlRequest::task).containsExactly(Task.SITEMAP, Task.PAGE);
        assertThat(map.follow(next.get(1), links("https://shop.example/other"))).isEmpty();
        CrawlRequest deep = new CrawlRequest("x", "m", "https://shop.example/d.xml", Task.SITEMAP, 3, 1, DUE, null);
        assertThat(map.follow(deep, index)).extracting(CrawlRequest::task).containsExactly(Task.PAGE);
    }

    @Test
    void aPausedSourceHasNoPace() {
        SourceSettings settings = YamlDocument.read(
                "s", "{id: s, kind: site, url: 'https://shop.example/', paused: true}", SourceSettings.class);
        assertThat(new Sources(List.of(settings), KEYS).pace("s")).isEmpty();
        assertThat(new Sources(List.of(settings), KEYS).pace("unknown")).isEmpty();
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> source("{id: a b, kind: site, url: 'https://x.example/'}"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> source("{id: a, kind: shop, url: 'https://x.example/'}"))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> source("{id: a, kind: site, url: 'x.example'}"))
                .hasMessageContaining("not an http");
        assertThatThrownBy(() -> source("{id: a, kind: site, url: 'https://x.example/', revisit: {min: 8d, max: 1d}}"))
                .hasMessageContaining("min is longer than max");
        SourceSettings twice =
                YamlDocument.read("s", "{id: s, kind: site, url: 'https://shop.example/'}", SourceSettings.class);
        assertThatThrownBy(() -> new Sources(List.of(twice, twice), KEYS)).hasMessageContaining("two sources");
    }
}
