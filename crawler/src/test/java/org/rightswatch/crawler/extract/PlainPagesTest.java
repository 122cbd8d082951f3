package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.url.WebUrl;

/** Pages of shops that no pack knows and that carry no structured data: what a visitor sees must do. */
class PlainPagesTest {

    private final Extractor extractor = new Extractor(SitePacks.none());

    @Test
    void whatHoldsTheHeadlineIsTheOffersOwnPartHoweverItIsNamed() {
        Listing listing = offer("""
                <body class="hide-menu"><div id="content" class="new-header"><div class="left_sidebar"><h1>Velmora Suede Sandal</h1>
                <p>One of a kind.</p></div><div class="product_details_right_sidebar"><div class="price">$80.00</div>
                <button>Add to bag</button></div></div></body>
                """);

        assertThat(listing.title()).isEqualTo("Velmora Suede Sandal");
        assertThat(listing.price()).isEqualTo(Money.of("80.00", "USD"));
    }

    @Test
    void aHeadlineInADialogIsNone() {
        Listing listing = offer("""
                <head><title>Orbelle Doormat | Some Shop</title></head><body><div class="wt-overlay__modal"><h1>Your privacy settings</h1>
                </div><h1>Orbelle Doormat</h1><p class="t3">$53.11</p><a class="btn">Buy now</a></body>
                """);

        assertThat(listing.title()).isEqualTo("Orbelle Doormat");
        assertThat(listing.price()).isEqualTo(Money.of("53.11", "USD"));
    }

    @Test
    void withoutAnH1TheElementThatTheTitleRepeatsIsTheHeadline() {
        Listing listing = offer("""
                <head><title>Buy Zenvora Camera C200 | Home monitoring | Some Shop</title></head><body><div class="menu"><h2>Departments</h2></div>
                <span data-test="product-title">Zenvora Camera C200</span><div class="price">$34.99</div><button>Add to trolley</button></body>
                """);

        assertThat(listing.title()).isEqualTo("Zenvora Camera C200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RRP $50.00 Now $35.00                       | 35.00
            was $160.00 now $80.00                      | 80.00
            UVP 59,95 $ 49,95 $                         | 49.95
            12 x $10.00 or $99.00                       | 99.00
            Save $20.00 today only $79.00               | 79.00
            $4.00 per month or $90.00                   | 90.00
            $12.00 / kg $6.00                           | 6.00
            delivery $4.99 item $25.00                  | 25.00
            原价 $88.00 $66.00                            | 66.00
            $229<sup>99</sup>                           | 229.99
            $229<span class="end">99</span>             | 229.99
            """)
    void theWordsBesideAnAmountSayWhatItIs(String written, String price) {
        Listing listing = offer("<body><h1>Velmora Kettle</h1><div class='price'>" + written
                + "</div><button>Add to cart</button></body>");

        assertThat(listing.price()).isEqualTo(Money.of(price, "USD"));
    }

    @Test
    void theOldPriceInAHiddenDialogDoesNotSpeakAgainstThePriceOfNow() {
        Listing listing = offer("""
                <body><h1>Velmora Watch</h1><p class="product__price">$259.00</p><button>Add to cart</button>
                <div class="popup" style="display:none"><span class="price--old">$259.00</span></div></body>
                """);

        assertThat(listing.price()).isEqualTo(Money.of("259.00", "USD"));
    }

    @Test
    void pricesOfOtherOffersAreNeverLent() {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i < 5; i++) {
            cells.append("<li><a href='/p/%d'>Velmora Cup %d</a><b class='price'>$%d.00</b></li>".formatted(i, i, i));
        }
        Listing listing = offer("<body><h1>Orbelle Teapot</h1><p>Sold out</p><p>Item no: OT-4411</p><ul>" + cells
                + "</ul><a href='/p/9'><span class='price'>$9.00</span></a></body>");

        assertThat(listing.title()).isEqualTo("Orbelle Teapot");
        assertThat(listing.price()).isNull();
        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void offersBesideTheOneOfThePageMakeNoList() {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            cells.append("<div class='card'><a href='/p/%d'><h3>Cup %d</h3></a><i class='price'>$%d.00</i></div>"
                    .formatted(i, i, i));
        }
        Listing listing = offer("<body><h1>Orbelle Teapot</h1><span>$41.50</span><div class='related-products'>" + cells
                + "</div></body>");

        assertThat(listing.price()).isEqualTo(Money.of("41.50", "USD"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Velmora Teapot - Some Shop                        | Velmora Teapot
            Velmora Teapot online kaufen                      | Velmora Teapot
            Buy Velmora Teapot at Some Shop                   | Velmora Teapot
            Velmora Teapot - Tea - Some Shop - 20,00€         | Velmora Teapot - Tea
            Velmora Teapot ｜ Some Shop                        | Velmora Teapot
            Some-Shop.example - Velmora Teapot                | Velmora Teapot
            """)
    void aTitleIsReadWithoutTheSiteAroundIt(String written, String title) {
        Dom dom =
                Dom.parse("<p>", WebUrl.parse("https://www.some-shop.example/p").orElseThrow());

        assertThat(Titles.plain(written, dom)).isEqualTo(title);
    }

    @Test
    void aBrandIsReadFromTheDataLayerBesideTheNameOrFromWhatStandsAtTheHeadline() {
        assertThat(offer("""
                <body><h1>Cotton chair cover, taupe</h1><b class="price">$36.99</b><button>Add to cart</button>
                <script>dataLayer.push({"products":[{"name":"Drawer","brand":"Zenvora"},{"x":"%s"},
                {"name":"Cotton chair cover, taupe","id":5,"price":36.99,"brand":"Velmora"}]})</script></body>
                """.formatted("y".repeat(900))).brand()).isEqualTo("Velmora");
        assertThat(offer("""
                <head><title>Orbelle Tall dress - black</title></head><body><h3>Orbelle</h3><h1>Tall dress</h1>
                <b class="price">$36.99</b></body>
                """).brand()).isEqualTo("Orbelle");
        assertThat(offer("""
                <head><title>Tickets Tall tales</title></head><body><h1>Tall tales</h1><b class="price">$36.99</b></body>
                """).brand()).isNull();
    }

    @Test
    void whatIsAskedForAtAPriceCanBeHadWhenNothingSaysItIsGone() {
        String page = "<body><h1>Velmora Kettle</h1><p class='price'>$36.99</p>%s</body>";

        assertThat(offer(page.formatted("")).availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(offer(page.formatted("<p>Currently sold out</p>")).availability())
                .isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void whatIsOnlySupposedToBeInStockSaysSoAndIsNotCertain() {
        Extraction page = read("<body><h1>Velmora Kettle</h1><p class='price'>$36.99</p></body>");
        FieldOrigin stock = page.origins().stream()
                .filter(origin -> origin.field().equals("availability"))
                .findFirst()
                .orElseThrow();

        assertThat(stock.path()).isEqualTo("asked for at a price");
        assertThat(stock.confidence()).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sold out",
                "Out of stock",
                "Currently unavailable",
                "Ausverkauft",
                "Derzeit nicht verfügbar",
                "Vergriffen",
                "Épuisé",
                "Victime de son succès",
                "Rupture de stock",
                "Agotado",
                "Sin existencias",
                "Esgotado",
                "Esaurito",
                "Non disponibile",
                "Uitverkocht",
                "Slutsåld",
                "Udsolgt",
                "Utsolgt",
                "Loppuunmyyty",
                "Wyprzedane",
                "Produkt niedostępny",
                "Vyprodáno",
                "Vypredané",
                "Elfogyott",
                "Stoc epuizat",
                "Нет в наличии",
                "Распродано",
                "Немає в наявності",
                "Няма в наличност",
                "Εξαντλημένο",
                "Tükendi",
                "Stokta yok",
                "אזל מהמלאי",
                "نفدت الكمية",
                "غير متوفر",
                "售罄",
                "缺货",
                "缺貨",
                "已售完",
                "补货中",
                "売り切れ",
                "在庫切れ",
                "完売",
                "품절",
                "สินค้าหมด",
                "Hết hàng",
                "Stok habis",
                "Rasprodano",
                "Razprodano",
                "Išparduota",
                "Läbi müüdud",
                "Izpārdots"
            })
    void soldOutIsSeenInTheLanguagesOfShops(String words) {
        Listing listing = offer("<body><h1>Velmora Kettle</h1><p class='price'>$36.99</p><p>" + words + "</p></body>");

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div>Sold by <a href='/x'>Orbelle Trading</a>.</div>                                        | Orbelle Trading
            <div>Sold by Orbelle Trading and ships from our warehouse</div>                             | Orbelle Trading
            <p>Expédié et vendu par <b>Orbelle Trading</b></p>                                          | Orbelle Trading
            <p>Verkauf und Versand durch: Orbelle Trading</p>                                           | Orbelle Trading
            <p>出品者：Orbelle Trading</p>                                                                | Orbelle Trading
            <p>店铺：<a href='/x'>Orbelle Trading</a></p>                                                | Orbelle Trading
            <header><div class='shop-name'><a href='/x'>Orbelle Trading</a></div></header>              | Orbelle Trading
            <div>by <a href='/usr/orbelle?from=7'>Orbelle Trading</a></div>                             | Orbelle Trading
            <div><a href='/help/at-a-glance?seller=A150I'>Orbelle Trading</a></div>                     | Orbelle Trading
            <script>var state = {"storeName":"Orbelle Trading"}</script>                                | Orbelle Trading
            <footer><div class='company-name'>Some Bazaar Inc.</div></footer>                           |
            <div class='review'>Sold by <a href='/usr/jane'>Jane</a></div>                              |
            <div class='related'><p>Sold by <a href='/x'>Somebody Else</a></p></div>                    |
            <div class='shop-name'><a href='/x'>Visit the shop</a></div>                                |
            """)
    void whoSellsIsToldByWordsNamesAndLinks(String written, String seller) {
        Listing listing = offer("<body><h1>Velmora Kettle</h1><p class='price'>$36.99</p><button>Add to cart</button>"
                + written + "</body>");

        assertThat(listing.seller() == null ? null : listing.seller().name()).isEqualTo(seller);
    }

    private Listing offer(String html) {
        Extraction page = read(html);
        assertThat(page.pageClass()).as(page.reason()).isEqualTo(PageClass.PRODUCT);
        return page.listings().getFirst();
    }

    private Extraction read(String html) {
        return extractor.extract(new Page(
                "https://www.some-shop.example/velmora",
                "text/html; charset=utf-8",
                ("<html lang='en-US'>" + html + "</html>").getBytes(StandardCharsets.UTF_8),
                SourceContext.of("test")));
    }
}
