package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the index of hits. Thread-safe. When Elasticsearch cannot be asked, every method throws a {@link Problem} with one
 * line for the reader.
 */
public final class HitIndex {

    private final ElasticsearchClient elastic;
    private final IndexNames names;

    public HitIndex(ElasticsearchClient elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** Creates what is missing; safe at every start and from many instances at once. */
    public void createMissing() {
        ask(() -> {
            new IndexSchema(elastic, names).createMissing();
            return true;
        });
    }

    /** One page of hits that count (those the matcher suppressed are left out). */
    public HitPage search(HitQuery query) {
        SearchRequest request = request(query);
        SearchResponse<ObjectNode> answer = ask(() -> elastic.search(request, ObjectNode.class));
        List<Hit<ObjectNode>> found = answer.hits().hits();
        List<IndexedHit> hits = found.stream().map(HitIndex::read).toList();
        long total = Objects.requireNonNull(answer.hits().total(), "total").value();
        boolean full = hits.size() == query.page().size();
        return new HitPage(hits, total, full ? Cursor.write(found.getLast().sort()) : List.of());
    }

    /** What else moved for one holder in a period. */
    public HitMovements movements(String holder, Period period) {
        return ask(() -> new MovementCounts(elastic, names).count(holder, period));
    }

    /** Which holders and sources there are hits of. */
    public HitValues values() {
        SearchResponse<Void> answer = ask(() -> elastic.search(
                s -> s.index(names.hits())
                        .size(0)
                        .query(q -> q.bool(b -> b.mustNot(SearchQueries.suppressed())))
                        .aggregations("holder", every("holder"))
                        .aggregations("source", every("source")),
                Void.class));
        return new HitValues(
                names(answer.aggregations().get("holder")),
                names(answer.aggregations().get("source")));
    }

    private static Aggregation every(String field) {
        return Aggregation.of(a ->
                a.terms(t -> t.field(field).size(HitValues.MOST).order(NamedValue.of("_key", SortOrder.Asc))));
    }

    private static List<String> names(@Nullable Aggregate terms) {
        return Objects.requireNonNull(terms, "terms").sterms().buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
    }

    /** One hit in its newest revision, also when the index has not refreshed yet. */
    public Optional<IndexedHit> find(HitId id) {
        var answer = ask(() -> elastic.get(g -> g.index(names.hits()).id(id.value()), ObjectNode.class));
        return Optional.ofNullable(answer.source()).map(HitDocument::read);
    }

    /**
     * Figures of one holder in a period.
     *
     * @param zone where the client's days begin and end
     */
    public HitFigures figures(String holder, Period period, ZoneId zone) {
        return ask(() -> new FigureCounts(elastic, names).count(holder, period, zone));
    }

    /** Makes everything written so far visible to searches at once; for tests, the demo's summary and the digest. */
    public void refresh() {
        ask(() -> elastic.indices().refresh(r -> r.index(names.hits(), names.findings())));
    }

    private SearchRequest request(HitQuery query) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(names.hits())
                .query(SearchQueries.of(query))
                .sort(SearchQueries.sort(query.order()))
                .size(query.page().size())
                .trackTotalHits(t -> t.enabled(true));
        List<String> after = query.page().after();
        if (!after.isEmpty()
                && after.size() != SearchQueries.sort(query.order()).size()) {
            throw new IllegalArgumentException("not a cursor: " + after);
        }
        if (!after.isEmpty()) {
            request.searchAfter(Cursor.read(after));
        }
        return request.build();
    }

    private static IndexedHit read(Hit<ObjectNode> found) {
        return HitDocument.read(Objects.requireNonNull(found.source(), "_source"));
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    private <T> T ask(Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw Problem.failed(
                            "Elasticsearch does not answer (" + e.getMessage() + ")",
                            names.hits(),
                            "try again when it is up")
                    .causedBy(e);
        } catch (ElasticsearchException e) {
            throw Problem.failed("Elasticsearch refused (" + e.getMessage() + ")", names.hits(), "see the server's log")
                    .causedBy(e);
        }
    }
}
