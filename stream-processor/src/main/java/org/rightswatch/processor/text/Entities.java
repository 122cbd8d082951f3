package org.rightswatch.processor.text;

import org.jsoup.parser.Parser;

/**
 * Undoes references to characters that a page or a feed left over, written by mistake or to hide a word: "ZEN&shy;VORA",
 * "&#90;ENVORA", "Ch&amp;acirc;teau" (HTML, 13.5 Named character references). What is no reference stays as it is.
 */
final class Entities {

    /** No reference that hides a letter is longer. */
    private static final int LONGEST = 10;
    /** A reference may have been written of a reference. */
    private static final int MOST_TIMES = 2;
    /** So many characters are looked at: a text of nothing but references takes its time, and a reference that hides a letter stands earlier. */
    private static final int FURTHEST = Words.LIMIT / 2;

    private Entities() {}

    /** The text with its references as the characters that they stand for. */
    static String undone(String text) {
        int end = Math.min(text.length(), FURTHEST);
        String before = "";
        String undone = text.substring(0, end);
        for (int i = 0; i < MOST_TIMES && !undone.equals(before) && mayHave(undone); i++) {
            before = undone;
            undone = Parser.unescapeEntities(before, true);
        }
        return undone.length() == end ? text : undone + text.substring(end);
    }

    /** Whether it is worth a closer look: "bags & shoes" is not. */
    private static boolean mayHave(String text) {
        for (int at = text.indexOf('&'); at >= 0 && at + 1 < text.length(); at = text.indexOf('&', at + 1)) {
            char next = text.charAt(at + 1);
            if ((next == '#' || Character.isLetter(next))
                    && text.indexOf(';', at + 1, Math.min(text.length(), at + LONGEST)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
