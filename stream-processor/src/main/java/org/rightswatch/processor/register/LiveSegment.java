package org.rightswatch.processor.register;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.text.Words;

/** A segment, where its ids are, and which of its marks were removed since it was compiled. Immutable. */
final class LiveSegment {

    private final Segment segment;
    private final int[] byId;
    private final BitSet removed;

    private LiveSegment(Segment segment, int[] byId, BitSet removed) {
        this.segment = segment;
        this.byId = byId;
        this.removed = removed;
    }

    static LiveSegment of(Segment segment) {
        Trademark[] marks = segment.marks();
        int[] byId = new int[Math.max(2, marks.length + marks.length / 2)];
        for (int m = 0; m < marks.length; m++) {
            int slot = Math.floorMod(marks[m].id().hashCode(), byId.length);
            while (byId[slot] != 0) {
                slot = slot + 1 == byId.length ? 0 : slot + 1;
            }
            byId[slot] = m + 1;
        }
        return new LiveSegment(segment, byId, new BitSet());
    }

    private int number(RightId id) {
        int slot = Math.floorMod(id.hashCode(), byId.length);
        while (byId[slot] != 0) {
            int m = byId[slot] - 1;
            if (segment.marks()[m].id().equals(id)) {
                return removed.get(m) ? -1 : m;
            }
            slot = slot + 1 == byId.length ? 0 : slot + 1;
        }
        return -1;
    }

    Optional<Trademark> find(RightId id) {
        int m = number(id);
        return m < 0 ? Optional.empty() : Optional.of(segment.marks()[m]);
    }

    /** Without the marks of these ids; says which words they had. */
    LiveSegment without(Collection<RightId> ids, LongConsumer words) {
        BitSet going = new BitSet();
        for (RightId id : ids) {
            int m = number(id);
            if (m >= 0) {
                going.set(m);
                segment.eachWord(m, words);
            }
        }
        return without(going);
    }

    /** Without the marks that have one of these words; says which they were. */
    LiveSegment without(Set<Long> words, List<Trademark> gone) {
        BitSet going = new BitSet();
        words.forEach(word -> segment.elements().eachMark(word, going::set));
        going.andNot(removed);
        going.stream().forEach(m -> gone.add(segment.marks()[m]));
        return without(going);
    }

    private LiveSegment without(BitSet going) {
        if (going.isEmpty()) {
            return this;
        }
        BitSet more = (BitSet) removed.clone();
        more.or(going);
        return new LiveSegment(segment, byId, more);
    }

    /** The marks that have a word. */
    void eachMark(long word, Consumer<RightId> sink) {
        segment.elements().eachMark(word, mark -> {
            if (!removed.get(mark)) {
                sink.accept(segment.marks()[mark].id());
            }
        });
    }

    /** Adds the holders of the marks that have a word, until there are enough to tell how far it is diluted. */
    void eachHolder(long word, Set<String> holders) {
        segment.elements().eachMark(word, mark -> {
            if (holders.size() < Dilution.ENOUGH && !removed.get(mark)) {
                holders.add(segment.marks()[mark].holder());
            }
        });
    }

    /** Receives marks that have a form of certain letters. */
    interface Written {
        /** Of as many words as {@code textWords}, or 0, when the form is not the mark's text but another one. */
        void found(Trademark mark, int textWords);
    }

    /** The marks of which the characters of the listing from {@code from} to before {@code to} are a form. */
    void eachWritten(Words listing, int from, int to, Written sink) {
        Segment.Forms forms = segment.forms();
        segment.eachForm(listing, from, to, form -> {
            int mark = forms.mark()[form];
            if (!removed.get(mark)) {
                sink.found(segment.marks()[mark], forms.isFirst(form) ? forms.wordCount(form) : 0);
            }
        });
    }

    int size() {
        return segment.marks().length - removed.cardinality();
    }

    List<Trademark> live() {
        return IntStream.range(0, segment.marks().length)
                .filter(m -> !removed.get(m))
                .mapToObj(m -> segment.marks()[m])
                .toList();
    }

    void search(Presearch presearch, List<LiveSegment> all, Words listing, MeetingSink sink) {
        presearch.search(segment, all, listing, removed.isEmpty() ? sink : new Living(removed, sink));
    }

    /** Keeps meetings with removed marks back. */
    private record Living(BitSet removed, MeetingSink sink) implements MeetingSink {

        @Override
        public void accept(Meeting meeting) {
            if (!removed.get(meeting.mark())) {
                sink.accept(meeting);
            }
        }

        @Override
        public void accept(Meeting meeting, double strength, double context) {
            if (!removed.get(meeting.mark())) {
                sink.accept(meeting, strength, context);
            }
        }

        @Override
        public void lettersLeftOut() {
            sink.lettersLeftOut();
        }

        @Override
        public void wordsLeftOut() {
            sink.wordsLeftOut();
        }

        @Override
        public Optional<Worth> worth() {
            return sink.worth();
        }
    }

    long indexBytes() {
        return segment.bytes() + 4L * byId.length;
    }
}
