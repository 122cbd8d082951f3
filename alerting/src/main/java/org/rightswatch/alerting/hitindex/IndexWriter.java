package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.Documents.Stored;
import org.rightswatch.alerting.hitindex.Entry.NoHit;
import org.rightswatch.alerting.hitindex.Entry.OfFinding;
import org.rightswatch.alerting.hitindex.Entry.OfHit;
import org.rightswatch.alerting.hitindex.Entry.Unreadable;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a batch of entries and says for each what became of it. Everything it does may be done again. Findings go first, so
 * that a hit of the same batch takes its finding along; then hits; then the copies of findings in hits stored before.
 */
final class IndexWriter {

    private final IndexNames names;
    private final BulkWriter bulk;
    private final Documents documents;

    IndexWriter(ElasticsearchClient elastic, IndexNames names) {
        this.names = names;
        this.bulk = new BulkWriter(elastic);
        this.documents = new Documents(elastic);
    }

    /** What became of each entry; unreadable ones are refused with their reason. */
    Map<Entry, Written> write(List<Entry> entries) {
        Map<Entry, Written> written = new LinkedHashMap<>();
        List<OfFinding> findings = new ArrayList<>();
        List<Entry> hits = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case OfFinding finding -> findings.add(finding);
                case OfHit hit -> hits.add(hit);
                case NoHit none -> hits.add(none);
                case Unreadable bad ->
                    written.put(
                            bad,
                            new Written.Refused(bad.why().reason(), bad.why().detail()));
            }
        }
        writeAll(findings, this::findingChange, written);
        writeHits(hits, written);
        copyFindings(findings, written);
        return written;
    }

    private void writeHits(List<Entry> hits, Map<Entry, Written> written) {
        Map<String, Finding> findings = new HashMap<>();
        try {
            List<String> ids = hits.stream()
                    .filter(OfHit.class::isInstance)
                    .map(IndexWriter::id)
                    .toList();
            documents.get(names.findings(), ids).forEach((id, stored) -> findings.put(id, finding(stored)));
        } catch (IOException | RuntimeException e) {
            hits.forEach(hit -> written.put(hit, again(e)));
            return;
        }
        writeAll(hits, hit -> hitChange(hit, findings), written);
    }

    /** Brings the copies of decided findings up to date in hits that were stored before. */
    private void copyFindings(List<OfFinding> findings, Map<Entry, Written> written) {
        List<OfFinding> stored = findings.stream()
                .filter(f -> !(written.get(f) instanceof Written.Refused))
                .toList();
        if (stored.isEmpty()) {
            return;
        }
        try {
            List<String> ids = stored.stream().map(IndexWriter::id).toList();
            Map<String, Stored> truth = documents.get(names.findings(), ids);
            Map<String, Stored> hits = documents.get(names.hits(), ids);
            List<OfFinding> stale = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (OfFinding finding : stored) {
                copy(hits.get(id(finding)), truth.get(id(finding))).ifPresent(change -> {
                    stale.add(finding);
                    changes.add(change);
                });
            }
            List<Written> answers = bulk.write(changes);
            for (int i = 0; i < stale.size(); i++) {
                written.put(stale.get(i), copied(answers.get(i)));
            }
        } catch (IOException | RuntimeException e) {
            stored.forEach(f -> written.put(f, again(e)));
        }
    }

    /** A conflict means that a newer revision was written in between, perhaps without the finding: look again. */
    private static Written copied(Written answer) {
        return answer instanceof Written.AlreadyThere
                ? new Written.TryAgain("a newer revision came in between")
                : answer;
    }

    /** The hit with its finding as it is now; empty when there is no such hit, or it carries that finding already. */
    private Optional<Change> copy(@Nullable Stored hit, @Nullable Stored finding) {
        Optional<ObjectNode> truth = Optional.ofNullable(finding).map(Stored::source);
        if (hit == null || Optional.ofNullable(hit.source().get("finding")).equals(truth)) {
            return Optional.empty();
        }
        ObjectNode document = HitDocument.withFinding(
                hit.source().deepCopy(), Optional.ofNullable(finding).map(IndexWriter::finding));
        return Optional.of(
                Change.sameOrNewer(names.hitsWrite(), document.get("id").asString(), hit.version(), document));
    }

    private interface ToChange<E> {
        Change of(E entry);
    }

    private <E extends Entry> void writeAll(List<E> entries, ToChange<E> toChange, Map<Entry, Written> written) {
        List<Written> answers = entries.isEmpty()
                ? List.of()
                : bulk.write(entries.stream().map(toChange::of).toList());
        for (int i = 0; i < answers.size(); i++) {
            written.put(entries.get(i), answers.get(i));
        }
    }

    private Change hitChange(Entry entry, Map<String, Finding> findings) {
        if (entry instanceof OfHit(var _, var hit)) {
            Optional<Finding> finding =
                    Optional.ofNullable(findings.get(hit.id().value()));
            return Change.newer(names.hitsWrite(), hit.id().value(), hit.revision(), HitDocument.of(hit, finding));
        }
        return Change.delete(names.hitsWrite(), id(entry));
    }

    private Change findingChange(OfFinding entry) {
        return entry.finding()
                .map(f -> Change.sameOrNewer(
                        names.findingsWrite(),
                        id(entry),
                        f.at().toEpochMilli(),
                        Json.events().valueToTree(f)))
                .orElseGet(() -> Change.delete(names.findingsWrite(), id(entry)));
    }

    private static Finding finding(Stored stored) {
        return Json.events().treeToValue(stored.source(), Finding.class);
    }

    private static String id(Entry entry) {
        return entry.origin().key();
    }

    private static Written again(Exception e) {
        String kind = e instanceof ElasticsearchException || e instanceof JacksonException
                ? ""
                : e.getClass().getSimpleName() + ": ";
        return new Written.TryAgain(kind + e.getMessage());
    }
}
