package org.rightswatch.local.sample;

import static org.rightswatch.local.sample.Markup.escape;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rightswatch.contracts.json.Json;

/** The ways shops mark up an offer: each gives what goes into the head and into the body. */
enum ListingStyle {
    /** schema.org in a script, as most shop systems write it. */
    JSON_LD {
        @Override
        String head(SiteSpec site, SampleListing listing) {
            Map<String, Object> product = new LinkedHashMap<>();
            product.put("@context", "https://schema.org");
            product.put("@type", "Product");
            product.put("name", listing.title());
            product.put("description", listing.description());
            product.put("sku", "NA-" + listing.number());
            product.put("image", listing.picture());
            product.put("category", site.category(listing.niceClass()));
            listing.brand().ifPresent(brand -> product.put("brand", Map.of("@type", "Brand", "name", brand)));
            product.put(
                    "offers",
                    Map.of(
                            "@type", "Offer",
                            "price", listing.price().amount().toPlainString(),
                            "priceCurrency", listing.price().currency(),
                            "availability", "https://schema.org/InStock",
                            "seller", Map.of("@type", "Organization", "name", listing.seller())));
            return "<script type=\"application/ld+json\">"
                    + Json.events().writeValueAsString(product).replace("</", "<\\/") + "</script>";
        }

        @Override
        String body(SiteSpec site, SampleListing listing) {
            return visible(site, listing, "");
        }
    },

    /** schema.org in attributes. */
    MICRODATA {
        @Override
        String head(SiteSpec site, SampleListing listing) {
            return "";
        }

        @Override
        String body(SiteSpec site, SampleListing listing) {
            String brand = listing.brand()
                    .map(b -> "<p>品牌: <span itemprop=\"brand\">" + escape(b) + "</span></p>")
                    .orElse("");
            return String.format(
                    Locale.ROOT,
                    """
                    <article itemscope itemtype="http://schema.org/Product">
                    <h1 itemprop="name">%s</h1><img itemprop="image" src="%s" alt="" width="240" height="240">
                    <p itemprop="category">%s</p>%s
                    <div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
                    <span>%s</span><meta itemprop="price" content="%s"><meta itemprop="priceCurrency" content="%s">
                    <link itemprop="availability" href="http://schema.org/InStock">
                    <p>店铺: <span itemprop="seller" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">%s</span></span></p></div>
                    <div itemprop="description">%s</div></article>
                    """,
                    escape(listing.title()),
                    listing.picture(),
                    escape(site.category(listing.niceClass())),
                    brand,
                    Markup.price(listing.price(), site.language()),
                    listing.price().amount().toPlainString(),
                    listing.price().currency(),
                    escape(listing.seller()),
                    escape(listing.description()));
        }
    },

    /** Only what social networks read. */
    OPEN_GRAPH {
        @Override
        String head(SiteSpec site, SampleListing listing) {
            return meta("og:type", "product")
                    + meta("og:title", listing.title())
                    + meta("og:description", listing.description())
                    + meta("og:image", listing.picture())
                    + meta("og:site_name", site.name())
                    + meta("product:price:amount", listing.price().amount().toPlainString())
                    + meta("product:price:currency", listing.price().currency())
                    + meta("product:availability", "in stock")
                    + meta("product:category", site.category(listing.niceClass()))
                    + listing.brand().map(b -> meta("product:brand", b)).orElse("");
        }

        @Override
        String body(SiteSpec site, SampleListing listing) {
            return visible(site, listing, "");
        }

        private String meta(String property, String content) {
            return "<meta property=\"" + property + "\" content=\"" + escape(content) + "\">\n";
        }
    },

    /** Nothing but what a person sees; a site pack says where it stands. */
    SELECTORS {
        @Override
        String head(SiteSpec site, SampleListing listing) {
            return "";
        }

        @Override
        String body(SiteSpec site, SampleListing listing) {
            return visible(site, listing, "<p class=\"shop\">" + escape(listing.seller()) + "</p>");
        }
    };

    abstract String head(SiteSpec site, SampleListing listing);

    abstract String body(SiteSpec site, SampleListing listing);

    private static String visible(SiteSpec site, SampleListing listing, String more) {
        return String.format(
                Locale.ROOT,
                """
                <article class="offer"><p class="crumb">%s</p><h1 class="title">%s</h1>
                <img class="photo" src="%s" alt="" width="240" height="240">
                <p class="cost">%s</p>%s<div class="text">%s</div></article>
                """,
                escape(site.category(listing.niceClass())),
                escape(listing.title()),
                listing.picture(),
                Markup.price(listing.price(), site.language()),
                more,
                escape(listing.description()));
    }
}
