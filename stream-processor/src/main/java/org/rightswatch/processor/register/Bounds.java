package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Field;

/**
 * What a posting must bring at least to be worth it, and what its term brings at most: the same for all places of one field
 * that resemble something in the same way, so that most places have the bounds of the one before. Reusable.
 */
@SuppressWarnings("NullAway.Init") // set by use and at, before anything reads them
final class Bounds {

    /** Bounds are rounded; a little too many are looked at, never too few. */
    static final double SLACK = 1e-4;

    /** The most distinctive, in hundredths; no table has more for anything else. */
    private static final int MOST = 100;

    private static final int UNKNOWN = -1;

    private Worth worth;
    private float[] share;

    // the places
    private Likeness likeness;
    private float alike;
    private Field field;
    private int starts = UNKNOWN;

    private float whole;
    private float part;
    private float[] ofWhole;
    private float[] ofPart;
    private float[] ofSeveral;
    private float accompanied;

    /** From now on this is asked. */
    void use(Worth asked) {
        worth = asked;
        share = asked.ofShare();
        starts = UNKNOWN;
    }

    /**
     * From now on a place is meant.
     *
     * @param startsTitle whether it is where the title begins
     * @param nearStart whether a word of the same form may stand there
     */
    void at(Likeness how, float howAlike, Field itsField, int word, boolean startsTitle, boolean nearStart) {
        int itsStarts = (startsTitle ? 2 : 0) | (nearStart ? 1 : 0);
        if (itsStarts != starts || how != likeness || howAlike != alike || itsField != field) {
            likeness = how;
            alike = howAlike;
            field = itsField;
            starts = itsStarts;
            find(word, start(startsTitle), start(nearStart));
        }
    }

    private static Worth.Start start(boolean first) {
        return first ? Worth.Start.FIRST : Worth.Start.LATER;
    }

    private void find(int word, Worth.Start start, Worth.Start near) {
        whole = least(likeness, alike, word);
        part = least(Likeness.DOMINANT_WORD, MeetingEmitter.Place.asPart(likeness, alike), word);
        ofWhole = worth.ofDistinctiveness(likeness, start);
        ofPart = worth.ofDistinctiveness(Likeness.DOMINANT_WORD, start);
        ofSeveral = worth.ofDistinctiveness(Likeness.DOMINANT_WORD, near);
        accompanied = Math.min(whole, part) - worth.ofDistinctiveness(likeness, near)[MOST];
    }

    private float least(Likeness as, float howAlike, int word) {
        return (float) (worth.least() - worth.ofPlace(as, howAlike, word) - SLACK);
    }

    /** What a form met in full must bring. */
    float whole() {
        return whole;
    }

    /** What a form must bring of which a word is missing. */
    float part() {
        return part;
    }

    /** What kind and classes of a form must bring when all of its words stand near each other. */
    float accompanied() {
        return accompanied;
    }

    /** What the term brings as the whole form. */
    float ofWhole(int distinctiveness) {
        return ofWhole[distinctiveness];
    }

    /** What the term brings as a part of a form, no other word of it being near. */
    float ofPart(int distinctiveness, int itsShare) {
        return ofPart[distinctiveness] + share[itsShare];
    }

    /**
     * What the term brings together with other words of its form that are near, one of them missing.
     *
     * @param others what these weigh, in hundredths as the term's own distinctiveness
     */
    float ofSeveral(int distinctiveness, int itsShare, int others) {
        int itself = Math.max(1, distinctiveness);
        int together = Math.min(MOST, (int) Math.ceil(100 * MarkForm.distinctiveness(itself / 100f, others / 100f)));
        int theirShare = Math.min(MOST, itsShare * (itself + others) / itself);
        return ofSeveral[together] + share[theirShare];
    }
}
