package org.rightswatch.crawler.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.url.WebUrl;

/** Answers in the shape that the providers document, with wares of our own invention. */
class ApiReaderTest {

    static final String EBAY = """
            {"href":"https://api.ebay.com/buy/browse/v1/item_summary/search?q=zenvora&limit=2&offset=0","total":5,
             "next":"https://api.ebay.com/buy/browse/v1/item_summary/search?q=zenvora&limit=2&offset=2","limit":2,"offset":0,
             "itemSummaries":[
              {"itemId":"v1|110|0","title":"Zenvora runner, call +1 202 555 0143","leafCategoryIds":["95672"],
               "categories":[{"categoryId":"95672","categoryName":"Athletic Shoes"}],
               "image":{"imageUrl":"https://i.ebayimg.example/1.jpg"},"price":{"value":"39.90","currency":"USD"},
               "itemHref":"https://api.ebay.com/buy/browse/v1/item/v1%7C110%7C0",
               "seller":{"username":"hill-outfit","feedbackPercentage":"99.1","feedbackScore":12},
               "condition":"New","itemLocation":{"postalCode":"100***","country":"CN"},
               "additionalImages":[{"imageUrl":"https://i.ebayimg.example/2.jpg"}],
               "itemWebUrl":"https://www.ebay.com/itm/110?hash=item1"},
              {"itemId":"v1|111|0","title":"","itemWebUrl":"https://www.ebay.com/itm/111"}]}
            """;

    private static final String ETSY = """
            {"count":230,"results":[
              {"listing_id":1234,"user_id":5,"shop_id":77,"title":"Velmora cup","description":"Hand made","state":"active",
               "quantity":3,"url":"https://www.etsy.com/listing/1234/velmora-cup","skus":["VC-1"],"language":"en-US",
               "price":{"amount":2450,"divisor":100,"currency_code":"EUR"},"tags":["cup"]}]}
            """;

    @Test
    void readsEbayBrowse() {
        ApiReader.Answer answer =
                read("ebay-browse", EBAY, "https://api.ebay.com/buy/browse/v1/item_summary/search?q=z");

        assertThat(answer.listings()).hasSize(1);
        Listing listing = answer.listings().getFirst();
        assertThat(listing.title()).startsWith("Zenvora runner").doesNotContain("555");
        assertThat(listing.url()).startsWith("https://www.ebay.com/itm/110");
        assertThat(listing.price()).isEqualTo(Money.of("39.90", "USD"));
        assertThat(listing.seller()).extracting("name", "country").containsExactly("hill-outfit", "CN");
        assertThat(listing.category()).isEqualTo("Athletic Shoes");
        assertThat(listing.images())
                .extracting(ListingImage::url)
                .containsExactlyInAnyOrder("https://i.ebayimg.example/1.jpg", "https://i.ebayimg.example/2.jpg");
        assertThat(answer.nextPage()).endsWith("offset=2");
    }

    @Test
    void readsEtsyAndAsksForTheNextPageUntilTheCount() {
        String page = "https://openapi.etsy.com/v3/application/listings/active?keywords=velmora&limit=100&offset=";
        ApiReader.Answer answer = read("etsy-v3", ETSY, page + "0");

        assertThat(answer.listings().getFirst().price()).isEqualTo(Money.of("24.5", "EUR"));
        assertThat(answer.listings().getFirst().sku()).isEqualTo("VC-1");
        assertThat(answer.nextPage()).isEqualTo(page + "100");
        assertThat(read("etsy-v3", ETSY, page + "200").nextPage()).isNull();
    }

    @Test
    void whatIsNoAnswerHasNoListingsAndAReason() {
        String url = "https://api.shop.example/search";

        assertThat(read("etsy-v3", "<html>", url).problem()).isEqualTo("is no JSON");
        assertThat(read("etsy-v3", "{\"error\":\"bad key\"}", url).problem()).contains("no array at $.results");
        assertThat(read("etsy-v3", "{\"results\":[null,3,{\"title\":5}]}", url).listings())
                .isEmpty();
    }

    @Test
    void refusesAPathThatIsNoneAndAPresetThatIsNone() {
        ApiSettings wrong = new ApiSettings(null, null, Map.of(), "$.[", Map.of(), null, null, null);
        ApiSettings unknown = new ApiSettings("ebuy", null, Map.of(), null, Map.of(), null, null, null);

        assertThatThrownBy(() -> ApiReader.of(wrong)).hasMessageContaining("api.listings: no JSONPath");
        assertThatThrownBy(() -> ApiReader.of(unknown)).hasMessageContaining("no such preset ebuy");
    }

    private static ApiReader.Answer read(String preset, String body, String url) {
        ApiSettings settings = new ApiSettings(preset, null, Map.of(), null, Map.of(), null, null, null);
        SourceContext source = new SourceContext("api", null, List.of(), null, null);
        return ApiReader.of(settings)
                .read(body.getBytes(StandardCharsets.UTF_8), WebUrl.parse(url).orElseThrow(), source);
    }
}
