package org.rightswatch.crawler.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.listing.Listing;

class ListingHashesTest {

    private static Listing listing(String more) {
        return Json.events()
                .readValue(
                        "{\"source\":\"s\",\"url\":\"https://a.example/1\",\"title\":\"Zenvora\",\"price\":{\"amount\":\"39.90\",\"currency\":\"USD\"}"
                                + more + "}",
                        Listing.class);
    }

    private static String hash(String more) {
        return ListingHashes.contentHash(listing(more));
    }

    @Test
    void aChangeIsWhatAReaderWouldActOn() {
        String before = hash("");
        assertThat(hash(",\"seller\":{\"name\":\"new\"}")).isNotEqualTo(before);
        assertThat(hash(",\"description\":\"replica\"")).isNotEqualTo(before);
        assertThat(hash(",\"images\":[{\"url\":\"https://a.example/1.png\"}]")).isNotEqualTo(before);
        assertThat(hash(",\"text\":\"37 people look at this\""))
                .as("the page around it")
                .isEqualTo(before);
        assertThat(hash(",\"fetchedAt\":\"2026-11-21T10:00:00Z\"")).isEqualTo(before);
    }

    @Test
    void theTextCountsWhereThereIsNothingElse() {
        Listing one = Json.events()
                .readValue(
                        "{\"url\":\"https://a.example/d\",\"channel\":\"document\",\"title\":\"t\",\"text\":\"a\"}",
                        Listing.class);
        Listing two = Json.events()
                .readValue(
                        "{\"url\":\"https://a.example/d\",\"channel\":\"document\",\"title\":\"t\",\"text\":\"b\"}",
                        Listing.class);
        assertThat(ListingHashes.contentHash(one)).isNotEqualTo(ListingHashes.contentHash(two));
    }

    @Test
    void whereItWasKeptDoesNotChangeIt() {
        Listing kept = ListingHashes.withCapture(
                listing(""), Instant.parse("2026-11-21T10:00:00Z"), new CaptureRef("a.warc.gz", 1, 2, "sha256:0"));
        assertThat(kept.contentHash()).isEqualTo(hash(""));
        assertThat(ListingHashes.contentHash(kept)).isEqualTo(hash(""));
        assertThat(kept.capture()).isNotNull();
    }

    @Test
    void theHashOfAPageDoesNotDependOnTheOrderOfItsListings() {
        Listing one = listing("");
        Listing two = Json.events()
                .readValue("{\"source\":\"s\",\"url\":\"https://a.example/2\",\"title\":\"Other\"}", Listing.class);
        assertThat(ListingHashes.listingsHash(List.of(one, two)))
                .isEqualTo(ListingHashes.listingsHash(List.of(two, one)));
        assertThat(ListingHashes.listingsHash(List.of())).isNull();
    }
}
