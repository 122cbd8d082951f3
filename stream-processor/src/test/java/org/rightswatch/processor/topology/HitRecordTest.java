package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;
import tools.jackson.databind.JsonNode;

class HitRecordTest {

    private static final Hit FULL = new Hit(
            new HitId("h"),
            new RightId("US-1"),
            new ListingId("L-1"),
            "acme",
            81.25,
            Severity.HIGH,
            HitState.CHANGED,
            3,
            "engine/1",
            "register-1",
            List.of(new Factor("sight", 1, 40, List.of("a", "b"), new Bilingual("alike", "相似"))),
            List.of(),
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-11-02T00:00:00Z"),
            "Velmora \"bag\"",
            "https://shop.example/1",
            "shop",
            "someone",
            Money.of("12.00", "USD"),
            List.of("US"),
            "nominative use",
            true,
            "VELMORA",
            new CaptureRef("a.warc", 1, 2, "sha256:0"));

    private static final Hit BARE = Json.events()
            .readValue(
                    "{\"id\":\"h\",\"right\":\"US-1\",\"listing\":\"L-1\",\"holder\":\"acme\",\"score\":50.5,"
                            + "\"severity\":\"medium\",\"state\":\"open\",\"revision\":1}",
                    Hit.class);

    @Test
    void saysInTwoPartsWhatTheContractSaysInOne() {
        for (Hit hit : List.of(FULL, BARE)) {
            HitRecord written = HitRecord.of(hit, HitRecord.lasting(hit));
            assertThat(tree(written.json())).isEqualTo(tree(Json.events().writeValueAsBytes(hit)));
            assertThat(Json.events().readValue(written.json(), Hit.class)).isEqualTo(hit);
            assertThat(written.id()).isEqualTo(hit.id());
        }
    }

    private static JsonNode tree(byte[] json) {
        return Json.events().readTree(json);
    }
}
