package org.rightswatch.processor.text;

import com.ibm.icu.lang.UScript;

/** Groups canonical characters by how their script is written: with spaces, without, as digits. */
public final class Scripts {

    /** Written with spaces between words: Latin, Cyrillic, Greek, Hebrew, Arabic, Hangul … */
    public static final int ALPHABETIC = 0;
    /** Digits belong to the word they touch. */
    public static final int DIGIT = 1;
    /** Han characters. */
    public static final int HAN = 2;
    /** Katakana in the raw text. */
    public static final int KATAKANA = 3;
    /** Hiragana in the raw text. */
    public static final int HIRAGANA = 4;
    /** Thai, Lao, Khmer, Burmese: no spaces between words. */
    public static final int SOUTH_EAST_ASIAN = 5;

    private static final byte[] TABLE = new byte[0x10000];

    static {
        for (int c = 0; c < 0x10000; c++) {
            TABLE[c] = (byte) classify(c);
        }
    }

    private Scripts() {}

    /** Whether words of this class are not separated by spaces. */
    public static boolean unsegmented(int script) {
        return script >= HAN;
    }

    static int of(char canonical, int raw) {
        if (canonical < 128) {
            return canonical >= '0' && canonical <= '9' ? DIGIT : ALPHABETIC;
        }
        return raw >= 0x3041 && raw <= 0x309F ? HIRAGANA : TABLE[canonical];
    }

    /** The script class of a canonical character. */
    public static int of(char canonical) {
        return of(canonical, canonical);
    }

    /** Mathematical, circled, squared, superscript letters and phonetic small capitals. */
    static boolean styled(int cp) {
        return (cp >= 0x1D400 && cp <= 0x1D7FF)
                || (cp >= 0x2460 && cp <= 0x24FF)
                || (cp >= 0x1F100 && cp <= 0x1F1FF)
                || (cp >= 0x2100 && cp <= 0x214F)
                || (cp >= 0x1D00 && cp <= 0x1D7F)
                || (cp >= 0x2070 && cp <= 0x209F)
                || (cp >= 0x0250 && cp <= 0x02AF)
                || (cp >= 0x02B0 && cp <= 0x02FF);
    }

    /** Katakana with a combining voicing mark, as half-width text has it, in one character. */
    static char voiced(char kana, char mark) {
        if (mark == '\u309A') {
            return "ハヒフヘホ".indexOf(kana) >= 0 ? (char) (kana + 2) : kana;
        }
        if (kana == 'ウ') {
            return 'ヴ';
        }
        return "カキクケコサシスセソタチツテトハヒフヘホ".indexOf(kana) >= 0 ? (char) (kana + 1) : kana;
    }

    private static int classify(int c) {
        int script = UScript.getScript(c);
        return switch (script) {
            case UScript.HAN -> HAN;
            case UScript.KATAKANA -> KATAKANA;
            case UScript.HIRAGANA -> HIRAGANA;
            case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR -> SOUTH_EAST_ASIAN;
            default -> c == 'ー' ? KATAKANA : c == '々' || c == '〆' ? HAN : c == '\uFFFD' ? HAN : ALPHABETIC;
        };
    }

    /** Whether the character is an accent or the like, which sits on the one before. */
    static boolean isMark(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
