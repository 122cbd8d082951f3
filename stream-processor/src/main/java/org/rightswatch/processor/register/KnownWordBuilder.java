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

    /** A term whose postings take more numbers is read from where it stands. */
    private static final int FEW = 128;

    private record Way(Likeness likeness, float alike) {}

    private final IntList terms = new IntList();
    private final List<Way> ways = new ArrayList<>();
    private final IntList partners = new IntList();
    private final Outline outline = new Outline();
    private final PostingList chosen = new PostingList(FEW);
    private long[] found = new long[256];
    private int size;

    /** Forgets all terms. */
    void clear() {
        terms.clear();
        ways.clear();
        partners.clear();
    }

    @Override
    public void met(int term, MeetingEmitter.Place place) {
        terms.add(term);
        ways.add(new Way(place.likeness(), place.alike()));
    }

    /** The list of {@link PartnerWords} that the word is taken for, to be added to. */
    IntList partners() {
        return partners;
    }

    /** What is now known of these characters of the listing, their nature being this. */
    KnownWord build(Segment segment, Words words, int from, int to, int nature, boolean ordinary) {
        size = 0;
        if (!terms.isEmpty()) {
            Postings all = segment.terms().postings();
            for (Way way : ways.stream().distinct().toList()) {
                choose(segment.terms().first(), all.cells(), way);
                copy(way);
            }
        }
        return KnownWord.of(nature, ordinary, words.chars(), from, to, partners, found, size);
    }

    /** The postings of the rare terms that are resembled in this way; others are pointed at. */
    private void choose(int[] first, long[] cells, Way way) {
        chosen.clear();
        for (int i = 0; i < terms.size(); i++) {
            int begin = first[terms.get(i)];
            if (!ways.get(i).equals(way)) {
                continue;
            }
            int end = outline.read(cells, begin);
            if (end - begin > FEW) {
                reserve(KnownWord.HEAD);
                size = head(way, KnownWord.elsewhere(begin));
            } else {
                chosen.addAll(cells, outline);
            }
        }
    }

    private void copy(Way way) {
        if (chosen.size() > 0) {
            int length = chosen.packedSize(0, chosen.size());
            reserve(KnownWord.HEAD + length);
            int begin = size + KnownWord.HEAD;
            int end = chosen.pack(0, chosen.size(), found, begin);
            outline.read(found, begin);
            head(way, length);
            size = end;
        }
    }

    /** Writes what stands before the postings that were outlined last. Returns where it ended. */
    private int head(Way way, long place) {
        found[size] = KnownWord.way(way.likeness, way.alike);
        outline.pack(found, size + 1);
        found[size + KnownWord.HEAD - 1] = place;
        return size + KnownWord.HEAD;
    }

    private void reserve(int more) {
        if (size + more > found.length) {
            found = Arrays.copyOf(found, Math.max(2 * found.length, size + more));
        }
    }
}
