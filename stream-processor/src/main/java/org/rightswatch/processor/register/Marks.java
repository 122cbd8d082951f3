package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;

/**
 * The trademarks of a register, in segments whose sizes grow geometrically, and which of their words many holders share.
 * Immutable. What a mark is found by depends on all marks and not on how they came: when a word gets to be shared by many
 * more, or fewer, the marks that have it are compiled again.
 *
 * @param all the segments of all marks, by which is told whose mark a word is, where these are only a few of them
 */
record Marks(List<LiveSegment> segments, Dilution dilution, List<LiveSegment> all) {

    static final Marks NONE = new Marks(List.of(), Dilution.NONE);
    /** Segments below this size are merged at once. */
    private static final int SMALL = 32;
    /** A segment is merged with the one before it unless that one is this many times larger. */
    private static final int GROWTH = 4;

    private Marks(List<LiveSegment> segments, Dilution dilution) {
        this(segments, dilution, segments);
    }

    int size() {
        return segments.stream().mapToInt(LiveSegment::size).sum();
    }

    Optional<Trademark> find(RightId id) {
        for (LiveSegment segment : segments) {
            Optional<Trademark> found = segment.find(id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Without those of the ids, and with those added; ids that it does not have are passed over. */
    Marks change(Collection<RightId> removed, List<Trademark> added) {
        Set<Long> touched = new HashSet<>();
        List<LiveSegment> left = new ArrayList<>(segments);
        left.replaceAll(segment -> segment.without(removed, touched::add));
        List<Trademark> batch = new ArrayList<>(added);
        merge(left, batch);
        Draft draft = Draft.of(batch);
        Map<Long, Integer> levels = levels(touched, left, draft);
        List<Trademark> again = new ArrayList<>();
        left.replaceAll(segment -> segment.without(levels.keySet(), again));
        if (!again.isEmpty()) {
            batch.addAll(again);
            merge(left, batch);
            draft = Draft.of(batch);
        }
        left.removeIf(segment -> segment.size() == 0);
        Dilution next = dilution.with(levels);
        if (!batch.isEmpty()) {
            left.add(draft.compile(next));
        }
        return new Marks(List.copyOf(left), next);
    }

    /** A few of these marks, found by the same words as here. */
    Marks only(List<Trademark> few) {
        return few.isEmpty()
                ? new Marks(List.of(), dilution, all)
                : new Marks(List.of(Draft.of(few).compile(dilution)), dilution, all);
    }

    /** Takes the marks of small segments at the end into the batch. */
    private static void merge(List<LiveSegment> left, List<Trademark> batch) {
        while (!batch.isEmpty() && !left.isEmpty() && mergesWith(left.getLast(), batch.size())) {
            batch.addAll(left.removeLast().live());
        }
    }

    private static boolean mergesWith(LiveSegment last, int size) {
        return last.size() < SMALL || last.size() < (long) size * GROWTH;
    }

    /** Of the words that come or went, those that are now shared by many more, or fewer. */
    private Map<Long, Integer> levels(Set<Long> touched, List<LiveSegment> left, Draft draft) {
        Map<Long, Integer> changed = new HashMap<>();
        Set<String> holders = new HashSet<>();
        LongConsumer count = word -> {
            holders.clear();
            draft.eachHolder(word, holders);
            left.forEach(segment -> segment.eachHolder(word, holders));
            int level = Dilution.level(holders.size());
            if (level != dilution.levelOf(word)) {
                changed.put(word, level);
            }
        };
        touched.forEach(count::accept);
        draft.elements().eachWord(segments.isEmpty(), count);
        return changed;
    }

    /** Marks whose forms are known, but not yet what they are found by. */
    private record Draft(List<Trademark> marks, Segment.Forms forms, Elements elements) {

        static Draft of(List<Trademark> marks) {
            Segment.Forms forms = FormTable.of(marks);
            return new Draft(marks, forms, Elements.of(forms));
        }

        void eachHolder(long word, Set<String> holders) {
            elements.eachMark(word, mark -> {
                if (holders.size() < Dilution.ENOUGH) {
                    holders.add(marks.get(mark).holder());
                }
            });
        }

        LiveSegment compile(Dilution dilution) {
            return LiveSegment.of(SegmentBuilder.build(marks.toArray(Trademark[]::new), forms, elements, dilution));
        }
    }
}
