package org.rightswatch.alerting.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.value.HitId;

/**
 * What people decide. A finding goes to the topic {@code findings}, and from there into the index; until it has arrived there,
 * this console remembers what it wrote, so that the reader sees their decision at once.
 */
final class Decisions {

    /** What the form offers. */
    static final List<Decision> OFFERED =
            List.of(Decision.CONFIRMED, Decision.NOT_INFRINGING, Decision.AUTHORISED_SELLER, Decision.WATCH);

    /** Why a hit is nothing to pursue. */
    static final List<String> REASONS = List.of(
            "licensed-seller",
            "own-shop",
            "resale",
            "compatible-with",
            "review-parody",
            "different-goods",
            "not-similar",
            "no-local-right",
            "other");

    private static final int REMEMBERED = 1_000;

    private final FindingLog log;
    private final Map<HitId, Finding> recent = new LinkedHashMap<>();

    Decisions(FindingLog log) {
        this.log = log;
    }

    /** Returns when the finding is safely written; a broker that does not answer is a problem for the reader. */
    void record(Finding finding) {
        log.write(finding);
        synchronized (recent) {
            recent.remove(finding.hit());
            recent.put(finding.hit(), finding);
            if (recent.size() > REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    /** The hit with the newest decision known here. */
    IndexedHit newest(IndexedHit hit) {
        Optional<Finding> mine;
        synchronized (recent) {
            mine = Optional.ofNullable(recent.get(hit.hit().id()));
        }
        boolean newer = mine.isPresent()
                && hit.finding().map(f -> f.at().isBefore(mine.get().at())).orElse(true);
        return newer ? new IndexedHit(hit.hit(), mine) : hit;
    }
}
