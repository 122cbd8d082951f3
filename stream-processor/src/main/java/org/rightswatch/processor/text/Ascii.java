package org.rightswatch.processor.text;

/**
 * What {@link Folding} and {@link Punctuation} say of each ASCII character, in one table that fits into two cache lines:
 * most of what shops write is letters of ASCII with a blank between.
 */
final class Ascii {

    /** Number of characters in the table. */
    static final int SIZE = 128;

    /** The character takes a closer look: an apostrophe, a mask, the sign of a hashtag. */
    static final byte PECULIAR = 0;

    /** The character parts words as a blank does. */
    static final byte SOFT = -1;

    /** The character parts words as a comma does. */
    static final byte HARD = -2;

    private static final byte[] TABLE = new byte[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) {
            TABLE[c] = classify(c);
        }
    }

    private Ascii() {}

    /** The canonical letter or digit of every ASCII character, or one of the values above. Shared; not to be written. */
    static byte[] table() {
        return TABLE;
    }

    private static byte classify(char c) {
        int folded = Folding.of(c);
        if (folded > 0) {
            return (byte) folded;
        }
        boolean peculiar = folded != Folding.SEPARATOR || Punctuation.isMask(String.valueOf(c), 0) || Hashtag.isSign(c);
        return peculiar ? PECULIAR : Punctuation.isHard(c) ? HARD : SOFT;
    }
}
