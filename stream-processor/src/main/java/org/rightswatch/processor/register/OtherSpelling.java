package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Respelling;

/** What another spelling of a word sounds like, found out once for the many terms that are compared with it. Not thread-safe. */
final class OtherSpelling {

    private final Respelling respelling = new Respelling();
    private String text = "";
    private char[] letters = {};
    private int word = -1;
    private boolean reading;
    private String sounds = "";
    private String consonants = "";

    /** Nothing is known from now on. */
    void forget() {
        word = -1;
    }

    @SuppressWarnings("ReferenceEquality") // the same spelling is the same object; another one only costs time
    boolean is(String as, int w) {
        return text == as && word == w;
    }

    /** From now on this spelling of a word is meant; whether it is how the word is read, not what it looks like. */
    void use(String as, int w, boolean isReading) {
        text = as;
        word = w;
        letters = as.toCharArray();
        reading = isReading;
        sounds = isReading ? respelling.of(as) : "";
        consonants = isReading ? TermKeys.consonants(sounds) : "";
    }

    char[] letters() {
        return letters;
    }

    boolean isReading() {
        return reading;
    }

    String sounds() {
        return sounds;
    }

    /** How these characters sound if that has the same consonants, three at least, or is the same; else an empty text. */
    String alike(char[] chars, int from, int to) {
        int spelled = respelling.spell(chars, from, to);
        int known = 0;
        char before = 0;
        for (int i = 0; i < spelled; i++) {
            char c = TermKeys.coarse(respelling.sound(i));
            if (c != 0 && c != before) {
                if (known == consonants.length() || consonants.charAt(known) != c) {
                    return "";
                }
                known++;
                before = c;
            }
        }
        if (known < consonants.length()) {
            return "";
        }
        String spoken = respelling.spelled();
        return known >= TermKeys.MIN_CONSONANTS || spoken.equals(sounds) ? spoken : "";
    }
}
