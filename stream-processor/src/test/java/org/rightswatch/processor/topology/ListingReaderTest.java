package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Complete;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import tools.jackson.core.JacksonException;

/** What it reads is what the mapper reads; whatever else there is, it leaves to the mapper. */
class ListingReaderTest {

    private static final String FULL = """
        {"id": "l-1", "source": "bazaar", "channel": "app-store", "url": "https://bazaar.example/1", "market": ["US", "CN"],
         "language": "en", "title": "velm0ra \\"bag\\" \\\\ 包", "description": "like\\nnew 😀", "brand": "none",
         "category": "Bags", "sku": "S-1", "gtin": "4006381333931", "price": {"amount": "39.90", "currency": "USD"},
         "availability": "in-stock", "seller": {"id": "s-9", "name": "best deals", "country": "CN", "url": "https://b.example/s"},
         "images": [{"url": "https://bazaar.example/1.jpg", "sha256": "ab", "pdq": "0f"}, {"url": "x"}], "text": "velm0ra",
         "fetchedAt": "2026-11-21T08:00:01Z", "contentHash": "sha256:ab",
         "capture": {"warc": "rw-1.warc.gz", "offset": 123, "length": 0, "payloadDigest": "sha256:ab"}}
        """;

    @Example
    void readsAListingThatSaysEverythingByItself() {
        assertThat(ListingReader.read(bytes(FULL))).isNotNull().isEqualTo(mapped(bytes(FULL)));
    }

    @Property(tries = 500)
    void readsWhatTheMapperWroteByItself(@ForAll("listings") Listing listing) {
        byte[] json = Json.events().writeValueAsBytes(listing);
        Listing read = ListingReader.read(json);
        boolean escapes = new String(json, StandardCharsets.UTF_8).matches("(?s).*(\\\\u|\uFFFD).*");
        assertThat(read != null || escapes).isTrue();
        agrees(json);
    }

    /** Bytes put in, left out or changed: it reads what the mapper reads, or nothing. */
    @Property(tries = 5_000)
    void neverReadsOtherwiseThanTheMapper(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] json = bytes(FULL);
        for (int i = 0; i <= random.nextInt(3); i++) {
            json = damaged(json, random);
        }
        agrees(json);
    }

    private static byte[] damaged(byte[] json, Random random) {
        int at = random.nextInt(json.length);
        int end = Math.min(json.length, at + random.nextInt(40));
        byte[] some = json.clone();
        return switch (random.nextInt(4)) {
            case 0 -> { // another byte
                String likely = "\"{}[],:\\0123456789.-eE nulltruefalse\u0000\u001F\u007F";
                some[at] = (byte)
                        (random.nextBoolean() ? random.nextInt() : likely.charAt(random.nextInt(likely.length())));
                yield some;
            }
            case 1 -> joined(Arrays.copyOf(json, at), Arrays.copyOfRange(json, end, json.length));
            case 2 -> joined(Arrays.copyOf(json, end), Arrays.copyOfRange(json, at, json.length));
            default -> joined(Arrays.copyOfRange(json, at, json.length), Arrays.copyOf(json, at));
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Example
    void agreesWithTheMapperAboutWhatIsWrittenOtherwise() {
        for (String json : List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "{\"id\":\"1\"}",
                "{\"id\":\"\",\"title\":\"t\"}",
                "{\"title\":\"t\"}",
                "{\"id\":null,\"url\":\"u\",\"title\":\"t\"}",
                "{\"title\":\"t\",\"url\":\"u\"}",
                "{\"title\":\"t\",\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":\"1\",\"title\":\"t\",\"unknown\":{\"a\":[1]}}",
                "{\"id\":\"1\",\"title\":\"t\"} {}",
                "{\"id\":\"1\",\"title\":\"t\"}\n",
                "{\"id\":\"1\",\"title\":\"t\",}",
                "{\"id\":\"1\",,\"title\":\"t\"}",
                "{\"id\":\"1\",\"title\":7}",
                "{\"id\":1,\"title\":\"t\"}",
                "{\"id\":\"1\",\"title\":\"\\u00e9\\ud83d\\ude00\"}",
                "{\"id\":\"1\",\"title\":\"a\tb\"}",
                "{\"id\":\"1\",\"title\":\"a\\qb\"}",
                "{\"id\":\"1\",\"title\":\"\uFFFD\"}",
                "{\"id\":\"1\",\"title\":\"t\",\"market\":\"US\"}",
                "{\"id\":\"1\",\"title\":\"t\",\"market\":[null]}",
                "{\"id\":\"1\",\"title\":\"t\",\"market\":[],\"images\":[]}",
                "{\"id\":\"1\",\"title\":\"t\",\"images\":[{}]}",
                "{\"id\":\"1\",\"title\":\"t\",\"channel\":\"\"}",
                "{\"id\":\"1\",\"title\":\"t\",\"channel\":\"WEB\"}",
                "{\"id\":\"1\",\"title\":\"t\",\"channel\":1}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":39.90,\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":\"1e3\",\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":\" 1\",\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":\"007.\",\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":\"007.10\",\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"amount\":\"7\",\"currency\":\"usd\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"price\":{\"currency\":\"USD\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"capture\":{\"warc\":\"w\",\"payloadDigest\":\"p\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"capture\":{\"warc\":\"w\",\"offset\":01,\"length\":1,\"payloadDigest\":\"p\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"capture\":{\"warc\":\"w\",\"offset\":-1,\"length\":1.5,\"payloadDigest\":\"p\"}}",
                "{\"id\":\"1\",\"title\":\"t\",\"capture\":{\"warc\":\"w\",\"offset\":123456789012345678,\"length\":9223372036854775808,\"payloadDigest\":\"p\"}}")) {
            agrees(bytes(json));
        }
    }

    @Example
    void agreesWithTheMapperAboutTimes() {
        for (String time : List.of(
                "2026-11-21T08:00:00Z",
                "2026-11-21T08:00:00.5Z",
                "2026-11-21T08:00:00.123456789Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T23:59:60Z",
                "2026-02-30T00:00:00Z",
                "2024-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-11-21T08:00:00+01:00",
                "2026-11-21T08:00Z",
                "2026-11-21",
                "2026-11-21t08:00:00z",
                " 2026-11-21T08:00:00Z",
                "1795248000",
                "")) {
            agrees(bytes("{\"id\":\"1\",\"title\":\"t\",\"fetchedAt\":\"" + time + "\"}"));
        }
    }

    @Example
    void goesOnAfterWhatItDidNotKnow() {
        assertThat(ListingReader.read(bytes("{\"id\":\"1\",\"title\":\"ab"))).isNull();
        assertThat(ListingReader.read(bytes("{\"id\":\"1\",\"title\":\"t" + "\\n".repeat(300_000) + "\"}")))
                .isNotNull();
        assertThat(ListingReader.read(bytes(FULL))).isNotNull();
    }

    private void agrees(byte[] json) {
        Listing read = ListingReader.read(json);
        if (read != null) {
            assertThat(read).isEqualTo(mapped(json));
        }
    }

    private static @Nullable Listing mapped(byte[] json) {
        try {
            return Complete.complete(Json.events().readerFor(Listing.class).<Listing>readValue(json));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Listing> listings() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(30),
                Arbitraries.strings().all().excludeChars('\uFFFE', '\uFFFF').ofMaxLength(10),
                Arbitraries.of("阿玛尼 包", "é\n\"\\/", "😀", "x".repeat(5_000)));
        Arbitrary<List<String>> five = texts.list().ofSize(16);
        return Combinators.combine(
                        five,
                        Arbitraries.of(Channel.values()).injectNull(0.3),
                        Arbitraries.of(Availability.values()).injectNull(0.3),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1e9))
                                .injectNull(0.3),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(0, 3))
                .as(ListingReaderTest::listing);
    }

    private static Listing listing(
            List<String> said,
            @Nullable Channel channel,
            @Nullable Availability availability,
            @Nullable BigDecimal amount,
            long number,
            int count) {
        ListingImage image = new ListingImage("u" + said.get(0), said.get(1), count == 0 ? null : said.get(2));
        return new Listing(
                new ListingId("L-" + number),
                said.get(3),
                channel,
                said.get(4),
                said.subList(0, count),
                said.get(5),
                "a title " + said.get(6),
                said.get(7),
                said.get(8),
                said.get(9),
                count == 0 ? null : said.get(10),
                said.get(11),
                amount == null ? null : new Money(amount, "EUR"),
                availability,
                count == 1 ? null : new Seller(said.get(12), null, "CN", said.get(13)),
                count == 2 ? List.of() : List.of(image, ListingImage.of("u")),
                said.get(14),
                Instant.ofEpochSecond(number, count == 3 ? number % 1_000_000_000 : 0),
                "sha256:" + number,
                count == 1 ? null : new CaptureRef("warc", number, count, "d" + said.get(15)));
    }
}
