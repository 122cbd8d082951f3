package org.rightswatch.processor.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of each Han character: its simplified form and its Mandarin readings without tones. Read once from
 * {@code han.txt}, which names its sources.
 */
public final class HanForms {

    private static final char[] SIMPLIFIED = new char[0x10000];
    private static final String[][] READINGS = new String[0x10000][];
    private static final Set<String> SYLLABLES = new HashSet<>();
    private static final String[] NONE = {};

    static {
        String section = "";
        for (String line : TextResource.lines("han.txt")) {
            if (line.startsWith("#")) {
                section = line.substring(1).strip();
            } else if (section.equals("simplified")) {
                readPairs(line);
            } else {
                readReadings(line);
            }
        }
    }

    private HanForms() {}

    /** The simplified character, or the same one. */
    public static char simplified(char c) {
        return SIMPLIFIED[c] == 0 ? c : SIMPLIFIED[c];
    }

    /** Toneless Mandarin syllables, the most usual first; empty for what is not Han. */
    public static List<String> readings(char c) {
        return READINGS[c] == null ? List.of() : List.of(READINGS[c]);
    }

    /** The most usual toneless Mandarin syllable, or an empty text. */
    public static String reading(char c) {
        return READINGS[c] == null ? "" : READINGS[c][0];
    }

    /** Every toneless Mandarin syllable that a character is read with. */
    static Set<String> syllables() {
        return SYLLABLES;
    }

    private static void readPairs(String line) {
        for (int i = 0; i + 1 < line.length(); i += 2) {
            SIMPLIFIED[line.charAt(i)] = line.charAt(i + 1);
        }
    }

    private static void readReadings(String line) {
        int space = line.indexOf(' ');
        String syllable = line.substring(0, space).intern();
        SYLLABLES.add(syllable);
        for (int i = space + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            List<String> all = new ArrayList<>(List.of(READINGS[c] == null ? NONE : READINGS[c]));
            all.add(syllable);
            READINGS[c] = all.toArray(NONE);
        }
    }
}
