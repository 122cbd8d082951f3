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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.sitemap.Sitemap.Entry;
import org.rightswatch.crawler.url.WebUrl;

/** Reads sitemaps and feeds. Never throws for what one holds: a broken one is read as far as it goes. */
public final class SitemapReader {

    private SitemapReader() {}

    /**
     * Reads one.
     *
     * @param bytes as fetched, content encoding removed; gzip files are recognised by their first bytes
     * @param url where it was fetched
     * @param contentType the header, when there was one
     */
    public static Sitemap read(byte[] bytes, String url, @Nullable String contentType) {
        Unpacked unpacked = Unpacked.of(bytes);
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setAllowDocTypeDefinitions(true); // external entities stay closed, see the test
        parser.enableExtensions();
        try {
            AbstractSiteMap map = parse(parser, unpacked, URI.create(url).toURL());
            return new Sitemap(pages(map), sitemaps(map), unpacked.problem());
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            String problem =
                    "is no sitemap or feed we can read (" + e.getClass().getSimpleName() + ")";
            return new Sitemap(List.of(), List.of(), unpacked.problem() == null ? problem : unpacked.problem());
        }
    }

    /** The type is told by the content: headers of sitemaps are wrong too often. */
    private static AbstractSiteMap parse(SiteMapParser parser, Unpacked unpacked, URL url)
            throws UnknownFormatException, IOException {
        return parser.parseSiteMap(unpacked.isXml() ? "text/xml" : "text/plain", unpacked.bytes(), url);
    }

    private static List<Entry> pages(AbstractSiteMap map) {
        if (!(map instanceof SiteMap pages)) {
            return List.of();
        }
        return pages.getSiteMapUrls().stream()
                .flatMap(entry -> entry(entry.getUrl(), entry.getLastModified()))
                .limit(Sitemap.MOST_ENTRIES)
                .toList();
    }

    private static List<Entry> sitemaps(AbstractSiteMap map) {
        if (!(map instanceof SiteMapIndex index)) {
            return List.of();
        }
        return index.getSitemaps().stream()
                .flatMap(entry -> entry(entry.getUrl(), entry.getLastModified()))
                .limit(Sitemap.MOST_ENTRIES)
                .toList();
    }

    private static Stream<Entry> entry(@Nullable URL url, @Nullable Date modified) {
        if (url == null) {
            return Stream.empty();
        }
        return WebUrl.parse(url.toString()).stream()
                .map(WebUrl::withoutFragment)
                .map(u -> new Entry(u.toString(), modified == null ? null : modified.toInstant()));
    }
}
