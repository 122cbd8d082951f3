package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.right.ConfidentialAsset;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * An immutable snapshot of all rights, ready to be searched. {@link #with} and {@link #without} make a new snapshot and
 * share everything that did not change: trademarks live in segments whose sizes grow geometrically, so that a change
 * costs little on average and a search looks into few segments. Works and assets are few and kept as they are. Safe to
 * share between threads.
 */
public final class Register {

    private static final Register EMPTY = new Register(List.of(), Map.of(), 0);
    /** Segments below this size are merged at once. */
    private static final int SMALL = 32;
    /** A segment is merged with the one before it unless that one is this many times larger. */
    private static final int GROWTH = 4;

    private final List<LiveSegment> segments;
    private final Map<RightId, Right> others;
    private final long checksum;
    private final String version;

    private Register(List<LiveSegment> segments, Map<RightId, Right> others, long checksum) {
        this.segments = segments;
        this.others = others;
        this.checksum = checksum;
        this.version = String.format(Locale.ROOT, "%d-%016x", size(), checksum);
    }

    /** No rights. */
    public static Register empty() {
        return EMPTY;
    }

    /** All of these rights, compiled in one go; the last of several rights with one id counts. */
    public static Register of(Collection<? extends Right> rights) {
        return EMPTY.withAll(rights);
    }

    /** This snapshot with the right added, or put in the place of the one with its id. */
    public Register with(Right right) {
        return withAll(List.of(right));
    }

    /** This snapshot with all of the rights added or replaced. */
    public Register withAll(Collection<? extends Right> rights) {
        Map<RightId, Right> latest = LinkedHashMap.newLinkedHashMap(rights.size());
        rights.forEach(right -> latest.put(right.id(), right));
        Register base = segments.isEmpty() && others.isEmpty() ? this : withoutAll(latest.keySet());
        List<Trademark> marks = new ArrayList<>(latest.size());
        Map<RightId, Right> more = new LinkedHashMap<>(base.others);
        long sum = base.checksum
                + latest.values().parallelStream()
                        .mapToLong(Register::fingerprint)
                        .sum();
        for (Right right : latest.values()) {
            switch (right) {
                case Trademark mark -> marks.add(mark);
                case CopyrightWork work -> more.put(work.id(), work);
                case ConfidentialAsset asset -> more.put(asset.id(), asset);
            }
        }
        return new Register(marks.isEmpty() ? base.segments : append(base.segments, marks), Map.copyOf(more), sum);
    }

    /** This snapshot without the right of this id; itself when there is none. */
    public Register without(RightId id) {
        return withoutAll(List.of(id));
    }

    private Register withoutAll(Collection<RightId> ids) {
        List<LiveSegment> left = new ArrayList<>(segments);
        Map<RightId, Right> more = new LinkedHashMap<>(others);
        long sum = checksum;
        for (RightId id : ids) {
            Optional<Right> known = find(left, more, id);
            if (known.isPresent()) {
                sum -= fingerprint(known.get());
                more.remove(id);
                left.replaceAll(segment -> segment.without(id));
            }
        }
        return sum == checksum ? this : new Register(List.copyOf(left), Map.copyOf(more), sum);
    }

    /** The right of this id. */
    public Optional<Right> find(RightId id) {
        return find(segments, others, id);
    }

    private static Optional<Right> find(List<LiveSegment> segments, Map<RightId, Right> others, RightId id) {
        Right other = others.get(id);
        if (other != null) {
            return Optional.of(other);
        }
        for (LiveSegment segment : segments) {
            Optional<? extends Right> found = segment.find(id);
            if (found.isPresent()) {
                return Optional.of(found.get());
            }
        }
        return Optional.empty();
    }

    /** Rights in this snapshot. */
    public int size() {
        return others.size() + segments.stream().mapToInt(LiveSegment::size).sum();
    }

    /** Copyright works and confidential assets. */
    public Collection<Right> others() {
        return others.values();
    }

    /** Names the content of this snapshot: equal rights give an equal version, in whatever order they came. */
    public String version() {
        return version;
    }

    /** Visits every place of the listing that resembles a live trademark. */
    public void search(Presearch presearch, Words listing, MeetingSink sink) {
        for (LiveSegment segment : segments) {
            segment.search(presearch, listing, sink);
        }
    }

    private static List<LiveSegment> append(List<LiveSegment> before, List<Trademark> marks) {
        List<LiveSegment> left = new ArrayList<>(before);
        List<Trademark> batch = new ArrayList<>(marks);
        while (!left.isEmpty() && mergesWith(left.getLast(), batch.size())) {
            batch.addAll(left.removeLast().live());
        }
        left.add(LiveSegment.of(SegmentBuilder.build(batch)));
        return List.copyOf(left);
    }

    private static boolean mergesWith(LiveSegment last, int size) {
        return last.size() < SMALL || last.size() < (long) size * GROWTH;
    }

    private static long fingerprint(Right right) {
        return Keys.mix(Keys.of(right.toString()), 0);
    }

    /** Bytes of the search tables, without the rights themselves. */
    public long indexBytes() {
        return segments.stream().mapToLong(LiveSegment::indexBytes).sum();
    }
}
