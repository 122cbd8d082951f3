package org.rightswatch.processor.topology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.value.RightId;

/**
 * What is known of one listing: the value of store {@code listing-ledger}.
 *
 * @param content hash of the content last matched; empty when the listing was removed
 * @param firstSeenAt when its first version was fetched
 * @param hits what was published of each hit, gone ones included, so that revisions count on
 */
record Ledger(String content, @Nullable Instant firstSeenAt, List<Entry> hits) {

    static final Ledger NEW = new Ledger("", null, List.of());

    @SuppressWarnings({"NullAway", "ConstantValue"}) // JSON, as older releases wrote it, leaves out what is empty
    Ledger {
        content = content == null ? "" : content;
        hits = hits == null ? List.of() : List.copyOf(hits);
    }

    /**
     * What was last published of one hit.
     *
     * @param fingerprint of everything in it that a reader may care about
     * @param open whether it was published as there, not as gone
     */
    record Entry(
            RightId right,
            String holder,
            long revision,
            double score,
            Severity severity,
            String fingerprint,
            boolean open) {

        @SuppressWarnings({"NullAway", "ConstantValue"}) // as above
        Entry {
            holder = holder == null ? "" : holder;
            fingerprint = fingerprint == null ? "" : fingerprint;
        }
    }

    Optional<Entry> entry(RightId right) {
        return hits.stream().filter(e -> e.right().equals(right)).findFirst();
    }
}
