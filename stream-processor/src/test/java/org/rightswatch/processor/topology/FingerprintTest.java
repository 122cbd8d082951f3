package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;

class FingerprintTest {

    private static final String HIT = """
        {"id":"h","right":"US-1","listing":"L-1","holder":"acme","score":%s,"severity":"high","state":"%s",
         "revision":%s,"engine":"e/%s","registerVersion":"%s","factors":[],"enforceability":[],
         "firstSeenAt":"2026-11-0%sT00:00:00Z","lastSeenAt":"2026-11-0%sT00:00:00Z","title":"Velmora bag"}\
        """;

    private static final String LISTING = """
        {"id":"L-1","title":"Velmora bag","price":{"amount":"%s","currency":"USD"},"fetchedAt":"2026-11-0%sT00:00:00Z"}\
        """;

    @Test
    void staysTheSameWhenOnlyTimesVersionsAndRevisionsOfAHitChange() {
        assertThat(hit("81.5", "open", 1)).isEqualTo(hit("81.5", "changed", 2)).isNotEqualTo(hit("81.6", "open", 1));
    }

    @Test
    void staysTheSameWhenAListingIsOnlyFetchedAgain() {
        assertThat(listing("12.00", 1)).isEqualTo(listing("12.00", 2)).isNotEqualTo(listing("12.01", 1));
    }

    /** Each field by itself, and a text that moves to its neighbour. */
    @Test
    void differsForWhateverAListingSays() {
        List<String> said = List.of(
                "\"source\":\"a\"",
                "\"channel\":\"web\"",
                "\"url\":\"a\"",
                "\"market\":[\"US\"]",
                "\"market\":[\"US\",\"CN\"]",
                "\"language\":\"a\"",
                "\"text\":\"a\"",
                "\"description\":\"a\"",
                "\"brand\":\"a\"",
                "\"category\":\"a\"",
                "\"sku\":\"a\"",
                "\"gtin\":\"a\"",
                "\"price\":{\"amount\":\"1\",\"currency\":\"USD\"}",
                "\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}",
                "\"availability\":\"unknown\"",
                "\"seller\":{\"id\":\"a\"}",
                "\"seller\":{\"name\":\"a\"}",
                "\"seller\":{\"country\":\"CN\"}",
                "\"seller\":{\"url\":\"a\"}",
                "\"images\":[{\"url\":\"a\"}]",
                "\"images\":[{\"url\":\"a\",\"sha256\":\"b\"}]",
                "\"images\":[{\"url\":\"a\",\"pdq\":\"b\"}]",
                "\"images\":[{\"url\":\"a\"},{\"url\":\"b\"}]");
        assertThat(said.stream().map(FingerprintTest::saying)).doesNotHaveDuplicates();
    }

    /** So that a field which the contract gains is not forgotten: either it counts as a change, or it is named here. */
    @Test
    void knowsEveryFieldOfAListing() {
        assertThat(Arrays.stream(Listing.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "id",
                        "source",
                        "channel",
                        "url",
                        "market",
                        "language",
                        "title",
                        "description",
                        "brand",
                        "category",
                        "sku",
                        "gtin",
                        "price",
                        "availability",
                        "seller",
                        "images",
                        "text",
                        "fetchedAt",
                        "contentHash",
                        "capture");
    }

    private static String saying(String said) {
        String json = "{\"id\":\"L-1\",\"title\":\"Velmora bag\"," + said + "}";
        return Fingerprint.of(Json.events().readValue(json, Listing.class));
    }

    private static String hit(String score, String state, int number) {
        String json = HIT.formatted(score, state, number, number, number, number, number);
        return Fingerprint.ofHit(HitRecord.lasting(Json.events().readValue(json, Hit.class)));
    }

    private static String listing(String price, int day) {
        return Fingerprint.of(Json.events().readValue(LISTING.formatted(price, day), Listing.class));
    }
}
