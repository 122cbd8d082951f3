package org.rightswatch.processor.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.value.RightId;

/**
 * What has to be published, given what was published before and what is found now. A hit that is new or comes again is
 * open, one that differs is changed, one that was looked for and not found is gone; each takes the next revision. Pure.
 *
 * @param after what the ledger says from now on
 * @param publish in the order found, then those that are gone
 */
record Comparison(Ledger after, List<HitRecord> publish) {

    static Comparison of(Ledger before, Sighting sighting, List<Hit> found, Scope scope, RightsIndex rights) {
        if (found.isEmpty() && before.hits().isEmpty()) { // as with most listings
            return new Comparison(new Ledger(sighting.content(), sighting.firstSeenAt(), List.of()), List.of());
        }
        return new Work(before, new HitEdition(sighting, rights)).run(sighting, found, scope);
    }

    /** Whether the ledger says something else from now on: each entry of it that changes is published. */
    boolean differsFrom(Ledger before) {
        return !publish.isEmpty() || !after.content().equals(before.content());
    }

    private static final class Work {

        private final HitEdition edition;
        private final Map<RightId, Ledger.Entry> entries = new LinkedHashMap<>();
        private final List<HitRecord> publish = new ArrayList<>();

        Work(Ledger before, HitEdition edition) {
            this.edition = edition;
            before.hits().forEach(e -> entries.put(e.right(), e));
        }

        Comparison run(Sighting sighting, List<Hit> found, Scope scope) {
            Map<RightId, Hit> seen = new HashMap<>();
            for (Hit hit : found) {
                if (scope.covers(hit.right()) && seen.put(hit.right(), hit) == null) {
                    there(hit);
                }
            }
            for (Ledger.Entry entry : List.copyOf(entries.values())) {
                if (entry.open() && !seen.containsKey(entry.right()) && scope.covers(entry.right())) {
                    gone(entry, scope.reason(entry.right()));
                }
            }
            Ledger after = new Ledger(sighting.content(), sighting.firstSeenAt(), List.copyOf(entries.values()));
            return new Comparison(after, publish);
        }

        private void there(Hit hit) {
            Optional<Ledger.Entry> before = Optional.ofNullable(entries.get(hit.right()));
            byte[] lasting = HitRecord.lasting(hit);
            String fingerprint = Fingerprint.ofHit(lasting);
            boolean wasOpen = before.filter(Ledger.Entry::open).isPresent();
            if (wasOpen && before.orElseThrow().fingerprint().equals(fingerprint)) {
                return;
            }
            long revision = before.map(Ledger.Entry::revision).orElse(0L) + 1;
            Hit published = edition.there(hit, wasOpen ? HitState.CHANGED : HitState.OPEN, revision);
            boolean cut = !Objects.equals(hit.title(), published.title());
            publish.add(cut ? HitRecord.of(published) : HitRecord.of(published, lasting));
            entries.put(
                    hit.right(),
                    new Ledger.Entry(
                            hit.right(), hit.holder(), revision, hit.score(), hit.severity(), fingerprint, true));
        }

        private void gone(Ledger.Entry entry, GoneReason reason) {
            publish.add(HitRecord.of(edition.gone(entry, reason)));
            entries.put(
                    entry.right(),
                    new Ledger.Entry(
                            entry.right(),
                            entry.holder(),
                            entry.revision() + 1,
                            entry.score(),
                            entry.severity(),
                            "",
                            false));
        }
    }
}
