package org.rightswatch.crawler.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.crawl.SourceStatus.Condition;
import org.rightswatch.contracts.crawl.SourceStatus.Share;
import org.rightswatch.contracts.crawl.Tally;
import org.rightswatch.contracts.crawl.Task;

/**
 * The rules. One thread: {@link #restore} what was known, {@link #count} every report with its place, {@link #judge} now and
 * then. A report that a restored status counted already is not counted again.
 */
public final class SourceHealth {

    private static final int INTERVALS = 2;

    private final Map<String, Counted> bySource = new LinkedHashMap<>();
    private final Map<Integer, Long> through = new TreeMap<>();
    private final Function<String, Optional<Duration>> intervals;
    private final Instant startedAt;

    /** Where a report stands in its topic. */
    public record Place(int partition, long offset) {}

    /** What is counted of one source. */
    private static final class Counted {
        SourceStatus status;
        final Map<String, Long> outcomes = new TreeMap<>();
        final Shares shares;

        Counted(SourceStatus status) {
            this.status = status;
            this.shares = new Shares(status.coverage());
            status.outcomes().forEach(tally -> outcomes.put(tally.name(), tally.count()));
        }

        boolean has(Place place) {
            return status.through().stream()
                    .anyMatch(tally ->
                            tally.name().equals(String.valueOf(place.partition())) && place.offset() < tally.count());
        }
    }

    /**
     * @param sources ids
     * @param intervals between two runs of a source's schedule; empty when it has none
     * @param startedAt this process; nobody is called silent for the time in which nothing ran
     */
    public SourceHealth(Collection<String> sources, Function<String, Optional<Duration>> intervals, Instant startedAt) {
        this.intervals = intervals;
        this.startedAt = startedAt;
        sources.forEach(id -> bySource.put(id, new Counted(fresh(id, startedAt))));
    }

    private static SourceStatus fresh(String id, Instant at) {
        return new SourceStatus(id, Condition.NEW, null, at, at, null, null, List.of(), 0, 0, List.of(), List.of(), at);
    }

    /** Goes on from what was published; a source that is not configured any more is forgotten. */
    public void restore(SourceStatus status) {
        bySource.computeIfPresent(status.source(), (id, old) -> new Counted(status));
    }

    /** Where to read on: for each partition the first report that some source has not counted. Absent: from the beginning. */
    public Map<Integer, Long> readFrom() {
        Map<Integer, Long> from = new TreeMap<>();
        for (Counted counted : bySource.values()) {
            counted.status
                    .through()
                    .forEach(tally -> from.merge(Integer.parseInt(tally.name()), tally.count(), Math::min));
        }
        return from;
    }

    /** Counts a report; one of a source that is not configured is only passed. */
    public void count(FetchReport report, Place place) {
        through.put(place.partition(), place.offset() + 1);
        Counted counted = bySource.get(report.request().source());
        if (counted == null || counted.has(place)) {
            return;
        }
        counted.outcomes.merge(word(report.outcome()), 1L, Long::sum);
        boolean page = report.request().task() != Task.PICTURE;
        if (page) {
            counted.shares.count(report);
        }
        SourceStatus old = counted.status;
        int listings = report.published() + report.unchanged() + report.quarantined();
        boolean still = page && report.outcome() == Outcome.NOT_MODIFIED && report.listingsHash() != null;
        boolean brought = listings > 0 || still;
        counted.status = new SourceStatus(
                old.source(),
                old.condition(),
                old.reason(),
                old.since(),
                old.watchedSince(),
                later(old.lastVisitAt(), report.at()),
                brought ? later(old.lastListingAt(), report.at()) : old.lastListingAt(),
                old.outcomes(),
                old.listings() + listings,
                old.published() + report.published(),
                old.coverage(),
                old.through(),
                old.at());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** How all sources do now. */
    public List<SourceStatus> judge(Instant now, Predicate<String> paused) {
        List<SourceStatus> statuses = new ArrayList<>();
        for (Counted counted : bySource.values()) {
            Verdict verdict = verdict(counted, now, paused.test(counted.status.source()));
            counted.status = settled(counted, verdict, now);
            statuses.add(counted.status);
        }
        return statuses;
    }

    private record Verdict(Condition condition, @Nullable String reason) {}

    private Verdict verdict(Counted counted, Instant now, boolean paused) {
        SourceStatus status = counted.status;
        if (paused) {
            return new Verdict(Condition.PAUSED, null);
        }
        if (counted.shares.mostlyBlocked()) {
            return new Verdict(Condition.BLOCKED, "most of the last visits ended at a challenge or a log-in");
        }
        Optional<String> silence = silence(status, now);
        if (silence.isPresent()) {
            return new Verdict(Condition.SILENT, silence.get());
        }
        Optional<Share> fallen = counted.shares.fallen();
        if (fallen.isPresent()) {
            return new Verdict(Condition.DRIFTED, drift(fallen.get()));
        }
        return new Verdict(status.lastVisitAt() == null ? Condition.NEW : Condition.WORKING, null);
    }

    private Optional<String> silence(SourceStatus status, Instant now) {
        Optional<Duration> interval = intervals.apply(status.source());
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        Instant heard = status.lastListingAt() == null ? status.watchedSince() : status.lastListingAt();
        // resumed, or started again: it gets its time from then
        Instant awake = status.condition() == Condition.PAUSED ? now : startedAt;
        Instant from = heard.isAfter(awake) ? heard : awake;
        Duration quiet = Duration.between(from, now);
        return quiet.compareTo(interval.get().multipliedBy(INTERVALS)) > 0
                ? Optional.of("no listing since " + heard + ", scheduled every " + interval.get())
                : Optional.empty();
    }

    private static String drift(Share share) {
        return share.field() + " found on " + Math.round(share.recent() * 100) + " % of the last pages, usually on "
                + Math.round(share.usual() * 100) + " %";
    }

    private SourceStatus settled(Counted counted, Verdict verdict, Instant now) {
        SourceStatus old = counted.status;
        boolean same = old.condition() == verdict.condition();
        return new SourceStatus(
                old.source(),
                verdict.condition(),
                verdict.reason(),
                same ? old.since() : now,
                old.watchedSince(),
                old.lastVisitAt(),
                old.lastListingAt(),
                counted.outcomes.entrySet().stream()
                        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                        .toList(),
                old.listings(),
                old.published(),
                counted.shares.all(),
                reached(old),
                now);
    }

    private List<Tally> reached(SourceStatus old) {
        Map<String, Long> reached = new TreeMap<>();
        old.through().forEach(tally -> reached.put(tally.name(), tally.count()));
        through.forEach((partition, offset) -> reached.merge(String.valueOf(partition), offset, Math::max));
        return reached.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .toList();
    }
}
