package org.rightswatch.crawler.extract;

import java.util.List;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.money.PriceTag;

/** Claims from OpenGraph, its product extension and other meta elements. */
final class MetaReader {

    private static final List<String> AMOUNTS = List.of(
            "product:sale_price:amount",
            "product:price:amount",
            "og:price:amount",
            "og:product:price:amount",
            "og:price",
            "product:price",
            "og:sale_price:amount",
            "price");
    private static final List<String> CURRENCIES = List.of(
            "product:sale_price:currency",
            "product:price:currency",
            "og:price:currency",
            "og:product:price:currency",
            "pricecurrency",
            "product:currency",
            "og:currency");

    private static final int SHORTEST_HEADING = 8;

    private MetaReader() {}

    static void read(View view, Claims claims) {
        Dom dom = view.dom();
        copy(dom, Field.BRAND, List.of("product:brand", "og:brand", "og:product:brand"), Origin.OPEN_GRAPH, claims);
        copy(dom, Field.BRAND, List.of("brand", "product_brand", "twitter:brand"), Origin.META, claims);
        copy(
                dom,
                Field.AVAILABILITY,
                List.of("product:availability", "og:availability", "og:product:availability"),
                Origin.OPEN_GRAPH,
                claims);
        copy(dom, Field.SKU, List.of("product:retailer_item_id", "product:sku", "og:sku"), Origin.OPEN_GRAPH, claims);
        copy(
                dom,
                Field.GTIN,
                List.of("product:ean", "product:gtin", "product:upc", "product:isbn", "book:isbn", "og:upc"),
                Origin.OPEN_GRAPH,
                claims);
        copy(dom, Field.CATEGORY, List.of("product:category", "og:category"), Origin.OPEN_GRAPH, claims);
        copy(
                dom,
                Field.DESCRIPTION,
                List.of("og:description", "description", "twitter:description"),
                Origin.OPEN_GRAPH,
                claims);
        dom.metaAll("og:image").forEach(url -> claims.text(Field.IMAGES, url, Origin.OPEN_GRAPH, "og:image"));
        dom.meta("twitter:image").ifPresent(url -> claims.text(Field.IMAGES, url, Origin.META, "twitter:image"));
        title(view, claims);
        price(view, claims);
    }

    private static void title(View view, Claims claims) {
        Dom dom = view.dom();
        dom.meta("og:title").ifPresent(text -> title(text, Origin.OPEN_GRAPH, "og:title", view, claims));
        title(dom.document().title(), Origin.TITLE_TAG, "title", view, claims);
        if (!view.heading().isBlank()) {
            claims.text(Field.TITLE, view.heading(), Origin.VISIBLE, "h1");
        }
    }

    /** Titles made for search engines wrap the headline in words of their own; then they speak for the headline. */
    private static void title(String text, Origin origin, String path, View view, Claims claims) {
        String title = Titles.plain(text, view.dom());
        String heading = Words.key(view.heading());
        boolean wraps = heading.length() >= SHORTEST_HEADING && Words.key(title).contains(heading);
        claims.text(Field.TITLE, wraps ? view.heading() : title, origin, path);
    }

    private static void price(View view, Claims claims) {
        Dom dom = view.dom();
        String currency = CURRENCIES.stream()
                .flatMap(name -> dom.meta(name).stream())
                .map(text -> Currencies.of(text, view.prices().market()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (currency != null) {
            claims.text(Field.CURRENCY, currency, Origin.OPEN_GRAPH, "product:price:currency");
        }
        PriceReader reader = view.prices().in(currency);
        for (String name : AMOUNTS) {
            for (String written : dom.metaAll(name)) {
                reader.readMachine(written)
                        .ifPresent(tag -> claims.price(
                                new PriceTag(
                                        tag.amount(),
                                        currency == null ? tag.currency() : currency,
                                        tag.start(),
                                        tag.end()),
                                Origin.OPEN_GRAPH,
                                name,
                                1));
            }
        }
    }

    private static void copy(Dom dom, Field field, List<String> names, Origin origin, Claims claims) {
        for (String name : names) {
            dom.meta(name).ifPresent(text -> claims.text(field, Words.clean(text), origin, name));
        }
    }
}
