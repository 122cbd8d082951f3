package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/** What a posting must have to be worth a look at one place. Reusable; one per thread. */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Bounds {

    /** Bounds are rounded; a little too many are looked at, never too few. */
    static final double SLACK = 1e-4;

    private final Partners partners;
    private float asWhole;
    private float asPart;
    private float asAny;
    private float[] alone;
    private float[] aloneAsPart;
    private float[] accompanied;
    private float[] share;
    private boolean oneWord;
    private float bestClasses;

    Bounds(Partners partners) {
        this.partners = partners;
    }

    /** From now on this place is meant. */
    void use(Worth asked, MeetingEmitter.Place place, Words words) {
        Field field = words.field(place.first());
        boolean title = field == Field.TITLE;
        boolean first = title && place.from() == words.start(words.first(field));
        double whole = asked.least() - asked.ofPlace(place.likeness(), place.alike(), place.first()) - SLACK;
        double part = asked.least() - asked.ofPlace(Likeness.DOMINANT_WORD, place.asPart(), place.first()) - SLACK;
        asWhole = (float) whole;
        asPart = (float) part;
        asAny = (float) Math.min(whole, part);
        Worth.Start start = first ? Worth.Start.FIRST : Worth.Start.LATER;
        alone = asked.ofDistinctiveness(place.likeness(), start);
        aloneAsPart = asked.ofDistinctiveness(Likeness.DOMINANT_WORD, start);
        boolean nearFirst = title && place.first() - words.first(field) <= Partners.REACH;
        accompanied = nearFirst ? asked.ofDistinctiveness(place.likeness(), Worth.Start.FIRST) : alone;
        share = asked.ofShare();
        bestClasses = asked.ofBestClasses();
        oneWord = place.first() == place.last();
        if (oneWord) {
            partners.around(place.first());
        }
    }

    /** Whether the place is a single word, which may be the dominant one of a form. */
    boolean isOneWord() {
        return oneWord;
    }

    /** Whether any mark of a kind may reach what is asked for. */
    boolean mayReach(float kind) {
        return accompanied[100] + kind + bestClasses >= asAny;
    }

    /** Whether a posting may, its mark being of this kind and of the best classes. */
    boolean mayReach(Postings postings, int p, float kind) {
        int traits = postings.traits(p);
        float context = kind + bestClasses;
        return mayReachAlone(traits, context)
                || (mayReachAccompanied(traits, context) && partners.mayBeNear(postings, p));
    }

    /** Whether it may by itself, kind and classes adding so much. */
    boolean mayReachAlone(int traits, float context) {
        int distinctiveness = Postings.distinctiveness(traits);
        return Postings.isWhole(traits)
                ? alone[distinctiveness] + context >= asWhole
                : oneWord && aloneAsPart[distinctiveness] + share[Postings.share(traits)] + context >= asPart;
    }

    /** Whether it may when other words of its form are near. */
    boolean mayReachAccompanied(int traits, float context) {
        return !Postings.isWhole(traits) && oneWord && accompanied[100] + context >= asAny;
    }
}
