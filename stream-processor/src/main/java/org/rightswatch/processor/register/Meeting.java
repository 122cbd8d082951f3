package org.rightswatch.processor.register;

import org.rightswatch.contracts.right.Trademark;

/**
 * A place in a listing that resembles a form of a mark.
 *
 * @param segment where the mark is kept
 * @param mark number of the mark in its segment
 * @param form number of the form in its segment
 * @param likeness in what way
 * @param alike how alike the place and the words it met are, 0 to 1
 * @param share weight of the form's words that were met, 0 to 1
 * @param distinctiveness 0.1 to 1: how unlikely it is to meet by chance what was met of the form
 * @param shared whether what was met is shared by marks of many holders
 * @param namesake whether the place is a mark of another holder rather than this one misspelled
 * @param firstWord first word of the place
 * @param lastWord last word of the place
 * @param from first canonical character of the place
 * @param to one past the last canonical character
 */
public record Meeting(
        Segment segment,
        int mark,
        int form,
        Likeness likeness,
        float alike,
        float share,
        float distinctiveness,
        boolean shared,
        Namesake namesake,
        int firstWord,
        int lastWord,
        int from,
        int to) {

    /** The same, read so. */
    Meeting with(Namesake readAs) {
        return new Meeting(
                segment,
                mark,
                form,
                likeness,
                alike,
                share,
                distinctiveness,
                shared,
                readAs,
                firstWord,
                lastWord,
                from,
                to);
    }

    /** The mark that was met. */
    public Trademark trademark() {
        return segment.marks()[mark];
    }

    /** 0.1 to 1: how unlikely it is to meet the whole form by chance, if nobody shared its words. */
    public float wholeDistinctiveness() {
        return segment.forms().distinctiveness(form);
    }

    /** The form's canonical words. */
    public String formText() {
        Segment.Forms forms = segment.forms();
        StringBuilder text = new StringBuilder(32);
        int at = forms.chars(form);
        for (int w = 0; w < forms.wordCount(form); w++) {
            int length = forms.wordLength(form, w);
            text.append(w == 0 ? "" : " ").append(forms.pool(), at, length);
            at += length;
        }
        return text.toString();
    }

    /** See {@link Segment.Forms#isFirst}. */
    public boolean isFirstForm() {
        return segment.forms().isFirst(form);
    }

    /** Characters of the form's words. */
    public int formLength() {
        return segment.forms().length(form);
    }
}
