package org.rightswatch.processor.register;

import java.util.Arrays;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * Lets through those postings of a place that may be worth a look at their form: by the place, the kind and the classes of
 * the mark, how distinctive the term is, and whether other words of the form may stand near. One per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use and at, before anything reads them
final class Sieve {

    /** Receives what is let through. */
    interface Sink {

        /**
         * Called for each posting.
         *
         * @param context the most that the mark's kind and classes add
         * @param near where other words of the form may stand, as bits of word numbers modulo 32
         */
        void accept(int posting, float context, int near);
    }

    /** Bounds are rounded; a little too many are looked at, never too few. */
    static final double SLACK = 1e-4;

    /** The most distinctive, in hundredths; no table has more for anything else. */
    private static final int MOST = 100;

    private final Sink sink;
    private final Partners partners;
    private Segment segment;
    private Words words;
    private Worth worth;
    /** What context can add for each kind of mark; not a number until somebody asked. */
    private float[] kinds = new float[16];

    private long[] classSets;
    private ClassWorth classes;
    private float bestClasses;
    private float[] share;

    // the place
    private Likeness likeness;
    private float alike;
    private int first;
    private boolean oneWord;
    private boolean startsTitle;
    private float asWhole;
    private float[] alone;

    // the place as that of one word of several
    private boolean partsAsked;
    private float asPart;
    private float asAny;
    private float[] aloneAsPart;
    private float mostAccompanied;

    Sieve(Partners partners, Sink sink) {
        this.partners = partners;
        this.sink = sink;
    }

    /** From now on this listing and this segment are meant. */
    void use(Segment target, Words listing, Worth asked) {
        segment = target;
        words = listing;
        worth = asked;
        int count = target.kinds().length + 1;
        if (kinds.length < count) {
            kinds = new float[count + (count >> 1)];
        }
        Arrays.fill(kinds, 0, count, Float.NaN);
        classSets = target.classSets();
        classes = asked.ofClasses();
        bestClasses = classes.best();
        share = asked.ofShare();
    }

    /** From now on this place is meant. */
    void at(Likeness how, float howAlike, int firstWord, int lastWord, int from) {
        likeness = how;
        alike = howAlike;
        first = firstWord;
        oneWord = firstWord == lastWord;
        partsAsked = false;
        int begin = words.first(Field.TITLE);
        startsTitle = begin >= 0 && words.field(firstWord) == Field.TITLE && from == words.start(begin);
        asWhole = (float) (worth.least() - worth.ofPlace(how, howAlike, firstWord) - SLACK);
        alone = worth.ofDistinctiveness(how, start(startsTitle));
    }

    private static Worth.Start start(boolean first) {
        return first ? Worth.Start.FIRST : Worth.Start.LATER;
    }

    /** Lets those through whose directory begins there, see {@link Postings}. Returns where they end. */
    int sift(long[] cells, int begin) {
        int end = Postings.afterDirectory(cells, begin);
        int at = end;
        for (int d = begin; d < end; d++) {
            long entry = cells[d];
            int parts = at + Postings.wholes(entry);
            int next = parts + Postings.ofParts(entry);
            float context = ofKind(Postings.kind(entry));
            if (parts > at && alone[MOST] + context + bestClasses >= asWhole) {
                wholes(cells, at, parts, context);
            }
            if (next > parts && oneWord) {
                parts(cells, parts, next, context);
            }
            at = next;
        }
        return at;
    }

    private float ofKind(int kind) {
        float known = kinds[kind];
        if (Float.isNaN(known)) {
            known = kind == MarkKinds.ANY ? Float.POSITIVE_INFINITY : worth.ofKind(segment.kinds()[kind - 1]);
            kinds[kind] = known;
        }
        return known;
    }

    private float ofClasses(long cell) {
        int set = Postings.classes(cell);
        return set == ClassSets.ANY ? bestClasses : classes.of(classSets[set]);
    }

    private void wholes(long[] cells, int from, int to, float kind) {
        float least = asWhole - kind - bestClasses;
        for (int p = from; p < to; p++) {
            float distinctive = alone[Postings.distinctiveness(cells[p])];
            if (distinctive >= least) {
                float context = kind + ofClasses(cells[p]);
                if (distinctive + context >= asWhole) {
                    sink.accept(Postings.where(cells[p]), context, 0);
                }
            }
        }
    }

    /** Most marks are for other goods, which is told with less effort than whether their words are near. */
    private void parts(long[] cells, int from, int to, float kind) {
        askForParts();
        float withOthers = asAny - mostAccompanied - kind;
        float least = asPart - kind;
        if (bestClasses < Math.min(withOthers, least - aloneAsPart[MOST])) {
            return;
        }
        for (int p = from; p < to; p = Postings.afterPart(cells, p)) {
            float ofClasses = ofClasses(cells[p]);
            if (ofClasses >= withOthers || alone(cells[p]) + ofClasses >= least) {
                part(cells, p, ofClasses, kind);
            }
        }
    }

    private void part(long[] cells, int at, float ofClasses, float kind) {
        int near = partners.near(cells, at + 1);
        if (near != 0 || alone(cells[at]) + ofClasses + kind >= asPart) {
            sink.accept(Postings.where(cells[at]), kind + ofClasses, near);
        }
    }

    /** What the term itself adds, no other word of the form being near. */
    private float alone(long cell) {
        return aloneAsPart[Postings.distinctiveness(cell)] + share[Postings.share(cell)];
    }

    private void askForParts() {
        if (partsAsked) {
            return;
        }
        partsAsked = true;
        float ofWord = MeetingEmitter.Place.asPart(likeness, alike);
        asPart = (float) (worth.least() - worth.ofPlace(Likeness.DOMINANT_WORD, ofWord, first) - SLACK);
        asAny = Math.min(asWhole, asPart);
        aloneAsPart = worth.ofDistinctiveness(Likeness.DOMINANT_WORD, start(startsTitle));
        boolean nearFirst = words.field(first) == Field.TITLE && first - words.first(Field.TITLE) <= Partners.REACH;
        mostAccompanied = worth.ofDistinctiveness(likeness, start(startsTitle || nearFirst))[MOST];
        partners.around(first);
    }
}
