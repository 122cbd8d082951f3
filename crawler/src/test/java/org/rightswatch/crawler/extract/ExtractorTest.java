package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.url.WebUrl;

class ExtractorTest {

    private final Extractor extractor = new Extractor(SitePacks.none());

    @Test
    void readsAnOfferFromJsonLdThoughItIsBroken() {
        Extraction page = extract("""
                <html lang="en-US"><head><title>Zenvora Trail Shoe | Hillside Outfitters</title>
                <script type="application/ld+json"><!-- // made by a template
                {"@context":"https://schema.org","@type":"Product","name":"Zenvora Trail Shoe &amp; Sock", /* comment */
                 "brand":{"@type":"Brand","name":"Zenvora"},"sku":"ZT-1","gtin13":"4006381333931",
                 "offers":{"@type":"Offer","price":"119.95","priceCurrency":"USD","availability":"https://schema.org/InStock",
                  "seller":{"@type":"Organization","name":"Hillside Outfitters"},},
                 "review":{"author":"Jane Roe","reviewBody":"call me 555 010 9999"}
                };
                --></script></head><body><h1>Zenvora Trail Shoe &amp; Sock</h1></body></html>
                """);

        assertThat(page.pageClass()).isEqualTo(PageClass.PRODUCT);
        Listing listing = page.listings().getFirst();
        assertThat(listing.title()).isEqualTo("Zenvora Trail Shoe & Sock");
        assertThat(listing.price()).isEqualTo(Money.of("119.95", "USD"));
        assertThat(listing.brand()).isEqualTo("Zenvora");
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(listing.seller()).isNotNull();
        assertThat(listing.seller().name()).isEqualTo("Hillside Outfitters");
        assertThat(listing.gtin()).isEqualTo("4006381333931");
        assertThat(listing.toString()).doesNotContain("Jane Roe").doesNotContain("555 010");
    }

    @Test
    void theSalePriceOnThePageBeatsTheListPriceInTheMarkup() {
        Extraction page = extract("""
                <html lang="de-DE"><body><div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Velmora Kanne</h1>
                <span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="219.99">
                <meta itemprop="priceCurrency" content="EUR"></span>
                <div class="price-box"><span class="old-price">219,99 €</span> <span class="special-price">110,00 €</span></div>
                <button>In den Warenkorb</button></div></body></html>
                """);

        assertThat(page.listings().getFirst().price()).isEqualTo(Money.of("110.00", "EUR"));
    }

    @Test
    void aListOfOffersIsASearchWithANextPage() {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            cells.append(
                    "<li class='card'><a href='/p/%d'><h3>Orbelle Lamp No %d</h3></a><span class='price'>¥%d,280</span></li>"
                            .formatted(i, i, i));
        }
        Extraction page = extract(
                "<html lang='ja-JP'><body><ul>" + cells + "</ul><a rel='next' href='?p=2'>次へ</a></body></html>");

        assertThat(page.pageClass()).isEqualTo(PageClass.SEARCH);
        assertThat(page.listings()).hasSize(6);
        assertThat(page.listings().getFirst().price()).isEqualTo(Money.of("1280", "JPY"));
        assertThat(page.nextPage()).isEqualTo("https://shop.example/list/page?p=2");
    }

    @Test
    void aSearchAddressMakesPricedCellsAListThoughClassesSayNothing() {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            cells.append(
                    "<a class='x9f' href='/i/%d'><span>Velmora Cable No %d</span><em><i>¥</i><b>%d.50</b></em><u>¥%d.50</u></a>"
                            .formatted(i, i, i, i));
        }
        String markup =
                "<script type='application/ld+json'>{'@type':'Product','name':'Cables','offers':{'price':1}}</script>";
        Extraction page = extract(
                "https://shop.example/search?q=velmora",
                "<html lang='zh-CN'><body>" + markup + "<div>" + cells + "</div></body></html>");

        assertThat(page.pageClass()).isEqualTo(PageClass.SEARCH);
        assertThat(page.listings()).hasSize(8);
    }

    @Test
    void ofTwoOffersThatDifferInNothingButThePriceTheLowerIsAskedNow() {
        Extraction page = extract("""
                <html lang="es-CL"><body><h1>Orbelle Bed</h1><script type="application/ld+json">{"@type":"Product","name":"Orbelle Bed",
                "offers":[{"@type":"Offer","price":"249990","priceCurrency":"CLP"},{"@type":"Offer","price":"229990","priceCurrency":"CLP"}]}
                </script></body></html>
                """);

        assertThat(page.listings().getFirst().price()).isEqualTo(Money.of("229990", "CLP"));
    }

    @Test
    void aShopOnItsOwnSiteIsTheSellerWhenNobodyElseIsNamed() {
        String html = "<html><head><title>Cup | %s</title></head><body><h1>Cup</h1><script type='application/ld+json'>"
                + "{'@type':'Product','name':'Cup','offers':{'price':'3','priceCurrency':'EUR'}}</script></body></html>";

        assertThat(extract("https://www.orbelle.example/cup", html.formatted("Orbelle"))
                        .listings()
                        .getFirst()
                        .seller())
                .extracting("name")
                .isEqualTo("Orbelle");
        assertThat(extract("https://www.other.example/cup", html.formatted("Orbelle"))
                        .listings()
                        .getFirst()
                        .seller())
                .isNull();
    }

    @Test
    void aChallengePageIsBlockedAndHasNoListing() {
        Extraction page = extract(
                "<html><head><title>Robot or human?</title></head><body>Press and hold the button</body></html>");

        assertThat(page.pageClass()).isEqualTo(PageClass.BLOCKED);
        assertThat(page.listings()).isEmpty();
    }

    @Test
    void aPageThatOnlyItsScriptsFillIsAShell() {
        Extraction page = extract("<html><body><div id='app'></div><script src='/app.js'></script></body></html>");

        assertThat(page.pageClass()).isEqualTo(PageClass.JS_SHELL);
    }

    @Test
    void linksAreAbsoluteCanonicalAndOnce() {
        Extraction page = extract("""
                <html><body><p>%s</p><a href="../a?utm_source=x#top">one</a><a href="/a">again</a><a href="javascript:x()">no</a>
                <a rel="nofollow" href="/hidden">no</a></body></html>
                """.formatted("words ".repeat(200)));

        assertThat(page.links()).extracting(WebUrl::toString).containsExactly("https://shop.example/a");
    }

    private Extraction extract(String html) {
        return extract("https://shop.example/list/page", html);
    }

    private Extraction extract(String url, String html) {
        SourceContext source = new SourceContext("test", null, List.of(), null, null);
        return extractor.extract(
                new Page(url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), source));
    }
}
