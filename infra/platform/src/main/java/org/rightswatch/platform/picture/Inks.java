package org.rightswatch.platform.picture;

/** Looks into the frame header of a JPEG file (ITU-T T.81, B.2.2) for how many colours it is made of. */
final class Inks {

    private static final int MARKER = 0xFF;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    /** From the marker of the frame to its number of components: marker, length, precision, height and width. */
    private static final int COMPONENTS = 9;

    private Inks() {}

    /** Whether it is made of four, as for printing; false for what is no JPEG. */
    static boolean areFour(byte[] bytes) {
        if (at(bytes, 0) != MARKER || at(bytes, 1) != 0xD8) {
            return false;
        }
        int i = 2;
        while (at(bytes, i) == MARKER && i + 3 < bytes.length) {
            int marker = at(bytes, i + 1);
            if (isFrame(marker)) {
                return at(bytes, i + COMPONENTS) == 4;
            }
            i += marker == MARKER ? 1 : 2 + (at(bytes, i + 2) << 8) + at(bytes, i + 3);
        }
        return false;
    }

    /** Not the tables that lie among them: Huffman, arithmetic coding, extensions. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int at(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xFF : -1;
    }
}
