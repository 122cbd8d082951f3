package org.rightswatch.crawler.charset;

/** Tells EUC-JP by its kana where a text is too short for the detectors: a menu, a heading. */
final class Kana {

    private static final int FEWEST = 3;
    private static final int FIRST = 0xA1;
    private static final int LAST = 0xFE;
    private static final int HIRAGANA = 0xA4;
    private static final int KATAKANA = 0xA5;

    private Kana() {}

    /** Whether everything beyond ASCII comes in pairs of EUC-JP, at least half of them kana. */
    static boolean isEucJp(byte[] bytes) {
        int pairs = 0;
        int kana = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = i + 1 < bytes.length ? bytes[++i] & 0xFF : 0;
            if (lead < FIRST || lead > LAST || trail < FIRST || trail > LAST) {
                return false;
            }
            pairs++;
            kana += lead == HIRAGANA || lead == KATAKANA ? 1 : 0;
        }
        return kana >= FEWEST && 2 * kana >= pairs;
    }
}
