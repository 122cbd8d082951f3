package org.rightswatch.processor.text;

/**
 * Undoes the right-to-left override, which shows "AROVNEZ" as "ZENVORA": a reader sees the letters in the other order, so
 * they are compared, and quoted, as the reader sees them (UAX #9, X5; UTS #39 section 5.4).
 */
final class RightToLeft {

    private static final char OVERRIDE = '\u202E';
    private static final String ENDS = "\u202C\u2069\n";

    private RightToLeft() {}

    /** The text in reading order; the override stays behind the first letter of what it turned, as a sign of hiding. */
    static String undone(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == OVERRIDE ? end(text, i + 1) : i;
            if (end > i) {
                StringBuilder turned = new StringBuilder(text.substring(i + 1, end)).reverse();
                out.append(turned.isEmpty() ? turned : turned.insert(turned.offsetByCodePoints(0, 1), OVERRIDE));
                i = end;
            } else {
                out.append(text.charAt(i));
                i++;
            }
        }
        return out.toString();
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
