package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;

class FingerprintTest {

    private static final String HIT = """
            {"id":"h","right":"US-1","listing":"L-1","holder":"acme","score":%s,"severity":"high","state":"%s",
             "revision":%s,"engine":"e/%s","registerVersion":"%s","factors":[],"enforceability":[],
             "firstSeenAt":"2026-11-0%sT00:00:00Z","lastSeenAt":"2026-11-0%sT00:00:00Z","title":"Velmora bag"}""";

    private static final String LISTING = """
            {"id":"L-1","title":"Velmora bag","price":{"amount":"%s","currency":"USD"},"fetchedAt":"2026-11-0%sT00:00:00Z"}""";

    @Test
    void staysTheSameWhenOnlyTimesVersionsAndRevisionsOfAHitChange() {
        assertThat(hit("81.5", "open", 1)).isEqualTo(hit("81.5", "changed", 2)).isNotEqualTo(hit("81.6", "open", 1));
    }

    @Test
    void staysTheSameWhenAListingIsOnlyFetchedAgain() {
        assertThat(listing("12.00", 1)).isEqualTo(listing("12.00", 2)).isNotEqualTo(listing("12.01", 1));
    }

    private static String hit(String score, String state, int number) {
        String json = HIT.formatted(score, state, number, number, number, number, number);
        return Fingerprint.ofHit(HitRecord.lasting(Json.events().readValue(json, Hit.class)));
    }

    private static String listing(String price, int day) {
        return Fingerprint.of(Json.events().readValue(LISTING.formatted(price, day), Listing.class));
    }
}
