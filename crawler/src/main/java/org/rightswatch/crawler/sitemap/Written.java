package org.rightswatch.crawler.sitemap;

import crawlercommons.filters.URLFilter;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Addresses as sitemaps write them, made absolute: without the scheme ({@code www.shop.example/a}), or from the root of the
 * sitemap's own host ({@code /a}), which the protocol forbids and many do.
 */
final class Written extends URLFilter {

    private final WebUrl sitemap;

    Written(WebUrl sitemap) {
        this.sitemap = sitemap;
    }

    @Override
    public @Nullable String filter(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        if (text.startsWith("/")) {
            return sitemap.resolve(text).map(WebUrl::toString).orElse(text);
        }
        return isNamedWithoutScheme(text) ? sitemap.scheme() + "://" + text : text;
    }

    private boolean isNamedWithoutScheme(String text) {
        return text.startsWith("www.") || text.equals(sitemap.host()) || text.startsWith(sitemap.host() + "/");
    }
}
