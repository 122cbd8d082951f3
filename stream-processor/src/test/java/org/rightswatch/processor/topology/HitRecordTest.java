package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

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
            List.of(new Enforceability("US", Verdict.ENFORCEABLE, "TM-TERR-1", new Bilingual("in force", "有效"))),
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

    private static final Hit HOSTILE = hostile("\uD83D </script>\u2028\u0000\"\\ 神奇\uD83D\uDE00");

    /** What lasts of a hit. */
    @JsonIgnoreProperties({
        "state",
        "revision",
        "engine",
        "registerVersion",
        "firstSeenAt",
        "lastSeenAt",
        "listingSeenBeforeRight",
        "capture"
    })
    private interface Lasting {}

    /** Fingerprints that older releases kept are of the mapper's bytes. */
    private static final ObjectWriter MAPPER =
            Json.events().rebuild().addMixIn(Hit.class, Lasting.class).build().writerFor(Hit.class);

    @Test
    void writesWhatLastsByteForByteAsTheMapperDoes() {
        for (Hit hit : List.of(FULL, BARE, HOSTILE, FULL, FULL)) {
            assertThat(text(HitRecord.lasting(hit))).isEqualTo(text(MAPPER.writeValueAsBytes(hit)));
        }
    }

    @Test
    void saysInTwoPartsWhatTheContractSaysInOne() {
        for (Hit hit : List.of(FULL, BARE, HOSTILE)) {
            HitRecord written = HitRecord.of(hit, HitRecord.lasting(hit));
            assertThat(tree(written.json())).isEqualTo(tree(Json.events().writeValueAsBytes(hit)));
            assertThat(written.id()).isEqualTo(hit.id());
        }
    }

    /** So that a field which the contract gains cannot be forgotten here. */
    @Test
    void isTestedWithEveryFieldOfTheContract() {
        assertThat(absent(FULL)).isEmpty();
    }

    private static List<String> absent(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .flatMap(component -> absent(component, valueOf(component, record)).stream())
                .toList();
    }

    private static List<String> absent(RecordComponent component, @Nullable Object value) {
        return switch (value) {
            case null -> List.of(component.toString());
            case List<?> list when list.isEmpty() -> List.of(component.toString());
            case List<?> list when list.getFirst() instanceof Record first -> absent(first);
            case Record inner -> absent(inner);
            default -> List.of();
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }

    private static Hit hostile(String text) {
        return new Hit(
                new HitId(text),
                new RightId(text),
                new ListingId(text),
                text,
                1.0e-5,
                Severity.LOW,
                HitState.GONE,
                Long.MAX_VALUE,
                text,
                text,
                List.of(
                        new Factor(text, 1 / 3.0, -12.3456, List.of(text, ""), new Bilingual(text, text)),
                        new Factor("goods", 0, 0, List.of(), new Bilingual("a", "甲"))),
                List.of(
                        new Enforceability("US", Verdict.PENDING, text, new Bilingual(text, "b")),
                        new Enforceability("", Verdict.EXPIRED, "", new Bilingual("a", text))),
                Instant.parse("2026-11-01T00:00:00.12Z"),
                Instant.EPOCH,
                text,
                "",
                text,
                text,
                Money.of("1E+3", "USD"),
                List.of(text, ""),
                "",
                false,
                text,
                new CaptureRef(text, Long.MIN_VALUE, 0, ""));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static JsonNode tree(byte[] json) {
        return Json.events().readTree(json);
    }
}
