package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import org.rightswatch.alerting.hitindex.SearchText.Piece;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;

/** Turns a {@link HitQuery} into Elasticsearch queries that the core-only server understands. */
final class SearchQueries {

    private static final String WORDS = "words";

    private SearchQueries() {}

    static Query of(HitQuery query) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        anyOf(bool, "holder", query.holders());
        anyOf(bool, "source", query.sources());
        anyOf(
                bool,
                "severity",
                query.severities().stream().map(SearchQueries::word).toList());
        anyOf(bool, "state", query.states().stream().map(SearchQueries::word).toList());
        query.firstSeen().ifPresent(p -> bool.filter(within("firstSeenAt", p)));
        switch (query.triage()) {
            case ANY -> {}
            case DECIDED -> bool.filter(decided());
            case UNDECIDED -> bool.mustNot(decided());
        }
        bool.mustNot(suppressed());
        SearchText.pieces(query.text()).forEach(piece -> bool.filter(found(piece)));
        return Query.of(q -> q.bool(bool.build()));
    }

    static List<SortOptions> sort(HitQuery.Order order) {
        return switch (order) {
            case WORST_FIRST -> List.of(down("severityRank"), down("score"), up("id"));
            case NEWEST_FIRST -> List.of(down("firstSeenAt"), down("score"), up("id"));
        };
    }

    /** Hits of one holder that count, with further conditions. */
    static Query ofHolder(String holder, List<Query> conditions, List<Query> exclusions) {
        return Query.of(q -> q.bool(b -> b.filter(term("holder", holder))
                .filter(conditions)
                .mustNot(suppressed())
                .mustNot(exclusions)));
    }

    static Query within(String field, Period period) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field)
                .gte(period.from().toString())
                .lt(period.to().toString())
                .format("strict_date_optional_time"))));
    }

    static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    static Query decided() {
        return Query.of(q -> q.exists(e -> e.field("finding.decision")));
    }

    /** The word a contract's enum has in JSON. */
    static String word(HitState state) {
        return Json.events().convertValue(state, String.class);
    }

    /** The word a contract's enum has in JSON. */
    static String word(Severity severity) {
        return Json.events().convertValue(severity, String.class);
    }

    static Query suppressed() {
        return Query.of(q -> q.exists(e -> e.field("suppressed")));
    }

    private static Query found(Piece piece) {
        return switch (piece.kind()) {
            case RUN -> all(WORDS, SearchText.pairs(piece.text()));
            case WORD -> {
                List<String> grams = SearchText.trigrams(piece.text());
                Query whole = term(WORDS, piece.text());
                Query part = grams.isEmpty()
                        ? Query.of(q -> q.prefix(p -> p.field(WORDS).value(piece.text())))
                        : all("grams", grams);
                yield Query.of(q -> q.bool(b -> b.should(whole, part).minimumShouldMatch("1")));
            }
        };
    }

    private static Query all(String field, List<String> terms) {
        List<Query> queries = terms.stream().map(t -> term(field, t)).toList();
        return Query.of(q -> q.bool(b -> b.filter(queries)));
    }

    private static void anyOf(BoolQuery.Builder bool, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
            bool.filter(f -> f.terms(t -> t.field(field).terms(v -> v.value(wanted))));
        }
    }

    private static SortOptions down(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Desc)));
    }

    private static SortOptions up(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }
}
