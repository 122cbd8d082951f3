package org.rightswatch.processor.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * An immutable snapshot of all rights, ready to be searched. {@link #with} and {@link #without} make a new snapshot and
 * share everything that did not change. Works and assets are few and kept as they are. Safe to share between threads.
 */
public final class Register {

    private static final Register EMPTY = new Register(Marks.NONE, Map.of(), 0);

    private final Marks marks;
    private final Map<RightId, Right> others;
    private final long checksum;
    private final String version;

    private Register(Marks marks, Map<RightId, Right> others, long checksum) {
        this.marks = marks;
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
        return change(List.of(), rights);
    }

    /** This snapshot without the right of this id; itself when there is none. */
    public Register without(RightId id) {
        return change(List.of(id), List.of());
    }

    /** This snapshot without those of the ids, and with all of the rights added or replaced; itself when nothing changes. */
    public Register change(Collection<RightId> removed, Collection<? extends Right> added) {
        Map<RightId, Right> latest = LinkedHashMap.newLinkedHashMap(added.size());
        added.forEach(right -> latest.put(right.id(), right));
        Set<RightId> ids = new LinkedHashSet<>(removed);
        ids.addAll(latest.keySet());
        List<Right> going = found(ids);
        if (going.isEmpty() && latest.isEmpty()) {
            return this;
        }
        Map<RightId, Right> more = new LinkedHashMap<>(others);
        going.forEach(right -> more.remove(right.id()));
        more.putAll(others(latest.values()));
        long sum = checksum - fingerprint(going) + fingerprint(latest.values());
        return new Register(marks.change(ids, trademarks(latest.values())), Map.copyOf(more), sum);
    }

    /**
     * The rights of that earlier snapshot which are found otherwise in this one although they did not change: their words
     * got to be shared by many more holders, or fewer. Those that changed may be among them.
     */
    public Set<RightId> reweighed(Register earlier) {
        Set<RightId> ids = new HashSet<>();
        if (earlier.marks.size() > 0) {
            for (long word : marks.dilution().unlike(earlier.marks.dilution())) {
                marks.segments().forEach(segment -> segment.eachMark(word, ids::add));
            }
            ids.removeIf(id -> earlier.find(id).isEmpty());
        }
        return ids;
    }

    /**
     * The rights of that earlier snapshot which may be found otherwise in this one although they did not change: marks that
     * resemble the text of one that came or went, which is read as that mark or no longer. Those that changed may be among
     * them.
     *
     * @param changed the rights that were added, replaced or removed
     */
    public Set<RightId> reread(Register earlier, Collection<RightId> changed) {
        Set<RightId> ids = new HashSet<>();
        if (earlier.marks.size() > 0) {
            Resembling resembling = new Resembling(this, ids);
            for (RightId id : changed) {
                Optional<Right> before = earlier.find(id);
                Optional<Right> now = find(id);
                if (!before.equals(now)) {
                    trademarks(Stream.concat(before.stream(), now.stream()).toList())
                            .forEach(resembling::search);
                }
            }
            ids.removeIf(id -> earlier.find(id).isEmpty());
        }
        return ids;
    }

    /** Names what the words of marks weigh: a right that is the same in two snapshots that name it alike is found alike. */
    public String weights() {
        return String.format(Locale.ROOT, "%016x", marks.dilution().checksum());
    }

    /** These of its rights alone; they are found in a listing exactly as in this snapshot. */
    public Register only(Set<RightId> ids) {
        List<Right> few = found(ids);
        return new Register(marks.only(trademarks(few)), Map.copyOf(others(few)), fingerprint(few));
    }

    private List<Right> found(Collection<RightId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private static List<Trademark> trademarks(Collection<Right> rights) {
        return rights.stream()
                .filter(Trademark.class::isInstance)
                .map(Trademark.class::cast)
                .toList();
    }

    private static Map<RightId, Right> others(Collection<Right> rights) {
        return rights.stream()
                .filter(right -> !(right instanceof Trademark))
                .collect(Collectors.toMap(Right::id, Function.identity()));
    }

    /** The right of this id. */
    public Optional<Right> find(RightId id) {
        Right other = others.get(id);
        return other != null ? Optional.of(other) : marks.find(id).map(mark -> mark);
    }

    /** Rights in this snapshot. */
    public int size() {
        return others.size() + marks.size();
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
        for (LiveSegment segment : marks.segments()) {
            segment.search(presearch, marks.all(), listing, sink);
        }
    }

    private static long fingerprint(Collection<Right> rights) {
        return rights.parallelStream()
                .mapToLong(right -> Keys.mix(Keys.of(right.toString()), 0))
                .sum();
    }

    /** Bytes of the search tables, without the rights themselves. */
    public long indexBytes() {
        return marks.dilution().bytes()
                + marks.segments().stream().mapToLong(LiveSegment::indexBytes).sum();
    }
}
