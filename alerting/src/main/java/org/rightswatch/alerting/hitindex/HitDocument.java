package org.rightswatch.alerting.hitindex;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of a hit: the contract's own fields, the finding, and what searching and dashboards need beside them. */
final class HitDocument {

    /** Longer text from a page is cut for searching; the stored field keeps all of it. */
    private static final int SEARCHED_CHARACTERS = 20_000;

    private HitDocument() {}

    /** The JSON to store. Depends on nothing but its arguments, so that a replay writes the same bytes. */
    static ObjectNode of(Hit hit, Optional<Finding> finding) {
        ObjectNode document = Json.events().valueToTree(hit);
        document.put("severityRank", rank(hit.severity()));
        ArrayNode factorNames = document.putArray("factorNames");
        hit.factors().stream().map(Factor::name).distinct().forEach(factorNames::add);
        ArrayNode enforceableIn = document.putArray("enforceableIn");
        hit.enforceability().stream()
                .filter(e -> e.verdict() == Verdict.ENFORCEABLE)
                .forEach(e -> enforceableIn.add(e.jurisdiction()));
        String searched = searched(hit);
        document.put("words", SearchText.words(searched));
        document.put("grams", SearchText.grams(searched));
        finding.ifPresent(f -> document.set("finding", Json.events().valueToTree(f)));
        return document;
    }

    /** The same document with another finding, or none. */
    static ObjectNode withFinding(ObjectNode document, Optional<Finding> finding) {
        document.remove("finding");
        finding.ifPresent(f -> document.set("finding", Json.events().valueToTree(f)));
        return document;
    }

    /** Reads a stored document. */
    static IndexedHit read(ObjectNode document) {
        JsonNode finding = document.get("finding");
        return new IndexedHit(
                Json.events().treeToValue(document, Hit.class),
                Optional.ofNullable(finding).map(f -> Json.events().treeToValue(f, Finding.class)));
    }

    /** 0 for low to 3 for critical, so that severity can be sorted by. */
    static int rank(Severity severity) {
        return switch (severity) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    private static String searched(Hit hit) {
        Stream<@Nullable String> fields = Stream.of(
                hit.title(),
                hit.seller(),
                hit.source(),
                hit.right().value(),
                hit.rightName(),
                hit.holder(),
                hit.id().value(),
                hit.url());
        Stream<String> words = hit.factors().stream().flatMap(f -> f.words().stream());
        return Stream.concat(fields.map(f -> f == null ? "" : f), words)
                .map(t -> t.substring(0, Math.min(t.length(), SEARCHED_CHARACTERS)))
                .collect(Collectors.joining("\n"));
    }
}
