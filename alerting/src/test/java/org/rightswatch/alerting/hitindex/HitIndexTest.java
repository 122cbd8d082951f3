package org.rightswatch.alerting.hitindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightswatch.alerting.Hits.MONDAY;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.hitindex.HitQuery.Page;
import org.rightswatch.alerting.hitindex.HitQuery.Triage;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

class HitIndexTest {

    private static ElasticsearchClient elastic;

    private final IndexNames names = new IndexNames(Names.random("t"));
    private final HitIndex index = new HitIndex(elastic, names);
    private final IndexWriter writer = new IndexWriter(elastic, names);

    @BeforeAll
    static void open() {
        elastic = ElasticClients.open(ElasticSettings.of(Engines.elasticsearch()));
    }

    @AfterAll
    static void close() throws Exception {
        elastic.close();
    }

    @BeforeEach
    void create() {
        index.createMissing();
    }

    @Test
    void createsIndexOnceWithReadAndWriteAlias() throws Exception {
        index.createMissing();
        var aliases =
                elastic.indices().getAlias(a -> a.index(names.hitsIndex())).get(names.hitsIndex());
        assertThat(aliases.aliases()).containsOnlyKeys(names.hits(), names.hitsWrite());
        assertThat(aliases.aliases().get(names.hitsWrite()).isWriteIndex()).isTrue();
    }

    @Test
    void takesOverTheAliasesOfAnOlderMapping() throws Exception {
        IndexNames moved = new IndexNames(Names.random("t"));
        String older = moved.hits() + "-v1";
        elastic.indices()
                .create(c -> c.index(older)
                        .aliases(moved.hits(), a -> a)
                        .aliases(moved.hitsWrite(), a -> a.isWriteIndex(true)));
        new HitIndex(elastic, moved).createMissing();
        assertThat(elastic.indices().getAlias(a -> a.name(moved.hits())).aliases())
                .containsOnlyKeys(moved.hitsIndex());
        assertThat(elastic.indices().getAlias(a -> a.name(moved.hitsWrite())).aliases())
                .containsOnlyKeys(moved.hitsIndex());
        assertThat(elastic.indices().exists(e -> e.index(older)).value()).isTrue();
    }

    @Test
    void refusesAnIndexWithAnotherMapping() throws Exception {
        IndexNames other = new IndexNames(Names.random("t"));
        elastic.indices().create(c -> c.index(other.hitsIndex()));
        assertThatThrownBy(() -> new HitIndex(elastic, other).createMissing())
                .isInstanceOf(Problem.class)
                .hasMessageContaining(other.hitsIndex());
    }

    @Test
    void returnsAHitAsItWasPublished() {
        Hit hit = Hits.with(
                Hits.of("a"),
                c -> c.put("factors", List.of())
                        .put("enforceability", List.of())
                        .put("market", List.of())
                        .without("price")
                        .without("firstSeenAt"));
        write(hit, Hits.of("b"));
        assertThat(index.find(hit.id())).contains(new IndexedHit(hit, Optional.empty()));
        assertThat(index.find(Hits.of("b").id()).orElseThrow().hit()).isEqualTo(Hits.of("b"));
        assertThat(index.find(Hits.of("nobody").id())).isEmpty();
    }

    @Test
    void ignoresReplaysAndOlderRevisions() {
        Hit first = Hits.of("a");
        Hit third = Hits.severity(Hits.revision(first, 3), Severity.CRITICAL);
        assertThat(write(third)).containsOnly(new Written.Stored());
        assertThat(write(first, third)).containsOnly(new Written.AlreadyThere());
        assertThat(index.find(first.id()).orElseThrow().hit()).isEqualTo(third);
    }

    @Test
    void keepsTheFindingWhenTheHitGetsANewRevision() {
        Hit hit = Hits.of("a");
        Finding finding = Hits.finding(hit, Decision.CONFIRMED, MONDAY);
        write(hit);
        write(finding);
        assertThat(index.find(hit.id()).orElseThrow().finding()).contains(finding);
        assertThat(write(Hits.revision(hit, 2))).containsOnly(new Written.Stored());
        assertThat(index.find(hit.id())).contains(new IndexedHit(Hits.revision(hit, 2), Optional.of(finding)));
    }

    @Test
    void keepsAFindingThatComesBeforeItsHit() {
        Hit hit = Hits.of("a");
        Finding finding = Hits.finding(hit, Decision.WATCH, MONDAY);
        write(finding);
        write(hit);
        assertThat(index.find(hit.id()).orElseThrow().finding()).contains(finding);
    }

    @Test
    void newestDecisionWinsWhateverTheOrder() {
        Hit hit = Hits.of("a");
        Finding older = Hits.finding(hit, Decision.WATCH, MONDAY);
        Finding newer = Hits.finding(hit, Decision.CONFIRMED, MONDAY.plusSeconds(60));
        write(hit);
        write(newer);
        write(older);
        assertThat(index.find(hit.id()).orElseThrow().finding()).contains(newer);
    }

    @Test
    void forgetsAFindingThatIsWithdrawn() {
        Hit hit = Hits.of("a");
        write(hit);
        write(Hits.finding(hit, Decision.WATCH, MONDAY));
        writer.write(List.of(Entry.read(record(Topics.FINDINGS, hit.id().value(), null))));
        assertThat(index.find(hit.id()).orElseThrow().finding()).isEmpty();
    }

    @Test
    void refusesOnlyTheDocumentTheServerCannotTake() {
        Hit good = Hits.of("a");
        Hit bad = Hits.with(Hits.of("b"), c -> c.put("engine", "x".repeat(40_000)));
        List<Written> written = write(good, bad, Hits.of("c"));
        assertThat(written.get(0)).isEqualTo(new Written.Stored());
        assertThat(written.get(2)).isEqualTo(new Written.Stored());
        assertThat(written.get(1)).isInstanceOfSatisfying(Written.Refused.class, refused -> {
            assertThat(refused.reason()).matches("[a-z-]+");
            assertThat(refused.detail()).contains("engine").doesNotContain("\n");
        });
    }

    @Test
    void neverMakesADeletedIndexAgainWithoutItsMapping() throws Exception {
        elastic.indices().delete(d -> d.index(names.hitsIndex()));
        assertThat(write(Hits.of("a"))).hasOnlyElementsOfType(Written.TryAgain.class);
        assertThat(elastic.indices().exists(e -> e.index(names.hitsWrite())).value())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            velmora        | latin, accented, compound
            VÉLMORA BAG    | latin, accented
            elmo           | latin, accented, compound
            泽沃拉          | chinese
            沃拉            | chinese
            拉泽            | nothing
            шкаф           | russian
            bazaar         | latin, accented, chinese, russian, compound
            zz             | nothing
            """)
    void findsWordsAndPartsOfWordsInAnyScript(String text, String found) {
        write(
                Hits.title(Hits.of("latin"), "Velmora Bag"),
                Hits.title(Hits.of("accented"), "VELMÓRA bags, new"),
                Hits.title(Hits.of("compound"), "Newvelmorashop"),
                Hits.with(
                        Hits.holder(Hits.of("chinese"), "zorvane"),
                        c -> c.put("title", "正品泽沃拉女包").put("factors", List.of()).without("rightName")),
                Hits.with(
                        Hits.holder(Hits.of("russian"), "zorvane"),
                        c -> c.put("title", "Шкаф").put("factors", List.of()).without("rightName")));
        // Holder, the right's name and factor words are searched too: others where the title alone should decide.
        List<String> wanted = found.equals("nothing") ? List.of() : Arrays.asList(found.split(", "));
        index.refresh();
        assertThat(index.search(HitQuery.everything().withText(text)).hits())
                .extracting(h -> h.hit().listing().value())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void narrowsByHolderSeverityStateTimeAndTriage() {
        Hit base = Hits.of("a");
        Hit decided = Hits.of("decided");
        write(
                base,
                Hits.holder(Hits.of("other-holder"), "zorvane"),
                Hits.severity(Hits.of("low"), Severity.LOW),
                Hits.state(Hits.of("gone"), HitState.GONE),
                Hits.with(Hits.of("early"), c -> c.put("firstSeenAt", MONDAY.minus(Duration.ofDays(30)))),
                Hits.with(Hits.of("hidden"), c -> c.put("suppressed", "own-shop")),
                decided);
        write(Hits.finding(decided, Decision.NOT_INFRINGING, MONDAY));
        index.refresh();
        HitQuery query = HitQuery.everything()
                .ofHolders(Set.of("velmora"))
                .ofSeverities(Set.of(Severity.HIGH, Severity.CRITICAL))
                .inStates(Set.of(HitState.OPEN, HitState.CHANGED))
                .firstSeenIn(new Period(MONDAY, MONDAY.plusSeconds(1)))
                .triaged(Triage.UNDECIDED);
        assertThat(index.search(query).hits()).extracting(IndexedHit::hit).containsExactly(base);
        assertThat(index.search(query.triaged(Triage.DECIDED)).hits())
                .extracting(IndexedHit::hit)
                .containsExactly(decided);
        assertThat(index.search(HitQuery.everything()).total()).isEqualTo(6);
    }

    @Test
    void readsPagesInAStrictOrderWithoutGapsOrRepeats() {
        Severity[] bands = Severity.values();
        List<Hit> hits = IntStream.range(0, 23)
                .mapToObj(i -> Hits.with(Hits.of("p" + i), c -> {
                    Hits.Changes changed = c.put("severity", bands[i % 4]).put("score", 40 + i % 3 + 0.5);
                    return i % 5 == 0
                            ? changed.without("firstSeenAt")
                            : changed.put("firstSeenAt", MONDAY.plusSeconds(i % 7));
                }))
                .toList();
        write(hits.toArray(Hit[]::new));
        index.refresh();
        for (HitQuery.Order order : HitQuery.Order.values()) {
            List<Hit> read = new ArrayList<>();
            Page page = Page.first(5);
            while (true) {
                HitPage found =
                        index.search(HitQuery.everything().inOrder(order).on(page));
                found.hits().forEach(h -> read.add(h.hit()));
                assertThat(found.total()).isEqualTo(23);
                if (found.next().isEmpty()) {
                    break;
                }
                page = new Page(5, found.next());
            }
            assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(hits);
        }
        assertThat(index.search(HitQuery.everything()).hits())
                .extracting(h -> h.hit().severity())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void countsTheFiguresOfAWeekInTheClientsTimeZone() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Period week = Period.isoWeek(2026, 47, shanghai);
        assertThat(week.from()).isEqualTo(Instant.parse("2026-11-15T16:00:00Z"));
        Hit first = Hits.with(Hits.of("first"), c -> c.put("firstSeenAt", week.from()));
        Hit late = Hits.with(
                Hits.of("late"),
                c -> c.put("firstSeenAt", week.to().minusMillis(1))
                        .put("severity", Severity.CRITICAL)
                        .put("source", "tianmall")
                        .put("market", List.of("US", "DE")));
        Hit next =
                Hits.with(Hits.of("next"), c -> c.put("firstSeenAt", week.to()).put("lastSeenAt", week.to()));
        Hit gone = Hits.with(
                Hits.of("gone"),
                c -> c.put("firstSeenAt", week.from().minusSeconds(1))
                        .put("state", HitState.GONE)
                        .put("lastSeenAt", week.from().plusSeconds(9)));
        write(first, late, next, gone, Hits.holder(Hits.of("other"), "zorvane"));
        write(Hits.finding(first, Decision.CONFIRMED, week.from().plusSeconds(60)));
        index.refresh();
        HitFigures figures = index.figures("velmora", week, shanghai);
        assertThat(figures.newHits()).isEqualTo(2);
        assertThat(figures.bySeverity())
                .isEqualTo(Map.of(Severity.LOW, 0L, Severity.MEDIUM, 0L, Severity.HIGH, 1L, Severity.CRITICAL, 1L));
        assertThat(figures.perDay()).hasSize(7);
        assertThat(figures.perDay().getFirst().bySeverity().get(Severity.HIGH)).isEqualTo(1);
        assertThat(figures.perDay().getLast().bySeverity().get(Severity.CRITICAL))
                .isEqualTo(1);
        assertThat(figures.bySource())
                .containsExactlyInAnyOrder(new HitFigures.Count("bazaar", 1), new HitFigures.Count("tianmall", 1));
        assertThat(figures.byMarket()).contains(new HitFigures.Count("US", 2), new HitFigures.Count("DE", 1));
        assertThat(figures.sellers()).isEqualTo(1);
        assertThat(figures.gone()).isEqualTo(1);
        assertThat(figures.decided()).isEqualTo(Map.of(Decision.CONFIRMED, 1L));
        assertThat(figures.openNow()).isEqualTo(2);
        assertThat(index.figures("nobody", week, shanghai).newHits()).isZero();
    }

    @Test
    void tellsInOneLineThatTheServerIsAway() throws Exception {
        try (ElasticsearchClient nobody = ElasticClients.open(ElasticSettings.of("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> new HitIndex(nobody, names).search(HitQuery.everything()))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.message()).contains("does not answer"));
        }
    }

    private List<Written> write(Hit... hits) {
        return written(Arrays.stream(hits)
                .map(hit -> record(Topics.HITS, hit.id().value(), hit))
                .toList());
    }

    private void write(Finding finding) {
        assertThat(written(List.of(record(Topics.FINDINGS, finding.hit().value(), finding))))
                .noneMatch(w -> w instanceof Written.TryAgain || w instanceof Written.Refused);
    }

    private List<Written> written(List<ConsumerRecord<String, byte[]>> records) {
        List<Entry> entries = records.stream().map(Entry::read).toList();
        Map<Entry, Written> written = writer.write(entries);
        return entries.stream().map(written::get).toList();
    }

    private static <V> ConsumerRecord<String, byte[]> record(Topic<V> topic, String key, V value) {
        byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
        return new ConsumerRecord<>(topic.name(), 0, 0, key, bytes);
    }

    @Test
    void readsNothingFromWhatIsNoHit() {
        Hit hit = Hits.of("a");
        byte[] json = Topics.HITS.values().serializer().serialize("hits", hit);
        assertThat(Entry.read(new ConsumerRecord<>("hits", 0, 0, "another-key", json)))
                .isInstanceOf(Entry.Unreadable.class);
        assertThat(Entry.read(
                        new ConsumerRecord<>("hits", 0, 0, hit.id().value(), "{".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Entry.Unreadable.class);
        assertThat(Entry.read(
                        new ConsumerRecord<>("hits", 0, 0, hit.id().value(), "null".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Entry.Unreadable.class);
        assertThat(Entry.read(new ConsumerRecord<>("hits", 0, 0, null, json))).isInstanceOf(Entry.Unreadable.class);
    }
}
