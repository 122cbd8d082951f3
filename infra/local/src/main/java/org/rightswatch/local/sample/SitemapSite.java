package org.rightswatch.local.sample;

import java.util.List;
import java.util.stream.Collectors;

/** A small slow site without navigation: a sitemap names its pages and a PDF catalogue; robots.txt asks for a second between fetches. */
final class SitemapSite implements Site {

    static final String CATALOGUE = "/export-catalogue-2026.pdf";

    private final Shop shop;
    private final String origin;
    private final byte[] catalogue;

    SitemapSite(Shop shop, String origin, byte[] catalogue) {
        this.shop = shop;
        this.origin = origin;
        this.catalogue = catalogue;
    }

    @Override
    public SiteSpec spec() {
        return shop.spec();
    }

    @Override
    public List<SampleListing> listings() {
        return shop.listings();
    }

    @Override
    public String pathOf(SampleListing listing) {
        return shop.pathOf(listing);
    }

    @Override
    public Reply reply(Ask ask) {
        return switch (ask.path()) {
            case "/robots.txt" -> Reply.text("text/plain; charset=utf-8", """
                    User-agent: *
                    Crawl-delay: 1
                    Disallow: /cart
                    """);
            case "/sitemap.xml" -> Reply.text("application/xml", sitemap());
            case CATALOGUE -> Reply.bytes("application/pdf", catalogue);
            default -> shop.reply(ask);
        };
    }

    private String sitemap() {
        return listings().stream()
                .map(l -> origin + pathOf(l))
                .map(url -> "<url><loc>" + url + "</loc></url>")
                .collect(Collectors.joining(
                        "\n",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "\n<url><loc>" + origin + CATALOGUE + "</loc></url>\n</urlset>\n"));
    }
}
