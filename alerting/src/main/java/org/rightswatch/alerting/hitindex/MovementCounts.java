package org.rightswatch.alerting.hitindex;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.HitState;

/** Counts {@link HitMovements}. */
final class MovementCounts {

    /** More different sellers than this in one period are not told apart one by one. */
    private static final int MOST_SELLERS = 10_000;

    private static final int EXACT = 40_000;
    private static final String SELLER = "seller";

    private final ElasticsearchClient elastic;
    private final IndexNames names;

    MovementCounts(ElasticsearchClient elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    HitMovements count(String holder, Period period) throws IOException {
        return new HitMovements(changed(holder, period), sellersKnown(holder, period));
    }

    private long changed(String holder, Period period) throws IOException {
        Query changed = SearchQueries.ofHolder(
                holder,
                List.of(
                        SearchQueries.term("state", SearchQueries.word(HitState.CHANGED)),
                        SearchQueries.within("lastSeenAt", period),
                        before(period)),
                List.of());
        return elastic.count(c -> c.index(names.hits()).query(changed)).count();
    }

    private long sellersKnown(String holder, Period period) throws IOException {
        List<FieldValue> sellers = sellers(holder, period);
        if (sellers.isEmpty()) {
            return 0;
        }
        Query theirs = Query.of(q -> q.terms(t -> t.field(SELLER).terms(v -> v.value(sellers))));
        Query earlier = SearchQueries.ofHolder(holder, List.of(theirs, before(period)), List.of());
        return aggregate(earlier, "known").cardinality().value();
    }

    private List<FieldValue> sellers(String holder, Period period) throws IOException {
        Query news = SearchQueries.ofHolder(holder, List.of(SearchQueries.within("firstSeenAt", period)), List.of());
        return aggregate(news, "sellers").sterms().buckets().array().stream()
                .map(bucket -> FieldValue.of(bucket.key().stringValue()))
                .toList();
    }

    private Aggregate aggregate(Query query, String name) throws IOException {
        SearchResponse<Void> answer = elastic.search(
                s -> s.index(names.hits())
                        .query(query)
                        .size(0)
                        .aggregations(
                                "sellers", a -> a.terms(t -> t.field(SELLER).size(MOST_SELLERS)))
                        .aggregations(
                                "known", a -> a.cardinality(c -> c.field(SELLER).precisionThreshold(EXACT))),
                Void.class);
        Map<String, @Nullable Aggregate> found = Map.copyOf(answer.aggregations());
        return requireNonNull(found.get(name), name);
    }

    private static Query before(Period period) {
        return Query.of(q -> q.range(r ->
                r.date(d -> d.field("firstSeenAt").lt(period.from().toString()).format("strict_date_optional_time"))));
    }
}
