package org.rightswatch.platform.problem;

import org.jspecify.annotations.Nullable;

/** Text from outside, made fit for one line of a log or terminal. */
public final class Line {

    private Line() {}

    /**
     * The text with every line break and tab as a space and every other control or formatting character (C0, C1, escape
     * sequences, direction overrides, line and paragraph separators) as a visible {@code \}{@code uXXXX}.
     */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.codePoints().anyMatch(Line::unsafe) ? escaped(text) : text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            line.append(' ');
        } else if (unsafe(c)) {
            line.append("\\u").append(hex(c));
        } else {
            line.appendCodePoint(c);
        }
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static boolean unsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D; // joiners that Persian, Indic scripts and emoji need
            default -> false;
        };
    }
}
