package org.rightswatch.processor.register;

/** Whether a place that merely resembles a mark is, letter for letter, the text of a mark of another holder. */
public enum Namesake {
    /** It is not, or nobody asked, or the mark's own holder has one of that text too, or the place is disguised. */
    NONE,
    /** It is one that is in force somewhere, but the mark that the place resembles has more to say about this listing. */
    ELSEWHERE,
    /** It is one that has as much to say about this listing as the mark that the place resembles. */
    HERE
}
