package org.rightswatch.alerting.hitindex;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.alerting.hitindex.HitFigures.Count;
import org.rightswatch.alerting.hitindex.HitFigures.Day;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;

/** Counts {@link HitFigures} with four searches that return no documents. */
final class FigureCounts {

    private static final int MOST_BANDS = Severity.values().length;
    private static final int EXACT = 40_000;

    private final ElasticsearchClient elastic;
    private final IndexNames names;

    FigureCounts(ElasticsearchClient elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    HitFigures count(String holder, Period period, ZoneId zone) throws IOException {
        Query news = SearchQueries.ofHolder(holder, List.of(SearchQueries.within("firstSeenAt", period)), List.of());
        SearchResponse<Void> answer = elastic.search(
                s -> s.index(names.hits())
                        .query(news)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(aggregations(zone)),
                Void.class);
        Map<String, Aggregate> found = answer.aggregations();
        return new HitFigures(
                requireNonNull(answer.hits().total(), "total").value(),
                bands(requireNonNull(found.get("severity"))),
                days(requireNonNull(found.get("days")), period, zone),
                counts(requireNonNull(found.get("source"))),
                counts(requireNonNull(found.get("right"))),
                counts(requireNonNull(found.get("seller"))),
                counts(requireNonNull(found.get("market"))),
                requireNonNull(found.get("sources")).cardinality().value(),
                requireNonNull(found.get("sellers")).cardinality().value(),
                gone(holder, period),
                decided(holder, period),
                openNow(holder));
    }

    private static Map<String, Aggregation> aggregations(ZoneId zone) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        all.put("severity", terms("severity", MOST_BANDS));
        all.put(
                "days",
                Aggregation.of(a -> a.dateHistogram(d -> d.field("firstSeenAt")
                                .calendarInterval(CalendarInterval.Day)
                                .timeZone(zone.getId())
                                .format("yyyy-MM-dd")
                                .minDocCount(1))
                        .aggregations("severity", terms("severity", MOST_BANDS))));
        for (String field : List.of("source", "right", "seller", "market")) {
            all.put(field, terms(field, HitFigures.TOP));
        }
        all.put("sources", distinct("source"));
        all.put("sellers", distinct("seller"));
        return all;
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
    }

    private static Aggregation distinct(String field) {
        return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(EXACT)));
    }

    private long gone(String holder, Period period) throws IOException {
        Query gone = SearchQueries.ofHolder(
                holder,
                List.of(
                        SearchQueries.term("state", SearchQueries.word(HitState.GONE)),
                        SearchQueries.within("lastSeenAt", period)),
                List.of());
        return elastic.count(c -> c.index(names.hits()).query(gone)).count();
    }

    private long openNow(String holder) throws IOException {
        Query open = SearchQueries.ofHolder(
                holder,
                List.of(),
                List.of(SearchQueries.term("state", SearchQueries.word(HitState.GONE)), SearchQueries.decided()));
        return elastic.count(c -> c.index(names.hits()).query(open)).count();
    }

    private Map<Decision, Long> decided(String holder, Period period) throws IOException {
        Query decided = SearchQueries.ofHolder(holder, List.of(SearchQueries.within("finding.at", period)), List.of());
        SearchResponse<Void> answer = elastic.search(
                s -> s.index(names.hits())
                        .query(decided)
                        .size(0)
                        .aggregations("decision", terms("finding.decision", Decision.values().length)),
                Void.class);
        Map<Decision, Long> counts = new EnumMap<>(Decision.class);
        counts(requireNonNull(answer.aggregations().get("decision")))
                .forEach(c -> counts.put(Json.events().convertValue(c.name(), Decision.class), c.hits()));
        return counts;
    }

    private static List<Count> counts(Aggregate terms) {
        return terms.sterms().buckets().array().stream()
                .map(b -> new Count(b.key().stringValue(), b.docCount()))
                .toList();
    }

    private static Map<Severity, Long> bands(Aggregate terms) {
        Map<Severity, Long> bands = none();
        counts(terms).forEach(c -> bands.put(Json.events().convertValue(c.name(), Severity.class), c.hits()));
        return bands;
    }

    private static List<Day> days(Aggregate histogram, Period period, ZoneId zone) {
        Map<LocalDate, Map<Severity, Long>> days = new LinkedHashMap<>();
        LocalDate first = period.from().atZone(zone).toLocalDate();
        LocalDate last = period.to().minusNanos(1).atZone(zone).toLocalDate();
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, none()));
        histogram
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> days.put(
                        LocalDate.parse(requireNonNull(bucket.keyAsString())),
                        bands(requireNonNull(bucket.aggregations().get("severity")))));
        return days.entrySet().stream()
                .map(e -> new Day(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<Severity, Long> none() {
        Map<Severity, Long> bands = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bands.put(severity, 0L);
        }
        return bands;
    }
}
