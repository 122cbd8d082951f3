package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Jamo;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.WeakElements;
import org.rightswatch.processor.text.Words;

/**
 * Passes on the meetings of a place and a term: one for each form that the term belongs to and that is worth it. One per
 * thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class MeetingEmitter {

    static final int NEIGHBOURS = 3;
    private static final int MIN_SPACED = 4;
    private static final int MIN_SYLLABLES = 3;
    private static final int BATCH = 1024;
    private static final int ANYWHERE = -1;
    /** How distinctive the words of a sentence are that joined spell a mark. */
    private static final float OF_PHRASE = 0.3f;

    private final Partners partners = new Partners();
    private final Sieve sieve = new Sieve(partners, this::await);
    private final Namesakes namesakes = new Namesakes();
    private Segment segment;
    private Words words;
    private Alternates alternates;
    private MeetingSink sink;
    private @Nullable Worth worth;

    private final int[] postings = new int[BATCH];
    private final Place[] places = new Place[BATCH];
    private final float[] contexts = new float[BATCH];
    /** Where other words of the form may stand, see {@link Sieve.Sink}. */
    private final int[] company = new int[BATCH];

    private int waiting;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    // the place that is meant; most have nothing worth it, and are never written down
    private Likeness likeness;
    private float alike;
    private int first;
    private int last;
    private int from;
    private int to;
    private @Nullable Place place;
    private final Outline outline = new Outline();

    /** @param all of the register, to tell by them whose mark a place is */
    void use(Segment target, List<LiveSegment> all, Words listing, Alternates others, MeetingSink meetings) {
        segment = target;
        words = listing;
        alternates = others;
        sink = meetings;
        partners.use(target, listing, others);
        worth = meetings.worth().orElse(null);
        if (worth != null) {
            sieve.use(target, listing, worth);
        }
        namesakes.use(all, listing, worth);
        Arrays.fill(places, 0, waiting, null);
        waiting = 0;
    }

    /** What the words of the listing are taken for, beside others of a mark. */
    Partners partners() {
        return partners;
    }

    /** A place and the way in which it resembles a term. */
    record Place(Likeness likeness, float alike, int first, int last, int from, int to) {

        /** How alike it is to a word that is only a part of the mark. */
        float asPart() {
            return asPart(likeness, alike);
        }

        static float asPart(Likeness likeness, float alike) {
            return likeness == Likeness.EXACT ? alike : alike * 0.9f;
        }
    }

    /** Passes on the meetings of the term with the place. */
    void emit(int term, Place met) {
        at(met.likeness(), met.alike(), met.first(), met.last(), met.from(), met.to());
        place = met;
        emit(segment.terms().first()[term]);
    }

    /** From now on these words are meant, which resemble something in this way. */
    void at(Likeness how, float howAlike, int firstWord, int lastWord) {
        at(how, howAlike, firstWord, lastWord, words.start(firstWord), words.end(lastWord));
    }

    private void at(Likeness how, float howAlike, int firstWord, int lastWord, int begin, int end) {
        likeness = how;
        alike = howAlike;
        first = firstWord;
        last = lastWord;
        from = begin;
        to = end;
        place = null;
        if (worth != null) {
            sieve.at(how, howAlike, firstWord, lastWord, begin);
        }
    }

    /** Of the segment's own {@link Postings}. */
    long[] cells() {
        return segment.terms().postings().cells();
    }

    /** Passes on the meetings of the place with those of the segment's own postings that stand there. */
    private void emit(int begin) {
        outline.read(cells(), begin);
        emit(cells());
    }

    /** Passes on the meetings of the place with the postings that stand there, whose {@link Outline} was packed elsewhere. */
    void emit(long[] outlines, int at, long[] cells, int begin) {
        outline.unpack(outlines, at, begin);
        emit(cells);
    }

    private void emit(long[] cells) {
        if (worth != null) {
            sieve.sift(cells, outline);
            return;
        }
        int p = outline.firstCell();
        for (int d = outline.directory(); d < outline.partners(); d++) {
            for (int i = Postings.count(cells[d]); i > 0; i--) {
                Meeting meeting = meeting(Postings.where(cells[p++]), place(), ANYWHERE);
                if (meeting != null) {
                    sink.accept(meeting);
                }
            }
        }
    }

    private Place place() {
        Place known = place;
        if (known == null) {
            known = new Place(likeness, alike, first, last, from, to);
            place = known;
        }
        return known;
    }

    private @Nullable Meeting meeting(int posting, Place place, int company) {
        int word = Postings.word(posting);
        if (word == Postings.WHOLE) {
            return whole(Postings.form(posting), place);
        }
        return mayBePart(place.likeness(), place.first(), place.last())
                ? dominant(Postings.form(posting), word, place, company)
                : null;
    }

    /** A word of a form is met in one word of the listing, or in what a mask parts. */
    static boolean mayBePart(Likeness how, int firstWord, int lastWord) {
        return firstWord == lastWord || how == Likeness.MASKED;
    }

    private void await(int posting, float context, int near) {
        if (waiting == BATCH) {
            finish();
        }
        postings[waiting] = posting;
        places[waiting] = place();
        contexts[waiting] = context;
        company[waiting] = near;
        waiting++;
    }

    /** Passes on what waits: the forms lie scattered in memory, so all are read ahead. */
    void finish() {
        Worth asked = worth;
        if (asked != null && waiting > 0) {
            read = readAhead();
            for (int i = 0; i < waiting; i++) {
                Meeting meeting = meeting(postings[i], places[i], company[i]);
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
        float distinctiveness = segment.forms().distinctiveness(form);
        if (as == Likeness.EXACT && otherSpacing) {
            boolean initials = formWords == length || placeWords == length;
            int least = Jamo.isSyllable(words.chars()[place.from()]) ? MIN_SYLLABLES : MIN_SPACED;
            if (length < least && !initials) {
                return null;
            }
            boolean phrase = placeWords > 1 && Phrases.isPhrase(words, place.first(), place.last());
            as = phrase ? Likeness.PHRASE : Likeness.SPACING;
            distinctiveness = placeWords == 1
                    ? Math.min(distinctiveness, ofWord(place.first()))
                    : phrase ? Math.min(distinctiveness, OF_PHRASE) : distinctiveness;
        } else if (as == Likeness.EXACT
                && formWords > 1
                && Phrases.areParted(words, place.first(), place.last())
                && Phrases.isOrdinary(strongest(form, formWords))) {
            as = Likeness.SCATTERED;
        }
        return new Meeting(
                segment,
                segment.forms().mark()[form],
                form,
                as,
                place.alike(),
                1f,
                distinctiveness,
                false,
                Namesake.NONE,
                place.first(),
                place.last(),
                place.from(),
                place.to());
    }

    private float strongest(int form, int count) {
        float strongest = 0;
        for (int k = 0; k < count; k++) {
            strongest = Math.max(strongest, segment.forms().weight(form, k));
        }
        return strongest;
    }

    /** "Video" is a word of the language, though the mark is VI DEO. */
    private float ofWord(int w) {
        return WeakElements.weight(words.text(w));
    }

    /** The dominant word was met: which of the form's other words stand near it? */
    private @Nullable Meeting dominant(int form, int word, Place place, int company) {
        int w = place.first();
        Segment.Forms forms = segment.forms();
        int count = forms.wordCount(form);
        float all = 0;
        float met = 0;
        float strongest = 0;
        int firstMet = w;
        int lastMet = place.last();
        for (int k = 0; k < count; k++) {
            float weight = forms.weight(form, k);
            all += weight;
            int near = k == word ? w : company == 0 ? -1 : near(form, k, w, count, company);
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
                whole ? together(place.likeness(), count, firstMet, lastMet, strongest) : Likeness.DOMINANT_WORD,
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

    /** In what way all words of a form are met, the strongest of which weighs so much. */
    private Likeness together(Likeness ofPlace, int count, int firstMet, int lastMet, float strongest) {
        boolean scattered = ofPlace == Likeness.EXACT
                && Phrases.isOrdinary(strongest)
                && (lastMet - firstMet >= count || Phrases.areParted(words, firstMet, lastMet));
        return scattered ? Likeness.SCATTERED : ofPlace;
    }

    /** The word next to {@code w}, among those of {@code company}, that equals the form's word {@code k}, or -1; of two as near the one before. */
    private int near(int form, int k, int w, int count, int company) {
        int at = segment.forms().wordChars(form, k);
        int length = segment.forms().wordLength(form, k);
        int reach = count + NEIGHBOURS - 1;
        int best = -1;
        int nearest = reach + 1;
        for (int left = company; left != 0; left &= left - 1) {
            int other = Partners.word(w, Integer.numberOfTrailingZeros(left));
            int distance = Math.abs(other - w);
            boolean nearer = distance < nearest || (distance == nearest && other < best);
            if (nearer && distance > 0 && mayBe(other, w, at, length)) {
                best = other;
                nearest = distance;
            }
        }
        return best;
    }

    private boolean mayBe(int other, int w, int at, int length) {
        return other >= 0
                && other < words.count()
                && words.field(other) == words.field(w)
                && words.length(other) >= length - 1
                && words.length(other) <= length + 1
                && segment.partners().isAlike(words, other, alternates.isOrdinary(other), at, length);
    }
}
