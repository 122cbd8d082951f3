package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.sitepack.SitePacks;

/** Lists of offers on sites that no pack knows: what repeats, and where each cell leads, must do. */
class PlainListsTest {

    private static final String SEARCH = "https://bazaar.example/search?q=velmora";

    private final Extractor extractor = new Extractor(SitePacks.none());

    @Test
    void namesThatMachinesMadeAndAPriceInTwoPieces() {
        List<Listing> listings = list(i -> "<li class='ax'><a href='/item/m" + (70000 + i)
                + "'><div class='q1'><img data-src='/p" + i
                + ".jpg' src='data:image/gif;base64,R0' alt='Velmora bag no. " + i
                + "'></div><div class='q2'><span class='q3'>¥</span><span class='q4'>" + i
                + ",200</span></div></a></li>");

        assertThat(listings).hasSize(8);
        assertThat(listings.getFirst().title()).isEqualTo("Velmora bag no. 1");
        assertThat(listings.getFirst().images().getFirst().url()).isEqualTo("https://bazaar.example/p1.jpg");
        assertThat(listings).allSatisfy(listing -> assertThat(listing.price()).isNotNull());
    }

    @Test
    void theOffersLinkIsTheOneThatNoTwoCellsShare() {
        List<Listing> listings = list(i -> "<div class='card'><a href='/shop/seller-" + i % 2
                + "'>Best shop</a><a href='/compare'>Compare</a><h3><a href='/item/velmora-bag-" + i + "'>Velmora bag "
                + i
                + "</a></h3><span class='price'>$" + i + "9.00</span></div>");

        assertThat(listings)
                .extracting(Listing::url)
                .contains("https://bazaar.example/item/velmora-bag-3")
                .hasSize(8);
    }

    @Test
    void aCellThatANestedLinkTearsApartIsOneCell() {
        List<Listing> listings = list(i -> "<a class='offer' href='/detail?id=8800" + i
                + "'><div class='pic'><img src='/p.jpg'><a href='/report?of=" + i
                + "'>Report</a></div><div class='row-title'>Velmora bag " + i + "</div><div class='row-price'>¥ <b>1"
                + i
                + "</b>.50</div><div class='row-shop'>A shop</div></a>");

        assertThat(listings).hasSize(8);
        assertThat(listings.get(2).url()).isEqualTo("https://bazaar.example/detail?id=88003");
        assertThat(listings.get(2).title()).isEqualTo("Velmora bag 3");
        assertThat(listings.get(2).price()).isEqualTo(Money.of("13.50", "CNY"));
    }

    @Test
    void rowsOfTwoAndAnAdvertCalledOtherwiseAreOneList() {
        String rows = IntStream.rangeClosed(1, 4)
                .mapToObj(row -> "<div class='row'>" + cell(2 * row, "cell") + cell(2 * row + 1, "cell") + "</div>")
                .collect(Collectors.joining());
        List<Listing> inRows = page("<div id='list'>" + rows + "</div>");
        List<Listing> withAdvert = page("<div id='list'>" + cell(1, "advert")
                + IntStream.range(2, 8).mapToObj(i -> cell(i, "cell")).collect(Collectors.joining()) + "</div>");

        assertThat(inRows).hasSize(8);
        assertThat(withAdvert).hasSize(7);
    }

    @Test
    void aSecondShelfOfTheSameCellsBelongsToTheList() {
        String first = IntStream.range(0, 6).mapToObj(i -> cell(i, "cell")).collect(Collectors.joining());
        String second = IntStream.range(6, 11).mapToObj(i -> cell(i, "cell")).collect(Collectors.joining());

        assertThat(page("<div class='grid'>" + first + "</div><div class='recommended'><div class='shelf'>" + second
                        + "</div></div>"))
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <span class=price>$80.00</span> <span>-25%</span> <span class=price>$60.00</span>              | 60.00
            <span class='price old'>$80.00</span><span class=price>$60.00</span>                           | 60.00
            <del><span class=price>$80.00</span></del><span class=price>$60.00</span>                      | 60.00
            <span class='price regular-price'>$80.00</span><span class='price sale-price'>$60.00</span>    | 60.00
            <div class=price-box><span class=price>$60.00</span><span>300+ sold</span></div>               | 60.00
            <span class=shipping-price>$4.00</span><span class=price>$60.00</span>                         | 60.00
            <span class=price>$60.00 to $75.00</span>                                                      | 60.00
            """)
    void aCellAsksWhatItAsksNow(String written, String price) {
        List<Listing> listings = list(i -> "<div class='card'><a href='/item/bag-" + i
                + "'><img src='/p.jpg'></a><h3>Velmora bag " + i + "</h3>" + written + "</div>");

        assertThat(listings)
                .hasSize(8)
                .allSatisfy(listing -> assertThat(listing.price()).isEqualTo(Money.of(price, "USD")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h3>Velmora bag</h3>
            <div class=title-row><span class=badge>Hot</span><span class=title-text>Velmora bag</span></div>
            <div class=title><span>Top seller </span><span title='Velmora bag'>Velmora bag</span></div>
            <div class=shop-name>A shop</div><div class=item-name>Velmora bag</div>
            <h3>Velmora bag<span class=clipped>Opens in a new window</span></h3><img alt='Velmora bag' src='/q.jpg'>
            """)
    void aTitleIsReadWithoutTheBadgesAroundIt(String written) {
        List<Listing> listings = list(i -> "<div class='card'><a href='/item/bag-" + i + "'><img src='/p.jpg'></a>"
                + written + "<span class='price'>$" + i + ".00</span></div>");

        assertThat(listings)
                .hasSize(8)
                .allSatisfy(listing -> assertThat(listing.title()).isEqualTo("Velmora bag"));
    }

    @Test
    void cellsWithoutPricesAreOffersOnlyWhereOffersWereSearchedFor() {
        IntFunction<String> cell = i -> "<div class='card'><a href='/item/velmora-bag-" + i + "'><img src='/p" + i
                + ".jpg'><h3>Velmora bag " + i + "</h3></a></div>";

        assertThat(list(cell)).hasSize(8);
        assertThat(extract("https://bazaar.example/journal", body(cell)).listings())
                .isEmpty();
        assertThat(list(i -> "<div class='card'><a href='/stories/a-day-out'><img src='/p.jpg'><h3>A day out " + i
                        + "</h3></a></div>"))
                .isEmpty();
    }

    @Test
    void aTableOfChargesIsNoList() {
        Extraction page = extract(
                "https://bazaar.example/delivery",
                "<table><tr><td>Letters</td><td>$1.00</td></tr><tr><td>Parcels</td><td>$4.00</td></tr>"
                        + "<tr><td>Pallets</td><td>$40.00</td></tr><tr><td>Ships</td><td>$400.00</td></tr></table>");

        assertThat(page.pageClass()).isNotEqualTo(PageClass.SEARCH);
    }

    private static String cell(int i, String name) {
        return "<div class='" + name + "'><div class='inner'><a href='/item/bag-" + i
                + "'><img src='/p.jpg'></a><h3>Velmora bag " + i + "</h3><span class='price'>$" + i
                + "9.00</span></div></div>";
    }

    private List<Listing> list(IntFunction<String> cell) {
        return page(body(cell));
    }

    private static String body(IntFunction<String> cell) {
        return "<div id='list'>" + IntStream.rangeClosed(1, 8).mapToObj(cell).collect(Collectors.joining()) + "</div>";
    }

    private List<Listing> page(String body) {
        return extract(SEARCH, body).listings();
    }

    private Extraction extract(String url, String body) {
        String html = "<html lang='en-US'><head><title>Velmora - Bazaar</title></head><body><h1>Results</h1>" + body
                + "</body></html>";
        return extractor.extract(new Page(
                url,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                new SourceContext("test", null, List.of(), null, Task.PAGE)));
    }
}
