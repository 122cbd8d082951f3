package org.rightswatch.processor.text;

/** Characters between words that say more than a space does. */
final class Punctuation {

    private static final String MASKS = "*＊～~●○◯□■※·•▪☆★×✕✖";
    private static final String HARD_MARKS = ",;|()[]{}<>:!?，。；：！？、（）【】《》「」『』\n\r\t/\\";

    private static final char FIRST_KANA = 0x3041;

    private static final byte MASK = 1;
    private static final byte HARD = 2;
    private static final byte[] MARKS = new byte[0x10000];

    static {
        MASKS.chars().forEach(c -> MARKS[c] |= MASK);
        HARD_MARKS.chars().forEach(c -> MARKS[c] |= HARD);
    }

    private Punctuation() {}

    /** Whether a character that may stand for a letter left out is at this index of the text; false beyond its ends. */
    static boolean isMask(String text, int at) {
        return at >= 0 && at < text.length() && ((MARKS[text.charAt(at)] & MASK) != 0 || isMaskingLetter(text, at));
    }

    /** Whether it is an "x" between two Han characters, kana or Hangul syllables: 泽x拉. */
    static boolean isMaskingLetter(String text, int at) {
        return (text.charAt(at) | 0x20) == 'x' && isSyllable(text, at - 1) && isSyllable(text, at + 1);
    }

    private static boolean isSyllable(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= FIRST_KANA && Character.isLetter(text.charAt(at));
    }

    /** Whether the character parts what stands before it from what follows, as a comma or a bracket does. */
    static boolean isHard(int codePoint) {
        return codePoint < MARKS.length && (MARKS[codePoint] & HARD) != 0;
    }
}
