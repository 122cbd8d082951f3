package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rightswatch.processor.text.Words;

/**
 * Gathers the terms that a word resembles. The postings of rare terms, which lie scattered in memory, are copied side by
 * side, those that the word resembles in the same way together and by kind; terms with many postings are pointed at.
 * Reusable.
 */
final class KnownWordBuilder implements Verifier.Sink {

    /** A term with more postings is read from where it stands. */
    private static final int FEW = 64;

    private static final int OVERHEAD = 128;
    private static final int POSTING_BYTES = 18;
    private static final int SPAN_BYTES = 40;

    private record Way(Likeness likeness, float alike) {}

    private final IntList terms = new IntList();
    private final List<Way> ways = new ArrayList<>();
    private final IntList chosen = new IntList();
    private final List<Span> spans = new ArrayList<>();

    /** Forgets all terms. */
    void clear() {
        terms.clear();
        ways.clear();
    }

    @Override
    public void met(int term, MeetingEmitter.Place place) {
        terms.add(term);
        ways.add(new Way(place.likeness(), place.alike()));
    }

    /** What is now known of these characters of the listing, their nature being this. */
    KnownWord build(Segment segment, Words words, int from, int to, int nature) {
        spans.clear();
        int copied = terms.isEmpty() ? 0 : span(segment);
        char[] letters = Arrays.copyOfRange(words.chars(), from, to);
        int bytes = OVERHEAD + 2 * letters.length + POSTING_BYTES * copied + SPAN_BYTES * spans.size();
        for (Span span : spans) {
            bytes += Integer.BYTES * span.kinds().length;
        }
        return new KnownWord(letters, nature, spans.toArray(Span[]::new), bytes);
    }

    /** Writes the spans. Returns how many postings were copied for them. */
    private int span(Segment segment) {
        Postings copies =
                Postings.room(rarePostings(segment.terms()), segment.terms().postings());
        int copied = 0;
        for (Way way : ways.stream().distinct().toList()) {
            choose(segment.terms(), way);
            int end = copied + chosen.size();
            copyByKind(copies, copied, segment.terms().postings());
            if (end > copied) {
                spans.add(Span.kept(copies, copied, end, way.likeness, way.alike));
            }
            copied = end;
        }
        return copied;
    }

    private int rarePostings(Segment.Terms all) {
        int count = 0;
        for (int i = 0; i < terms.size(); i++) {
            int size = all.first()[terms.get(i) + 1] - all.first()[terms.get(i)];
            count += size > FEW ? 0 : size;
        }
        return count;
    }

    /** The postings of the rare terms that are resembled in this way; others become a span of their own. */
    private void choose(Segment.Terms all, Way way) {
        chosen.clear();
        for (int i = 0; i < terms.size(); i++) {
            int begin = all.first()[terms.get(i)];
            int end = all.first()[terms.get(i) + 1];
            if (!ways.get(i).equals(way)) {
                continue;
            }
            if (end - begin > FEW) {
                spans.add(Span.kept(all.postings(), begin, end, way.likeness, way.alike));
                continue;
            }
            for (int p = begin; p < end; p++) {
                chosen.add(p);
            }
        }
    }

    private void copyByKind(Postings copies, int at, Postings all) {
        long[] order = new long[chosen.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) Postings.kind(all.traits(chosen.get(i))) << 32 | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < order.length; i++) {
            copies.copy(at + i, all, chosen.get((int) order[i]));
        }
    }
}
