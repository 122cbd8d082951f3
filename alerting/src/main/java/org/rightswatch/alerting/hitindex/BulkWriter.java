package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rightswatch.platform.problem.Line;

/**
 * Sends changes in bulk and says for each what became of it. Never throws for what the server answers: a reply that cannot be read
 * means "unknown, send again"; a whole request that the server refuses is cut in halves until the guilty change is alone.
 */
final class BulkWriter {

    private static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_DETAIL = 500;

    private final ElasticsearchClient elastic;

    BulkWriter(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** One answer per change, in order. Changes of one document are applied in order. */
    List<Written> write(List<Change> changes) {
        List<Written> written = new ArrayList<>(changes.size());
        for (List<Change> request : requests(changes)) {
            written.addAll(send(request));
        }
        return written;
    }

    private static List<List<Change>> requests(List<Change> changes) {
        List<List<Change>> requests = new ArrayList<>();
        List<Change> open = new ArrayList<>();
        long bytes = 0;
        for (Change change : changes) {
            if (!open.isEmpty() && bytes + change.bytes() > MOST_BYTES) {
                requests.add(open);
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(change);
            bytes += change.bytes();
        }
        if (!open.isEmpty()) {
            requests.add(open);
        }
        return requests;
    }

    private List<Written> send(List<Change> changes) {
        try {
            BulkResponse reply = elastic.bulk(
                    b -> b.operations(changes.stream().map(Change::operation).toList()));
            return reply.items().size() == changes.size()
                    ? reply.items().stream().map(BulkWriter::read).toList()
                    : again(changes, "the reply names " + reply.items().size() + " of " + changes.size() + " changes");
        } catch (ElasticsearchException e) {
            return e.status() == 400 || e.status() == 413
                    ? smaller(changes, e)
                    : again(changes, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return again(changes, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private List<Written> smaller(List<Change> changes, ElasticsearchException refusal) {
        if (changes.size() == 1) {
            return List.of(refused(refusal.error()));
        }
        int half = changes.size() / 2;
        List<Written> written = new ArrayList<>(send(changes.subList(0, half)));
        written.addAll(send(changes.subList(half, changes.size())));
        return written;
    }

    private static List<Written> again(List<Change> changes, String why) {
        Written again = new Written.TryAgain(Line.of(why));
        return changes.stream().map(c -> again).toList();
    }

    private static Written read(BulkResponseItem item) {
        ErrorCause error = item.error();
        int status = item.status();
        if (error == null) {
            return status == 404 ? new Written.AlreadyThere() : new Written.Stored();
        }
        if (status == 409) {
            return new Written.AlreadyThere();
        }
        return status == 400 || status == 413
                ? refused(error)
                : new Written.TryAgain(Line.of(status + " " + error.type() + ": " + error.reason()));
    }

    private static Written refused(ErrorCause error) {
        ErrorCause cause = error.causedBy();
        String detail = error.reason() + (cause == null ? "" : " (" + cause.reason() + ")");
        return new Written.Refused(word(String.valueOf(error.type())), cut(Line.of(detail)));
    }

    /** {@code document_parsing_exception} → {@code document-parsing}: few words, fit for a metric label. */
    private static String word(String type) {
        return type.replaceFirst("_exception$", "").replace('_', '-');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
