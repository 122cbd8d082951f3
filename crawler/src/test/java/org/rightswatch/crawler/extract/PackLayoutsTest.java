package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.sitepack.SitePacks;

/** The built-in packs on layouts that their sites show besides the usual one; made up after the real ones. */
class PackLayoutsTest {

    private final Extractor extractor = new Extractor(SitePacks.builtIn());

    @Test
    void amazonSoldOutHasNoPriceThoughOthersOnThePageDo() {
        Listing listing = offer("https://www.amazon.de/dp/B0ABCDEFGH", """
                <span id="productTitle">Velmora Wasserkocher</span><a id="bylineInfo">Besuche den Velmora-Store</a>
                <div id="availability"><span class="a-color-price">Derzeit nicht verfügbar.</span></div>
                <div id="sims"><span class="a-price"><span class="a-offscreen">19,99 €</span></span></div>
                """);

        assertThat(listing.brand()).isEqualTo("Velmora");
        assertThat(listing.price()).isNull();
        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void amazonOnAPhoneAndInAYoungerCountry() {
        Listing listing = offer("https://www.amazon.co.za/dp/B0ABCDEFGH", """
                <span id="title">Velmora Kettle</span><div id="corePrice_mobile_feature_div"><span class="a-price" data-a-strike="true">
                <span class="a-offscreen">R999.00</span></span><span class="a-price"><span class="a-offscreen">R499.00</span></span></div>
                <div offer-display-feature-name="desktop-merchant-info"><span class="offer-display-feature-text-message">Tall Trees</span></div>
                <input id="add-to-cart-button">
                """);

        assertThat(listing.price()).isEqualTo(Money.of("499.00", "ZAR"));
        assertThat(listing.seller()).extracting("name").isEqualTo("Tall Trees");
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
    }

    @Test
    void ebayAnAuctionThatEnded() {
        Listing listing = offer("https://www.ebay.co.uk/itm/143863282131", """
                <div data-testid="x-item-title"><h1><span class="ux-textspans">Zenvora Harness</span></h1></div>
                <div data-testid="d-statusmessage"><span>This listing sold on Sat, 8 Jun</span></div>
                <div data-testid="x-price-primary"><span class="ux-textspans">£115.00</span></div>
                <div data-testid="x-sellercard-atf"><a href="https://www.ebay.co.uk/sch/i.html?_ssn=tall"><span>talltrees</span></a></div>
                """);

        assertThat(listing.title()).isEqualTo("Zenvora Harness");
        assertThat(listing.price()).isEqualTo(Money.of("115.00", "GBP"));
        assertThat(listing.seller()).extracting("name").isEqualTo("talltrees");
        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void mercadoLibreWithCentsAndAFormerPrice() {
        Listing listing = offer("https://produto.mercadolivre.com.br/MLB-1234567890-chaleira", """
                <h1 class="ui-pdp-title">Chaleira Velmora</h1><s class="andes-money-amount andes-money-amount--previous">R$ 1.599</s>
                <div class="ui-pdp-price__second-line"><span class="andes-money-amount"><span>R$</span><span class="andes-money-amount__fraction">1.299</span><span>,</span><span class="andes-money-amount__cents">90</span></span></div><p>12x R$ 120,45</p>
                <table><tr><th>Marca</th><td>Velmora</td></tr></table>
                """);

        assertThat(listing.price()).isEqualTo(Money.of("1299.90", "BRL"));
        assertThat(listing.brand()).isEqualTo("Velmora");
    }

    @Test
    void taobaoOfToday() {
        Listing listing = offer("https://item.taobao.com/item.htm?id=562283240178", """
                <h1 class="mainTitle--x1">键盘 Zenvora</h1><div class="highlightPrice--q"><span class="symbol--u">￥</span><span class="text--l">385</span></div>
                <span class="shopName--c">怡科外设</span>
                """);

        assertThat(listing.price()).isEqualTo(Money.of("385", "CNY"));
        assertThat(listing.seller()).extracting("name").isEqualTo("怡科外设");
    }

    @Test
    void whereASiteChangedAndItsPackFindsHardlyAnythingCellsThatLookAlikeAreTheList() {
        String cells = IntStream.range(0, 10)
                .mapToObj(i -> "<div class='card-2027'><a href='https://item.jd.com/90" + i + ".html'><h3>Velmora bag "
                        + i + "</h3></a><span class='cost'>¥" + i + "9.00</span></div>")
                .collect(Collectors.joining());
        Extraction page = extract("https://search.jd.com/Search?keyword=velmora", """
                <ul><li class="gl-item" data-sku="1"><div class="p-name"><a href="https://item.jd.com/1.html"><em>An advert</em></a></div>
                <div class="p-price"><strong>￥<i>5.00</i></strong></div></li></ul><div class="list">%s</div>
                """.formatted(cells));

        assertThat(page.pageClass()).isEqualTo(PageClass.SEARCH);
        assertThat(page.listings()).hasSize(10);
        assertThat(page.reason()).contains("of which the pack knows 1");
    }

    private Listing offer(String url, String body) {
        Extraction page = extract(url, body);
        assertThat(page.pageClass()).as(page.reason()).isEqualTo(PageClass.PRODUCT);
        return page.listings().getFirst();
    }

    private Extraction extract(String url, String body) {
        return extractor.extract(new Page(
                url,
                "text/html; charset=utf-8",
                ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8),
                SourceContext.of("test")));
    }
}
