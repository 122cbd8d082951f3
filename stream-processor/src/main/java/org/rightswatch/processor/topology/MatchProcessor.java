package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One task: each listing in, hits or a quarantined record out; between them slices of back-matching. */
final class MatchProcessor implements Processor<byte[], byte[], String, Object> {

    static final String CONTENT = "listing-content";

    private static final int SLICES_WHEN_QUIET = 8;

    /** A live listing that comes meanwhile waits that long, for each of the thread's tasks. */
    private static final long NANOS_WHEN_QUIET = Duration.ofMillis(50).toNanos();

    private static final long NANOS_WHEN_BUSY = Duration.ofMillis(20).toNanos();

    private static final Logger LOG = LoggerFactory.getLogger(MatchProcessor.class);

    private final Matching matching;
    private final Laws laws;
    private @Nullable Task task;
    /** Listings since back-matching last had its turn. */
    private long processed;

    private final CommitPace pace = new CommitPace();

    MatchProcessor(Matching matching) {
        this.matching = matching;
        this.laws = matching.laws();
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        Task started = new Task(context);
        started.backMatch.begin(context.currentSystemTimeMs());
        context.schedule(matching.every(), PunctuationType.WALL_CLOCK_TIME, now -> {
            started.backMatch.advance(now, turn());
            started.ledgers.learn();
            processed = 0;
        });
        context.schedule(CommitPace.LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> {
            if (pace.due()) {
                context.commit();
            }
        });
        task = started;
    }

    private BackMatch.Turn turn() {
        return processed == 0
                ? new BackMatch.Turn(SLICES_WHEN_QUIET * matching.slice(), NANOS_WHEN_QUIET)
                : new BackMatch.Turn(matching.slice(), NANOS_WHEN_BUSY);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Task current = task;
        if (current == null) {
            throw new IllegalStateException("not initialised");
        }
        processed++;
        pace.came();
        laws.begin(Law.LISTINGS);
        switch (ListingRecord.of(message.key(), message.value())) {
            case ListingRecord.Present(Listing listing) -> current.present(listing, message);
            case ListingRecord.Removed(ListingId id) -> laws.end(Law.LISTINGS, current.removed(id));
            case ListingRecord.Unreadable(Contract contract) -> current.quarantine(message, contract);
        }
    }

    /** A processor that has its context and stores. */
    private final class Task {

        private final ProcessorContext<String, Object> context;
        private final Ledgers ledgers;
        private final RegisterStore register;
        private final BackMatch backMatch;

        Task(ProcessorContext<String, Object> context) {
            this.context = context;
            this.ledgers = new Ledgers(context.getStateStore(Ledgers.STORE), matching.nanoTime());
            this.register = context.getStateStore(RegisterStore.NAME);
            this.backMatch = new BackMatch(
                    register,
                    context.getStateStore(CONTENT),
                    context.getStateStore(BackMatch.STORE),
                    matching.nanoTime(),
                    this::matchAgain);
        }

        void present(Listing listing, Record<byte[], byte[]> message) {
            Ledger before = ledgers.get(listing.id());
            Sighting sighting = Sighting.of(listing, before);
            if (sighting.content().equals(before.content())) {
                laws.end(Law.LISTINGS, "unchanged");
                return;
            }
            RightsIndex rights = rights();
            List<Hit> found;
            try {
                found = rights.match(listing);
            } catch (RuntimeException e) {
                // A listing that the engine stumbles over must not stop all others for ever: it is kept, with a reason.
                LOG.error("the matcher failed on listing {}", listing.id(), e);
                quarantine(message, new Contract("matcher-failed", "the matcher failed: " + e));
                return;
            }
            settle(before, sighting, Comparison.of(before, sighting, found, Scope.listingChanged(), rights));
            laws.end(Law.LISTINGS, found.isEmpty() ? "unmatched" : "matched");
        }

        String removed(ListingId id) {
            Ledger before = ledgers.get(id);
            if (before.content().isEmpty()) {
                return "unchanged";
            }
            Sighting sighting = Sighting.removed(id, before);
            settle(before, sighting, Comparison.of(before, sighting, List.of(), Scope.listingRemoved(), rights()));
            return "unmatched";
        }

        /** A stored listing meets the rights that changed. */
        void matchAgain(Bytes key, byte[] value, RightsIndex changed, Scope scope) {
            Ledger before = ledgers.get(new ListingId(new String(key.get(), StandardCharsets.UTF_8)));
            if (before.content().isEmpty()) {
                return; // never matched: quarantined, or removed since
            }
            switch (ListingRecord.of(key.get(), value)) {
                case ListingRecord.Present(Listing listing) -> again(before, listing, changed, scope);
                case ListingRecord.Removed _ -> {}
                case ListingRecord.Unreadable _ -> {} // quarantined when it came; its last good version stays as it is
            }
        }

        private void again(Ledger before, Listing listing, RightsIndex changed, Scope scope) {
            Sighting sighting = Sighting.again(listing.id(), listing, before);
            try {
                List<Hit> found = changed.match(listing);
                settle(before, sighting, Comparison.of(before, sighting, found, scope, rights()));
            } catch (RuntimeException e) {
                LOG.error("the matcher failed on stored listing {}; its hits stay as they are", listing.id(), e);
            }
        }

        private void settle(Ledger before, Sighting sighting, Comparison comparison) {
            comparison.publish().forEach(hit -> forward(hit.id().value(), hit.json(), MatchTopology.HITS));
            if (comparison.differsFrom(before)) {
                ledgers.put(sighting.id(), comparison.after());
            }
        }

        void quarantine(Record<byte[], byte[]> message, Contract contract) {
            RecordMetadata where = context.recordMetadata().orElseThrow();
            Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
            forward(Topics.LISTINGS.name(), Poison.of(message, where, contract, now), MatchTopology.QUARANTINE);
            LOG.warn(
                    "listings-{}@{}: {} ({})", where.partition(), where.offset(), contract.detail(), contract.reason());
            laws.end(Law.LISTINGS, "quarantined", contract.reason());
        }

        private void forward(String key, Object value, String sink) {
            context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
        }

        private RightsIndex rights() {
            RegisterStore.Snapshot snapshot = register.current(context.currentSystemTimeMs());
            backMatch.meet(snapshot);
            return snapshot.index();
        }
    }
}
