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

    /** Of more kinds it is not asked which one is the best for a listing. */
    private static final int MANY_KINDS = 64;

    private final Sink sink;
    private final Partners partners;
    private final Bounds bounds = new Bounds();
    private Segment segment;
    private Words words;
    private Worth worth;
    /** What context can add for each kind of mark; not a number until somebody asked. */
    private float[] kinds = new float[16];

    private long[] classSets;
    private ClassWorth classes;
    private float bestClasses;
    private float bestKind;

    // the place
    private int first;
    private boolean oneWord;

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
        bestKind = count > MANY_KINDS ? Float.POSITIVE_INFINITY : bestKind(count);
        bounds.use(asked);
    }

    /** From now on this place is meant. */
    void at(Likeness how, float howAlike, int firstWord, int lastWord, int from) {
        first = firstWord;
        oneWord = MeetingEmitter.mayBePart(how, firstWord, lastWord);
        Field field = words.field(firstWord);
        int begin = words.first(Field.TITLE);
        boolean inTitle = field == Field.TITLE;
        boolean startsTitle = inTitle && from == words.start(begin);
        bounds.at(how, howAlike, field, firstWord, startsTitle, inTitle && firstWord - begin <= Partners.REACH);
    }

    /** Lets those of the postings with this outline through that may be worth it. */
    void sift(long[] cells, Outline outline) {
        float best = bestKind + bestClasses;
        boolean wholes = outline.mostOfWholes() > 0 && bounds.ofWhole(outline.mostOfWholes()) + best >= bounds.whole();
        boolean near = false;
        if (oneWord && outline.mostOfParts() > 0) {
            partners.around(first);
            near = best >= bounds.accompanied();
            if (bounds.ofPart(outline.mostOfParts(), outline.largestShare()) + best >= bounds.part()) {
                alone(cells, outline);
            }
        }
        if (wholes || near) {
            sift(cells, outline, near);
        }
    }

    private void sift(long[] cells, Outline outline, boolean near) {
        int p = outline.firstCell();
        int partner = outline.partners();
        for (int d = outline.directory(); d < outline.partners(); d++) {
            long entry = cells[d];
            float kind = ofKind(Postings.kind(entry));
            int width = Postings.width(entry);
            int next = p + Postings.count(entry);
            int nextPartner = partner + width * Postings.count(entry);
            if (width == 0) {
                if (bounds.ofWhole(Postings.mostDistinctive(entry)) + kind + bestClasses >= bounds.whole()) {
                    wholes(cells, p, next, kind);
                }
            } else if (!near) {
                return;
            } else if (kind + bestClasses >= bounds.accompanied()) {
                near(cells, partner, nextPartner, width, p, kind);
            }
            p = next;
            partner = nextPartner;
        }
    }

    private float bestKind(int count) {
        float best = Float.NEGATIVE_INFINITY;
        for (int kind = 1; kind < count; kind++) {
            best = Math.max(best, ofKind(kind));
        }
        return best;
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
        float least = bounds.whole() - kind - bestClasses;
        for (int p = from; p < to; p++) {
            float distinctive = bounds.ofWhole(Postings.distinctiveness(cells[p]));
            if (distinctive >= least) {
                float context = kind + ofClasses(cells[p]);
                if (distinctive + context >= bounds.whole()) {
                    sink.accept(Postings.where(cells[p]), context, 0);
                }
            }
        }
    }

    /** Those parts of one entry, whose cells begin at {@code firstCell}, that have another word of their form near. */
    private void near(long[] cells, int from, int to, int width, int firstCell, float kind) {
        int at = partners.next(cells, from, to, width);
        while (at < to) {
            int index = (at - from) / width;
            int begin = from + index * width;
            long cell = cells[firstCell + index];
            float context = kind + ofClasses(cell);
            if (context >= bounds.accompanied()) {
                near(cell, partners.near(cells, begin, width), context);
            }
            at = partners.next(cells, begin + width, to, width);
        }
    }

    private void near(long cell, int near, float context) {
        if (near != 0 && (!partners.isOneMissing() || ofSeveral(cell) + context >= bounds.part())) {
            sink.accept(Postings.where(cell), context, near);
        }
    }

    /** Those parts that are worth it though no other word is near. */
    private void alone(long[] cells, Outline outline) {
        int p = outline.firstCell();
        int partner = outline.partners();
        for (int d = outline.directory(); d < outline.partners(); d++) {
            long entry = cells[d];
            int width = Postings.width(entry);
            int count = Postings.count(entry);
            float kind = ofKind(Postings.kind(entry));
            float most = bounds.ofPart(Postings.mostDistinctive(entry), Postings.largestShare(entry));
            for (int i = 0; i < count && width > 0 && most + kind + bestClasses >= bounds.part(); i++) {
                float context = kind + ofClasses(cells[p + i]);
                if (ofPart(cells[p + i]) + context >= bounds.part()
                        && partners.near(cells, partner + i * width, width) == 0) {
                    sink.accept(Postings.where(cells[p + i]), context, 0);
                }
            }
            p += count;
            partner += width * count;
        }
    }

    private float ofPart(long cell) {
        return bounds.ofPart(Postings.distinctiveness(cell), Postings.share(cell));
    }

    private float ofSeveral(long cell) {
        return bounds.ofSeveral(Postings.distinctiveness(cell), Postings.share(cell), partners.weight());
    }
}
