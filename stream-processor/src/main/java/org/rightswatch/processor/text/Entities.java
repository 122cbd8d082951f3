package org.rightswatch.processor.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Undoes references to characters that a page or a feed left over, written by mistake or to hide a word: "ZEN&shy;VORA",
 * "&#90;ENVORA", "Ch&amp;acirc;teau" (HTML 4, 24 Character entity references). What is no reference stays as it is.
 */
final class Entities {

    private static final int LONGEST = 10;
    private static final int HEXADECIMAL = 16;
    /** A reference may have been written of a reference. */
    private static final int MOST_TIMES = 2;

    private static final Map<String, String> NAMED = new HashMap<>();

    static {
        for (String line : TextResource.lines("entities.txt")) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                NAMED.put(line.substring(0, space), Character.toString(Integer.parseInt(line.substring(space + 1))));
            }
        }
    }

    private Entities() {}

    /** The text with its references as the characters that they stand for. */
    static String undone(String text) {
        String undone = text;
        for (int i = 0; i < MOST_TIMES && undone.indexOf('&') >= 0; i++) {
            undone = once(undone);
        }
        return undone;
    }

    private static String once(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at + 1, Math.min(text.length(), at + LONGEST));
            String character = end < 0 ? "" : character(text.substring(at + 1, end));
            if (!character.isEmpty()) {
                out.append(text, from, at).append(character);
                from = end + 1;
                at = end;
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    /** What a reference stands for; an empty text for none. */
    private static String character(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.getOrDefault(reference, "");
        }
        boolean hexadecimal = reference.startsWith("x", 1) || reference.startsWith("X", 1);
        String digits = reference.substring(hexadecimal ? 2 : 1);
        int radix = hexadecimal ? HEXADECIMAL : 10;
        if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
            return "";
        }
        int codePoint = Integer.parseInt(digits, radix);
        boolean character =
                Character.isValidCodePoint(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        return character && codePoint > 0 ? Character.toString(codePoint) : "";
    }
}
