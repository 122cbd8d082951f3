package org.rightswatch.alerting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;

/** Digests counted by a real Elasticsearch. */
class DigestTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Week WEEK = Week.parse("2026-W47");
    private static final Instant CUT_OFF = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CONSOLE = "https://watch.example/";

    private static FilledIndex index;
    private static DigestReader reader;

    /** Every hit that was written, in its newest revision: what the figures are recounted from. */
    private static final Map<Hit, Optional<Finding>> EVENTS = new java.util.LinkedHashMap<>();

    @BeforeAll
    static void fillIndex() {
        index = FilledIndex.create();
        reader = new DigestReader(index.reader());
        SampleHits.velmora(Instant.parse("2026-11-19T02:30:00Z")).forEach(hit -> put(hit, Optional.empty()));
        Random random = new Random(7);
        Instant start = Week.parse("2026-W45").period(SHANGHAI).from();
        for (int i = 0; i < 150; i++) {
            Instant seen = start.plusSeconds(random.nextInt(4 * 7 * 86_400));
            Severity severity = Severity.values()[random.nextInt(4)];
            HitState state = HitState.values()[random.nextInt(3)];
            SampleHits.Sketch sketch = new SampleHits.Sketch(
                    "Aurelio lamp " + i,
                    "seller " + random.nextInt(40),
                    "source " + random.nextInt(5),
                    40 + random.nextInt(5_900) / 100.0,
                    severity,
                    state,
                    "12.00 EUR");
            Hit hit = later(SampleHits.of("aurelio", sketch, seen), seen.plusSeconds(random.nextInt(10 * 86_400)));
            put(hit, random.nextInt(5) == 0 ? Optional.of(decided(hit, random)) : Optional.empty());
        }
    }

    private static void put(Hit hit, Optional<Finding> finding) {
        EVENTS.put(hit, finding);
        index.put(hit, finding);
    }

    @Test
    void everyFigureIsTheOneRecountedFromTheEvents() {
        Figures.OfWeek now = read(client("aurelio"), WEEK).figures().now();
        List<Hit> news = of("aurelio", hit -> inWeek(hit.firstSeenAt(), WEEK)).toList();
        assertThat(now.news()).isEqualTo(news.size()).isGreaterThan(25);
        for (Severity severity : Severity.values()) {
            assertThat(now.of(severity))
                    .isEqualTo(
                            news.stream().filter(h -> h.severity() == severity).count());
        }
        Set<String> sellers = news.stream().map(Hit::seller).collect(Collectors.toSet());
        Set<String> known = of(
                        "aurelio",
                        hit -> hit.firstSeenAt().isBefore(WEEK.period(SHANGHAI).from()))
                .map(Hit::seller)
                .filter(sellers::contains)
                .collect(Collectors.toSet());
        assertThat(now.hits().sellers()).isEqualTo(sellers.size());
        assertThat(now.movements().sellersKnown()).isEqualTo(known.size());
        assertThat(now.sellersNew()).isEqualTo(sellers.size() - known.size());
        assertThat(now.hits().gone())
                .isEqualTo(of("aurelio", h -> h.state() == HitState.GONE && inWeek(h.lastSeenAt(), WEEK))
                        .count());
        assertThat(now.movements().changed())
                .isEqualTo(of(
                                "aurelio",
                                h -> h.state() == HitState.CHANGED
                                        && inWeek(h.lastSeenAt(), WEEK)
                                        && h.firstSeenAt()
                                                .isBefore(WEEK.period(SHANGHAI).from()))
                        .count());
        assertThat(now.decided())
                .isEqualTo(EVENTS.entrySet().stream()
                        .filter(e -> e.getKey().holder().equals("aurelio")
                                && e.getValue()
                                        .filter(f -> inWeek(f.at(), WEEK))
                                        .isPresent())
                        .count());
        assertThat(now.hits().sources())
                .isEqualTo(news.stream().map(Hit::source).distinct().count());
    }

    @Test
    void lastWeeksFiguresAreThoseOfTheWeekBefore() {
        Digest digest = read(client("aurelio"), WEEK);
        assertThat(digest.figures().before())
                .isEqualTo(read(client("aurelio"), WEEK.previous()).figures().now());
        assertThat(digest.figures().before().news())
                .isEqualTo(of("aurelio", h -> inWeek(h.firstSeenAt(), WEEK.previous()))
                        .count());
    }

    @Test
    void theDaysAddUpToTheWeek() {
        Figures.OfWeek now = read(client("aurelio"), WEEK).figures().now();
        assertThat(now.hits().perDay()).hasSize(7);
        assertThat(now.hits().perDay().stream()
                        .flatMap(d -> d.bySeverity().values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(now.news());
    }

    @Test
    void namesTheWorstHitsWithTheirReasonsChineseFirst() {
        Document mail = Jsoup.parse(DigestHtml.of(read(client("velmora"), WEEK), CONSOLE));
        String text = mail.text();
        assertThat(text)
                .containsSubsequence(
                        "跨境侵权监测周报",
                        "Cross-border monitoring digest",
                        "Velmora SA",
                        "2026-W47",
                        "2026-11-16 – 2026-11-22",
                        "本周新增命中",
                        "new hits this week",
                        "优先处理",
                        "93.4",
                        "VELM0RA",
                        "仅差一个形近字符",
                        "look-alike character",
                        "美国：可主张",
                        "本周其他命中",
                        "方法与说明",
                        "不构成法律意见",
                        "not legal advice",
                        "数据截止 2026-11-23 09:00",
                        "rights-matcher/1",
                        "2026-11-16T08:00:00Z-42");
        assertThat(mail.html()).contains("lang=\"zh-Hans\"");
    }

    @Test
    void ordersTheLanguagesAsTheClientReadsThem() {
        Addressee english = new Addressee("velmora", "Velmora SA", List.of(Language.EN, Language.ZH), SHANGHAI);
        assertThat(Jsoup.parse(DigestHtml.of(read(english, WEEK), null)).text())
                .containsSubsequence("Cross-border monitoring digest", "跨境侵权监测周报");
        Addressee only = new Addressee("velmora", "Velmora SA", List.of(Language.EN), SHANGHAI);
        assertThat(Jsoup.parse(DigestHtml.of(read(only, WEEK), null)).text()).doesNotContain("跨境");
    }

    @Test
    void everyRateSaysItsN() {
        for (String text : List.of(
                DigestText.of(read(client("aurelio"), WEEK), null),
                Jsoup.parse(DigestHtml.of(read(client("aurelio"), WEEK), null)).text())) {
            assertThat(text).containsPattern("占 \\d+%（n = \\d+）").containsPattern("\\d+ % \\(n = \\d+\\)");
            assertThat(text.replaceAll("占 \\d+%（n = \\d+）|\\d+ % \\(n = \\d+\\)|\\d+ % below|低 \\d+%", ""))
                    .doesNotContain("%");
        }
    }

    @Test
    void anEmptyWeekIsSentAndSaysSo() {
        Digest empty = read(client("nobody"), WEEK);
        assertThat(DigestHtml.of(empty, CONSOLE)).contains("本周无新增命中", "No new hits this week", "n = 0");
        assertThat(DigestText.of(empty, CONSOLE)).contains("本周无新增命中", "不构成法律意见");
    }

    @Test
    void escapesAndBoundsWhatListingsSay() {
        FilledIndex hostile = FilledIndex.create();
        String title = "<script>alert(1)</script>\"><img src=x onerror=alert(1)> sho\u202Eerolev " + "漢".repeat(3_000);
        for (int i = 0; i < 60; i++) {
            SampleHits.Sketch sketch = new SampleHits.Sketch(
                    i + title,
                    "<b>" + "长".repeat(500),
                    "bazaar" + i,
                    99 - i / 2.0,
                    Severity.CRITICAL,
                    HitState.OPEN,
                    "1.00 USD");
            hostile.put(
                    SampleHits.hostile(
                            SampleHits.of("velmora", sketch, Instant.parse("2026-11-19T02:30:00Z")),
                            i + title,
                            "javascript:alert(1)"),
                    Optional.empty());
        }
        String html = DigestHtml.of(new DigestReader(hostile.reader()).read(client("velmora"), WEEK, CUT_OFF), CONSOLE);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(DigestHtml.MOST_BYTES);
        assertThat(html)
                .doesNotContain("<script", "<img", "\u202E", "javascript:", "<svg")
                .contains("[U+202E]");
        Document mail = Jsoup.parse(html);
        assertThat(mail.text()).contains("本周另有");
        assertThat(mail.select("a")).allSatisfy(a -> assertThat(a.attr("href")).startsWith(CONSOLE));
    }

    @Test
    void isWrittenForOutlook() {
        Document mail = Jsoup.parse(DigestHtml.of(read(client("velmora"), WEEK), CONSOLE));
        assertThat(mail.select("table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.attr("role")).isEqualTo("presentation"));
        assertThat(mail.select("link, script, img, svg, form, [class], [onclick]"))
                .isEmpty();
        assertThat(mail.select("[style]"))
                .allSatisfy(e -> assertThat(e.attr("style"))
                        .doesNotContainPattern("flex|grid|float|position|var\\(|calc\\(|url\\("));
        assertThat(mail.select("p, h1, h2, ul"))
                .as("Word gives them margins of its own")
                .isEmpty();
    }

    @Test
    void isNoWiderThanATelephone() {
        Document mail = Jsoup.parse(DigestHtml.of(read(client("velmora"), WEEK), CONSOLE));
        assertThat(mail.select("table"))
                .allSatisfy(table -> assertThat(table.attr("width")).isIn("", "100%"));
        assertThat(mail.html())
                .as("Outlook's table around ours")
                .contains("[if mso]><table role=\"presentation\" width=\"600\"");
    }

    @Test
    void neverSaysThatAnybodyInfringes() {
        String all = DigestText.of(read(client("velmora"), WEEK), CONSOLE);
        assertThat(all).doesNotContainPattern("(?i)infring(es|ers?|ed)\\b|侵权人|构成侵权");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W46,2026-11-09",
        "2026-W01,2025-12-29",
        "2026-W53,2026-12-28",
        "2027-W01,2027-01-04",
        "2020-W53,2020-12-28"
    })
    void weeksBeginOnTheirMonday(String week, LocalDate monday) {
        assertThat(Week.parse(week).monday()).isEqualTo(monday);
        assertThat(Week.of(monday)).isEqualTo(Week.parse(week));
        assertThat(Week.of(monday.plusDays(6)).next().previous()).isEqualTo(Week.parse(week));
    }

    @ParameterizedTest
    @CsvSource({"2025-W53", "2026-W00", "2026-46", "W46", "2026-W7", "''"})
    void refusesAWeekThatIsNone(String week) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> Week.parse(week));
    }

    private static Digest read(Addressee client, Week week) {
        return reader.read(client, week, CUT_OFF);
    }

    private static Addressee client(String holder) {
        return new Addressee(holder, "Velmora SA", List.of(Language.ZH, Language.EN), SHANGHAI);
    }

    private static Stream<Hit> of(String holder, Predicate<Hit> condition) {
        return EVENTS.keySet().stream().filter(h -> h.holder().equals(holder)).filter(condition);
    }

    private static boolean inWeek(Instant instant, Week week) {
        return !instant.isBefore(week.period(SHANGHAI).from())
                && instant.isBefore(week.period(SHANGHAI).to());
    }

    private static Finding decided(Hit hit, Random random) {
        Decision decision = Decision.values()[random.nextInt(4)];
        return new Finding(
                hit.id(), decision, null, "analyst", hit.firstSeenAt().plusSeconds(random.nextInt(8 * 86_400)), null);
    }

    private static Hit later(Hit hit, Instant lastSeen) {
        return new Hit(
                hit.id(),
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
                lastSeen,
                hit.title(),
                hit.url(),
                hit.source(),
                hit.seller(),
                hit.price(),
                hit.market(),
                null,
                null,
                hit.rightName(),
                hit.capture());
    }
}
