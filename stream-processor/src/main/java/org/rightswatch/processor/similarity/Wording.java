package org.rightswatch.processor.similarity;

import org.rightswatch.processor.text.Scripts;

/**
 * A canonical word, or several joined, and how it sounds.
 *
 * @param text never empty
 * @param sounds by {@link org.rightswatch.processor.text.Sounds}
 */
record Wording(String text, String sounds) {

    private static final int FIRST_AFTER_LATIN = 0x250;

    int length() {
        return text.length();
    }

    char first() {
        return text.charAt(0);
    }

    boolean isAscii() {
        return first() < 128;
    }

    boolean isHan() {
        return Scripts.of(first()) == Scripts.HAN;
    }

    boolean isOfScriptOf(Wording other) {
        return script(first()) == script(other.first());
    }

    /** A number for a character's script, coarse enough to tell writing systems apart. */
    private static int script(char c) {
        if (c < FIRST_AFTER_LATIN) {
            return 0;
        }
        return Scripts.of(c) == Scripts.HAN ? Scripts.HAN : c >> 8;
    }
}
