package org.rightswatch.processor.text;

/**
 * Plain text is letters, digits and separators of ASCII, as most of what shops write. A stretch of it is taken at once, and what
 * its characters are is kept as bits, one for each: where words end is known then without asking letter by letter, which a
 * processor guesses wrong at the end of every word. Reusable.
 */
@SuppressWarnings("EnumOrdinal") // gaps are kept as bytes
final class PlainText {

    /** Characters that are looked at together. */
    static final int MOST = Long.SIZE;

    /** Where the sign of a number is: it is counted with rather than asked for, as asking is what takes time here. */
    private static final int LAST_BIT = Long.SIZE - 1;

    private static final int NONE = Words.Gap.NONE.ordinal();
    private static final int SOFT = Words.Gap.SOFT.ordinal();
    private static final int HARD = Words.Gap.HARD.ordinal();
    private static final byte[] ASCII = Ascii.table();

    private final char[] window = new char[MOST];
    private int end;

    // a bit for each character of the window
    private long letters;
    private long digits;

    /** Whether the character may stand in plain text. */
    static boolean has(char c) {
        return c < Ascii.SIZE && ASCII[c] != Ascii.PECULIAR;
    }

    /**
     * Takes the words that are whole in the plain text from {@code begin} on, and what parts them. Their letters and digits are
     * put down as they are found, those of a word that is not whole too.
     *
     * @param begin an index of the text that is not within a word
     * @param canon where canonical characters are put, with room for {@link #MOST}
     * @param rawAt where it is put at which index of the text they are written
     * @param index where in both to begin
     * @return one past the last one that belongs to a whole word
     */
    int take(String text, int begin, char[] canon, int[] rawAt, int index) {
        int most = Math.min(MOST, text.length() - begin);
        text.getChars(begin, begin + most, window, 0);
        long all = 0;
        long numerals = 0;
        int to = index;
        int i = 0;
        for (; i < most && has(window[i]); i++) {
            long as = ASCII[window[i]];
            canon[to] = (char) as;
            rawAt[to] = begin + i;
            long letter = ~as >>> LAST_BIT; // 0 for a separator, whose place the next character takes
            to += (int) letter;
            all |= letter << i;
            numerals |= ((as - 'a') >>> LAST_BIT) << i;
        }
        end = begin + i == text.length() ? i : MOST - Long.numberOfLeadingZeros(~all & below(i));
        letters = all & below(end);
        digits = numerals & letters;
        return index + Long.bitCount(letters);
    }

    /** How many characters were taken; 0 when the first word is not whole. */
    int end() {
        return end;
    }

    /** Where the next word begins, from an index on that is not within one; {@link #end} behind the last one. */
    int begin(int index) {
        return index == end ? end : Math.min(end, index + Long.numberOfTrailingZeros(letters >>> index));
    }

    /** Where the word ends that begins at this index. */
    int endOfWord(int index) {
        return index + Long.numberOfTrailingZeros(~(letters >>> index));
    }

    /** The number of the gap that these separators make. */
    int gap(int from, int to) {
        int gap = NONE;
        for (int i = from; i < to; i++) {
            gap = Math.max(gap, ASCII[window[i]] == Ascii.HARD ? HARD : SOFT);
        }
        return gap;
    }

    /** The raw character at this index; 0 at the end. */
    char raw(int index) {
        return index == end ? 0 : window[index];
    }

    /** Whether a word has digits. */
    boolean hasDigit(int from, int to) {
        return (digits & between(from, to)) != 0;
    }

    /** Whether a word has letters. */
    boolean hasLetter(int from, int to) {
        return (~digits & between(from, to)) != 0;
    }

    /** Digits at the end of a word that are a word of their own, see {@link WordReader#isNumbered}. */
    int trailingNumber(int from, int to) {
        int trailing = Long.numberOfLeadingZeros(~(digits << (MOST - to)));
        return WordReader.isNumbered(to - from, Long.bitCount(digits & between(from, to)), trailing) ? trailing : 0;
    }

    private static long between(int from, int to) {
        return below(to) & -1L << from;
    }

    /** The bits of all characters before this index. */
    private static long below(int index) {
        return index == MOST ? -1 : (1L << index) - 1;
    }
}
