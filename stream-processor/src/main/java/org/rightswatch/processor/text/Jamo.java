package org.rightswatch.processor.text;

/**
 * Hangul syllables and the letters that they are made of, which may stand alone: decomposed by a file system, or typed apart.
 * The arithmetic is that of Unicode, chapter 3.12.
 */
public final class Jamo {

    private static final char FIRST_LEADING = '\u1100';
    private static final char FIRST_VOWEL = '\u1161';
    private static final char BEFORE_TRAILING = '\u11A7';
    private static final char FIRST_SYLLABLE = '\uAC00';
    private static final char LAST_SYLLABLE = '\uD7A3';
    private static final int LEADINGS = 19;
    private static final int VOWELS = 21;
    private static final int TRAILINGS = 28;
    /** Where among the trailing consonants each leading one stands; 0 for those that end no syllable. */
    private static final int[] AS_TRAILING = {1, 2, 4, 7, 0, 8, 16, 17, 0, 19, 20, 21, 22, 0, 23, 24, 25, 26, 27};

    private Jamo() {}

    /** Whether the character is a Hangul syllable. */
    public static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    /** Whether the character is a Hangul syllable that ends with its vowel. */
    public static boolean isOpen(char c) {
        return isSyllable(c) && (c - FIRST_SYLLABLE) % TRAILINGS == 0;
    }

    /** Whether it is a letter of which syllables are made, as text is folded. */
    static boolean is(char c) {
        return c >= FIRST_LEADING && c < BEFORE_TRAILING + TRAILINGS;
    }

    /** Whether it is a vowel that a syllable goes on with. */
    static boolean isVowel(int c) {
        return c >= FIRST_VOWEL && c < FIRST_VOWEL + VOWELS;
    }

    /**
     * The syllable that the letter makes of the character before it, or 0.
     *
     * @param closes whether a consonant may end the syllable, because no vowel follows it
     */
    static char joined(char before, char letter, boolean closes) {
        int leading = before - FIRST_LEADING;
        if (isVowel(letter)) {
            return leading >= 0 && leading < LEADINGS
                    ? (char) (FIRST_SYLLABLE + (leading * VOWELS + letter - FIRST_VOWEL) * TRAILINGS)
                    : 0;
        }
        int typed = letter - FIRST_LEADING;
        int trailing = typed >= LEADINGS ? letter - BEFORE_TRAILING : closes ? AS_TRAILING[typed] : 0;
        return isOpen(before) && trailing > 0 && trailing < TRAILINGS ? (char) (before + trailing) : 0;
    }
}
