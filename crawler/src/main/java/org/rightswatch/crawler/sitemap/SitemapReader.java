package org.rightswatch.crawler.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.sitemap.Sitemap.Entry;
import org.rightswatch.crawler.url.WebUrl;

/** Reads sitemaps and feeds. Never throws for what one holds: a broken one is read as far as it goes, unless a rule forbids it. */
public final class SitemapReader {

    private SitemapReader() {}

    /**
     * Reads one. The type is told by the content: headers of sitemaps are wrong too often.
     *
     * @param bytes as fetched, content encoding removed; gzip files are recognised by their first bytes
     * @param url where it was fetched
     * @param rules what it is held to; none reads whatever can be read
     */
    public static Sitemap read(byte[] bytes, WebUrl url, Set<SitemapRule> rules) {
        Unpacked unpacked = Unpacked.of(bytes);
        try {
            AbstractSiteMap map = parser(url, rules)
                    .parseSiteMap(
                            unpacked.isXml() ? "text/xml" : "text/plain",
                            unpacked.bytes(),
                            URI.create(url.toString()).toURL());
            return sitemap(map, url, rules).noting(unpacked.problem());
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            String problem =
                    "is no sitemap or feed we can read (" + e.getClass().getSimpleName() + ")";
            return new Sitemap(List.of(), List.of(), problem).noting(unpacked.problem());
        }
    }

    private static SiteMapParser parser(WebUrl url, Set<SitemapRule> rules) {
        SiteMapParser parser = new SiteMapParser(false, !rules.contains(SitemapRule.WHOLE));
        parser.setAllowDocTypeDefinitions(
                !rules.contains(SitemapRule.NO_DOCTYPE)); // external entities stay closed, see the test
        parser.setStrictNamespace(rules.contains(SitemapRule.KNOWN_NAMESPACE));
        parser.setURLFilter(new Written(url));
        parser.enableExtensions();
        return parser;
    }

    private static Sitemap sitemap(AbstractSiteMap map, WebUrl url, Set<SitemapRule> rules) {
        if (map instanceof SiteMapIndex index) {
            return new Sitemap(
                    List.of(),
                    entries(index.getSitemaps().stream()
                            .flatMap(entry -> entry(entry.getUrl(), entry.getLastModified()))),
                    null);
        }
        List<Entry> pages = map instanceof SiteMap list
                ? entries(
                        list.getSiteMapUrls().stream().flatMap(entry -> entry(entry.getUrl(), entry.getLastModified())))
                : List.of();
        if (pages.isEmpty()) {
            return new Sitemap(List.of(), List.of(), "names no address");
        }
        Sitemap all = new Sitemap(pages, List.of(), null);
        return rules.contains(SitemapRule.SAME_FOLDER) ? all.below(url) : all;
    }

    private static List<Entry> entries(Stream<Entry> all) {
        return all.limit(Sitemap.MOST_ENTRIES).toList();
    }

    private static Stream<Entry> entry(@Nullable URL url, @Nullable Date modified) {
        if (url == null) {
            return Stream.empty();
        }
        return WebUrl.parse(url.toString()).stream()
                .map(WebUrl::withoutFragment)
                .map(u -> new Entry(u, modified == null ? null : modified.toInstant()));
    }
}
