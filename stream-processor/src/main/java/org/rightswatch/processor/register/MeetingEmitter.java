package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Passes on the meetings of a place and a term: one for each form that the term belongs to and that is worth it. One per
 * thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class MeetingEmitter {

    static final int NEIGHBOURS = 3;
    private static final int MIN_SPACED = 4;
    private static final int BATCH = 1024;
    private final Partners partners = new Partners();
    private final Namesakes namesakes = new Namesakes();
    private Segment segment;
    private Words words;
    private MeetingSink sink;
    private @Nullable Worth worth;
    /** What context can add for each kind of mark; not a number until somebody asked. */
    private float[] kinds = new float[16];

    private final Bounds bounds = new Bounds(partners);
    private final int[] postings = new int[BATCH];
    private final Place[] places = new Place[BATCH];
    private final float[] contexts = new float[BATCH];
    private final boolean[] accompanied = new boolean[BATCH];
    private int waiting;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    /** @param all of the register, to tell by them whose mark a place is */
    void use(Segment target, List<LiveSegment> all, Words listing, MeetingSink meetings) {
        segment = target;
        words = listing;
        sink = meetings;
        worth = meetings.worth().orElse(null);
        partners.use(listing);
        namesakes.use(all, listing, worth);
        Arrays.fill(places, 0, waiting, null);
        waiting = 0;
        int count = target.kinds().length + 1;
        if (kinds.length < count) {
            kinds = new float[count + (count >> 1)];
        }
        Arrays.fill(kinds, 0, count, Float.NaN);
    }

    private float ofKind(Worth asked, int kind) {
        float known = kinds[kind];
        if (Float.isNaN(known)) {
            known = kind == MarkKinds.ANY ? Float.POSITIVE_INFINITY : asked.ofKind(segment.kinds()[kind - 1]);
            kinds[kind] = known;
        }
        return known;
    }

    /** A place and the way in which it resembles a term. */
    record Place(Likeness likeness, float alike, int first, int last, int from, int to) {

        /** How alike it is to a word that is only a part of the mark. */
        float asPart() {
            return likeness == Likeness.EXACT ? alike : alike * 0.9f;
        }
    }

    /** Passes on the meetings of the term with the place. */
    void emit(int term, Place place) {
        Segment.Terms terms = segment.terms();
        int begin = terms.first()[term];
        emit(Span.once(terms.postings(), begin, terms.first()[term + 1], place.likeness(), place.alike()), place);
    }

    /** Passes on the meetings of a known word, or of words joined, where they stand in the listing. */
    void emit(Span span, int first, int last) {
        emit(span, new Place(span.likeness(), span.alike(), first, last, words.start(first), words.end(last)));
    }

    private void emit(Span span, Place place) {
        Worth asked = worth;
        if (asked != null) {
            worthy(asked, span, place);
            return;
        }
        for (int p = span.begin(); p < span.end(); p++) {
            Meeting meeting = meeting(span.postings().where(p), place, true);
            if (meeting != null) {
                sink.accept(meeting);
            }
        }
    }

    private @Nullable Meeting meeting(int posting, Place place, boolean mayBeAccompanied) {
        int word = Postings.word(posting);
        if (word == Postings.WHOLE) {
            return whole(Postings.form(posting), place);
        }
        return place.first() == place.last() ? dominant(Postings.form(posting), word, place, mayBeAccompanied) : null;
    }

    /** The same for those postings that may be worth it. */
    private void worthy(Worth asked, Span span, Place place) {
        Postings all = span.postings();
        bounds.use(asked, place, words);
        int[] kinds = span.kinds();
        int p = span.begin();
        for (int k = 0; k < kinds.length; k += 2) {
            worthy(asked, all, p, kinds[k + 1], place, ofKind(asked, kinds[k]));
            p = kinds[k + 1];
        }
        while (p < span.end()) {
            float kind = ofKind(asked, Postings.kind(all.traits(p)));
            int after = span.end() - span.begin() < Span.FEW ? p + 1 : all.afterKind(p, span.end());
            worthy(asked, all, p, after, place, kind);
            p = after;
        }
    }

    private void worthy(Worth asked, Postings all, int from, int to, Place place, float kind) {
        if (bounds.mayReach(kind)) {
            for (int p = from; p < to; p++) {
                if (bounds.mayReach(all, p, kind)) {
                    consider(asked, all, p, place, kind);
                }
            }
        }
    }

    /** The same with the mark's own classes; then it waits. */
    private void consider(Worth asked, Postings all, int q, Place place, float kind) {
        int set = all.classes()[q];
        float context =
                kind + (set == ClassSets.ANY ? asked.ofBestClasses() : asked.ofClasses(segment.classSets()[set]));
        boolean alone = bounds.mayReachAlone(all.traits(q), context);
        if (!alone && !bounds.mayReachAccompanied(all.traits(q), context)) {
            return;
        }
        boolean near = !Postings.isWhole(all.traits(q)) && bounds.isOneWord() && partners.mayBeNear(all, q);
        if (alone || near) {
            if (waiting == BATCH) {
                finish();
            }
            postings[waiting] = all.where(q);
            places[waiting] = place;
            contexts[waiting] = context;
            accompanied[waiting] = near;
            waiting++;
        }
    }

    /** Passes on what waits: the forms lie scattered in memory, so all are read ahead. */
    void finish() {
        Worth asked = worth;
        if (asked != null && waiting > 0) {
            read = readAhead();
            for (int i = 0; i < waiting; i++) {
                Meeting meeting = meeting(postings[i], places[i], accompanied[i]);
                if (meeting != null) {
                    pass(asked, meeting, places[i], contexts[i]);
                }
            }
        }
        Arrays.fill(places, 0, waiting, null);
        waiting = 0;
    }

    /** Whose mark the place is asked only where the answer may matter. */
    private void pass(Worth asked, Meeting meeting, Place place, float context) {
        double least = asked.least() - Bounds.SLACK;
        double strength = asked.of(meeting);
        if (strength + context < least) {
            return;
        }
        boolean alone = Namesakes.isMerelySimilar(place.likeness())
                && place.from() == meeting.from()
                && place.to() == meeting.to();
        Namesake namesake = alone ? namesakes.of(meeting.trademark(), place) : Namesake.NONE;
        if (namesake == Namesake.NONE) {
            sink.accept(meeting, strength, context);
            return;
        }
        Meeting read = meeting.with(namesake);
        double left = asked.of(read);
        if (left + context >= least) {
            sink.accept(read, left, context);
        }
    }

    private int readAhead() {
        Segment.Forms forms = segment.forms();
        int sum = 0;
        for (int i = 0; i < waiting; i++) {
            int form = Postings.form(postings[i]);
            sum += forms.text()[form] + forms.mark()[form] + forms.distinctiveness()[form];
        }
        for (int i = 0; i < waiting; i++) {
            sum += forms.pool()[forms.text()[Postings.form(postings[i])]];
        }
        return sum;
    }

    private @Nullable Meeting whole(int form, Place place) {
        int formWords = segment.forms().wordCount(form);
        int placeWords = place.last() - place.first() + 1;
        int length = place.to() - place.from();
        Likeness as = place.likeness();
        boolean otherSpacing = formWords != placeWords && !Scripts.unsegmented(words.script(place.first()));
        if (as == Likeness.EXACT && otherSpacing) {
            boolean initials = formWords == length || placeWords == length;
            if (length < MIN_SPACED && !initials) {
                return null;
            }
            as = Likeness.SPACING;
        }
        return new Meeting(
                segment,
                segment.forms().mark()[form],
                form,
                as,
                place.alike(),
                1f,
                segment.forms().distinctiveness(form),
                false,
                Namesake.NONE,
                place.first(),
                place.last(),
                place.from(),
                place.to());
    }

    /** The dominant word was met: which of the form's other words stand near it? */
    private @Nullable Meeting dominant(int form, int word, Place place, boolean mayBeAccompanied) {
        int w = place.first();
        Segment.Forms forms = segment.forms();
        int count = forms.wordCount(form);
        float all = 0;
        float met = 0;
        float strongest = 0;
        int firstMet = w;
        int lastMet = w;
        for (int k = 0; k < count; k++) {
            float weight = forms.weight(form, k);
            all += weight;
            int near = k == word ? w : mayBeAccompanied ? near(form, k, w, count) : -1;
            if (near >= 0) {
                met += weight;
                strongest = Math.max(strongest, weight);
                firstMet = Math.min(firstMet, near);
                lastMet = Math.max(lastMet, near);
            }
        }
        int least = Scripts.of(forms.pool()[forms.wordChars(form, word)]) == Scripts.HAN ? 2 : 4;
        if (met < all - 0.001f && forms.wordLength(form, word) < least) {
            return null;
        }
        boolean whole = met >= all - 0.001f;
        float distinctive = whole ? forms.distinctiveness(form) : MarkForm.distinctiveness(strongest, met - strongest);
        return new Meeting(
                segment,
                forms.mark()[form],
                form,
                whole ? place.likeness() : Likeness.DOMINANT_WORD,
                whole ? place.alike() : place.asPart(),
                met / all,
                distinctive,
                !whole && forms.isShared(form, word),
                Namesake.NONE,
                firstMet,
                lastMet,
                words.start(firstMet),
                words.end(lastMet));
    }

    /** The word near {@code w} that equals the form's word {@code k}, or -1. */
    private int near(int form, int k, int w, int count) {
        int at = segment.forms().wordChars(form, k);
        int length = segment.forms().wordLength(form, k);
        for (int distance = 1; distance <= count + NEIGHBOURS - 1; distance++) {
            for (int side = -1; side <= 1; side += 2) {
                int other = w + side * distance;
                if (other >= 0
                        && other < words.count()
                        && words.field(other) == words.field(w)
                        && words.length(other) >= length - 1
                        && words.length(other) <= length + 1
                        && alike(other, at, length)) {
                    return other;
                }
            }
        }
        return -1;
    }

    /** An edit in so many letters leaves the first one as it is, or the last one: that rules most words out. */
    private boolean alike(int w, int at, int length) {
        char[] pool = segment.forms().pool();
        if (words.chars()[words.start(w)] != pool[at] && words.chars()[words.end(w) - 1] != pool[at + length - 1]) {
            return false;
        }
        if (words.length(w) == length && Edits.same(words.chars(), words.start(w), pool, at, length)) {
            return true;
        }
        return length >= TermKeys.MIN_EDIT
                && Edits.withinOne(words.chars(), words.start(w), words.end(w), pool, at, at + length);
    }
}
