package org.rightswatch.alerting.hitindex;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;

/** Hits such as the matcher makes them, about invented marks, for tests of the rooms that show them. */
public final class SampleHits {

    /** What differs from hit to hit. */
    public record Sketch(
            String title,
            String seller,
            String source,
            double score,
            Severity severity,
            HitState state,
            String price) {}

    private static final List<Sketch> SKETCHES = List.of(
            new Sketch(
                    "VELM0RA leather tote bag, 1:1 mirror quality, free shipping",
                    "luxe-outlet-88",
                    "bazaar",
                    93.4,
                    Severity.CRITICAL,
                    HitState.OPEN,
                    "39.90 USD"),
            new Sketch(
                    "维尔摩拉 Velmora 同款女包 高仿 专柜品质 现货秒发",
                    "上海尚品汇",
                    "taoshi",
                    91.7,
                    Severity.CRITICAL,
                    HitState.OPEN,
                    "268.00 CNY"),
            new Sketch(
                    "Велмора сумка женская натуральная кожа",
                    "МодаДом",
                    "rynok",
                    84.2,
                    Severity.CRITICAL,
                    HitState.CHANGED,
                    "4990.00 RUB"),
            new Sketch(
                    "Vellmora Handtasche Damen, Leder, cognac",
                    "taschenwelt24",
                    "shop-de",
                    78.9,
                    Severity.HIGH,
                    HitState.OPEN,
                    "79.00 EUR"),
            new Sketch(
                    "ヴェルモーラ風 トートバッグ レディース 大容量",
                    "tokyo-select",
                    "ichiba",
                    71.3,
                    Severity.HIGH,
                    HitState.OPEN,
                    "5980 JPY"),
            new Sketch(
                    "VELMORA scarf silk twill 90 cm — last season, boxed",
                    "second-chance-sf",
                    "bazaar",
                    64.0,
                    Severity.HIGH,
                    HitState.GONE,
                    "120.00 USD"),
            new Sketch(
                    "Leather strap compatible with Velmora watch 20 mm",
                    "strapworks",
                    "bazaar",
                    52.6,
                    Severity.MEDIUM,
                    HitState.OPEN,
                    "14.50 USD"),
            new Sketch(
                    "Valmora garden chair, teak, set of two",
                    "holz-und-garten",
                    "shop-de",
                    44.8,
                    Severity.MEDIUM,
                    HitState.OPEN,
                    "189.00 EUR"),
            new Sketch(
                    "Velmora official flagship — spring catalogue",
                    "velmora-official",
                    "bazaar",
                    41.2,
                    Severity.LOW,
                    HitState.OPEN,
                    "890.00 USD"));

    private SampleHits() {}

    /** Nine hits of holder {@code velmora}, worst first, first seen one a day up to this instant. */
    public static List<Hit> velmora(Instant newest) {
        return java.util.stream.IntStream.range(0, SKETCHES.size())
                .mapToObj(i -> of("velmora", SKETCHES.get(i), newest.minusSeconds(86_400L * i / 2)))
                .toList();
    }

    /** One hit. */
    public static Hit of(String holder, Sketch sketch, Instant firstSeen) {
        ListingId listing = ListingId.of(sketch.source(), sketch.title());
        RightId right = new RightId("US-5550001");
        String[] price = sketch.price().split(" ");
        return new Hit(
                HitId.of(right, listing),
                right,
                listing,
                holder,
                sketch.score(),
                sketch.severity(),
                sketch.state(),
                sketch.state() == HitState.OPEN ? 1 : 3,
                "rights-matcher/1",
                "2026-11-16T08:00:00Z-42",
                factors(sketch),
                enforceability(),
                firstSeen,
                firstSeen.plusSeconds(7_200),
                sketch.title(),
                "https://" + sketch.source() + ".example/listing/"
                        + listing.value().substring(0, 8) + "?ref=search&page=2",
                sketch.source(),
                sketch.seller(),
                Money.of(price[0], price[1]),
                List.of("US", "DE"),
                null,
                null,
                "VELMORA",
                new CaptureRef("crawl-20261116.warc.gz", 4_711, 2_048, "sha256:" + "ab".repeat(32)));
    }

    /** The same hit with another title and address. */
    public static Hit hostile(Hit hit, @Nullable String title, @Nullable String url) {
        return new Hit(
                HitId.of(hit.right(), ListingId.of("hostile", String.valueOf(title))),
                hit.right(),
                hit.listing(),
                hit.holder(),
                hit.score(),
                hit.severity(),
                hit.state(),
                hit.revision(),
                hit.engine(),
                hit.registerVersion(),
                hit.factors(),
                hit.enforceability(),
                hit.firstSeenAt(),
                hit.lastSeenAt(),
                title,
                url,
                hit.source(),
                title,
                hit.price(),
                hit.market(),
                null,
                true,
                hit.rightName(),
                hit.capture());
    }

    private static List<Factor> factors(Sketch sketch) {
        String word = sketch.title().split(" ")[0];
        double sight = sketch.score() / 100;
        return List.of(
                new Factor(
                        "sight",
                        sight,
                        31.0 * sight,
                        List.of(word, "VELMORA"),
                        new Bilingual(
                                "“" + word
                                        + "” in the title differs from VELMORA (US 5550001, class 18) in one look-alike character.",
                                "标题中的“" + word + "”与注册商标 VELMORA（美国 5550001，第18类）仅差一个形近字符。")),
                new Factor(
                        "sound",
                        0.91,
                        18.5 * sight,
                        List.of(word, "VELMORA"),
                        new Bilingual("Read aloud, both give vel-mo-ra.", "读音均为 vel-mo-ra。")),
                new Factor(
                        "goods",
                        0.8,
                        14.2,
                        List.of("bag", "handbags"),
                        new Bilingual(
                                "Bags are in class 18, for which the mark is registered.", "箱包属第18类，在注册商标核定使用商品范围内。")),
                new Factor(
                        "price",
                        0.96,
                        9.8,
                        List.of(sketch.price()),
                        new Bilingual(
                                sketch.price() + " is 96 % below the reference price of 1,050.00 USD.",
                                sketch.price() + " 较参考价 1,050.00 USD 低 96%。")),
                new Factor(
                        "vocabulary",
                        1,
                        8.4,
                        List.of("1:1", "mirror quality"),
                        new Bilingual(
                                "The title uses replica wording in English: 1:1, mirror quality.",
                                "标题含英文仿品用语：1:1、mirror quality。")),
                new Factor(
                        "nominative-use",
                        0.2,
                        -3.1,
                        List.of(),
                        new Bilingual("No wording that the goods only fit the marked goods.", "未见“适用于/兼容”等指示性使用表述。")));
    }

    private static List<Enforceability> enforceability() {
        return List.of(
                new Enforceability(
                        "US",
                        Verdict.ENFORCEABLE,
                        "TM-TERR-1",
                        new Bilingual(
                                "Registered in the United States and in force until 2030-01-14.",
                                "已在美国注册，有效期至 2030-01-14。")),
                new Enforceability(
                        "DE",
                        Verdict.NO_LOCAL_RIGHT,
                        "TM-TERR-3",
                        new Bilingual(
                                "No registration covers Germany, neither national nor of the EU.",
                                "在德国无国内注册，亦无欧盟注册。")));
    }
}
