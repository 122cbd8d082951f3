package org.rightswatch.processor.register;

import org.rightswatch.processor.text.HanForms;
import org.rightswatch.processor.text.Words;

/** Compares places of a listing with Han terms by their Mandarin readings. One per thread. */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Mandarin {

    private static final float SPELLED_OUT = 0.95f;
    /** Two syllables are the reading of many words. */
    private static final float FEW_SYLLABLES = 0.7f;

    private Segment segment;
    private Words words;

    void use(Segment target, Words listing) {
        segment = target;
        words = listing;
    }

    /** The syllable that a Han character is filed under; other characters stand for themselves. */
    static String syllable(char c) {
        String reading = HanForms.reading(c);
        return reading.isEmpty() ? Character.toString(c) : reading;
    }

    /** How alike a mark of so many characters is to its reading in Latin letters. */
    static float spelledOut(int characters) {
        return characters > 2 ? SPELLED_OUT : FEW_SYLLABLES;
    }

    /** Whether the letters are readings of the term's characters, one after the other. */
    boolean spells(int from, int to, int at, int end) {
        if (at == end) {
            return from == to;
        }
        for (String reading : HanForms.readings(segment.forms().pool()[at])) {
            int next = from + reading.length();
            if (next <= to && isWritten(reading, from) && spells(next, to, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWritten(String reading, int from) {
        for (int i = 0; i < reading.length(); i++) {
            if (words.chars()[from + i] != reading.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the characters are read as those of the term. */
    boolean sameReading(int from, int at, int length) {
        for (int i = 0; i < length; i++) {
            char mine = words.chars()[from + i];
            char theirs = segment.forms().pool()[at + i];
            if (mine != theirs && !HanForms.readings(theirs).contains(syllable(mine))) {
                return false;
            }
        }
        return true;
    }

    /** How alike they are by how many are the same. */
    float same(int from, int at, int length) {
        int same = 0;
        for (int i = 0; i < length; i++) {
            same += words.chars()[from + i] == segment.forms().pool()[at + i] ? 1 : 0;
        }
        return 0.6f + 0.35f * same / length;
    }
}
