package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Words;

/**
 * What one word of a listing resembles by itself, wherever it stands. That depends on its letters, its script and the signs
 * of evasion in it, and on nothing around it. Immutable. All of it stands in one row, so that it is read from memory at once:
 * two numbers that tell nature and lengths, and whether it is an ordinary word; the letters, four in a number; the numbers of the {@link PartnerWords} that the
 * word is taken for, two in a number; and the forms of marks that it may be a word of: for each way of resembling
 * {@link #HEAD} numbers, the first from {@link #way}, then the packed {@link Postings}, or, of a word that many marks have,
 * only where these stand in the segment's own.
 *
 * @param content all of this
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"
}) // compared by nobody, written by nobody; likenesses are kept as bytes
record KnownWord(long[] content) {

    /** Numbers before the postings of each way: the way, two for the {@link Outline}, one for the place. */
    static final int HEAD = 4;

    private static final int FIRST = 2;
    private static final int OVERHEAD = 48;
    private static final Likeness[] LIKENESSES = Likeness.values();
    private static final long ELSEWHERE = Long.MIN_VALUE;
    /** Beside the number of letters. */
    private static final long ORDINARY = 1L << 31;

    private static final int TELLING = Words.DIGITS | Words.FOREIGN | Words.STYLED | Words.HIDDEN;

    /** Of the characters from {@code from} to before {@code to}, of partners, and of the first {@code size} numbers found. */
    static KnownWord of(
            int nature, boolean ordinary, char[] chars, int from, int to, IntList partners, long[] found, int size) {
        int letters = to - from;
        int firstPartner = FIRST + (letters + 3) / 4;
        int firstFound = firstPartner + (partners.size() + 1) / 2;
        long[] content = new long[firstFound + size];
        content[0] = two(nature, letters) | (ordinary ? ORDINARY : 0);
        content[1] = two(partners.size(), firstFound);
        for (int i = 0; i < letters; i++) {
            content[FIRST + i / 4] |= (long) chars[from + i] << (i % 4 * Character.SIZE);
        }
        for (int i = 0; i < partners.size(); i++) {
            content[firstPartner + i / 2] |= (long) partners.get(i) << (i % 2 * Integer.SIZE);
        }
        System.arraycopy(found, 0, content, firstFound, size);
        return new KnownWord(content);
    }

    private static long two(int upper, int lower) {
        return (long) upper << Integer.SIZE | lower;
    }

    /** What beside its letters decides about a word. */
    static int nature(Words words, int w) {
        return words.script(w) << 8 | (words.signs(w) & TELLING);
    }

    /** What beside its letters decides about it. */
    int nature() {
        return (int) (content[0] >>> Integer.SIZE);
    }

    /** How many letters it has. */
    int length() {
        return (int) (content[0] & ~ORDINARY);
    }

    /** Whether it is an ordinary word, see {@link Alternates#isOrdinary(int)}; not told of words written as one. */
    boolean isOrdinary() {
        return (content[0] & ORDINARY) != 0;
    }

    /** Whether these are its letters, and this its nature. */
    boolean is(Words words, int from, int to, int itsNature) {
        if ((content[0] & ~ORDINARY) != two(itsNature, to - from)) {
            return false;
        }
        char[] chars = words.chars();
        for (int i = 0; i < to - from; i++) {
            if (chars[from + i] != letter(i)) {
                return false;
            }
        }
        return true;
    }

    private char letter(int index) {
        return (char) (content[FIRST + index / 4] >>> (index % 4 * Character.SIZE));
    }

    /** How many {@link PartnerWords} it is taken for. */
    int partners() {
        return (int) (content[1] >>> Integer.SIZE);
    }

    /** The number of one of them. */
    int partner(int index) {
        return (int) (content[FIRST + (length() + 3) / 4 + index / 2] >>> (index % 2 * Integer.SIZE));
    }

    /** Memory that it takes, in bytes, about. */
    int bytes() {
        return OVERHEAD + Long.BYTES * content.length;
    }

    /**
     * What beside their letters decides about words written as one with hyphens: where the first one ends, its script, and
     * its signs.
     */
    static int natureOfCompound(Words words, int first) {
        return words.length(first) << 16
                | words.script(first) << 8
                | (words.signs(first) & (TELLING | Words.MASK_AFTER));
    }

    /** In what way the word resembles the forms of the postings that are told of next. */
    static long way(Likeness likeness, float alike) {
        return (long) likeness.ordinal() << Integer.SIZE | (Float.floatToRawIntBits(alike) & 0xFFFFFFFFL);
    }

    /** Where the postings stand: elsewhere, in the segment's own, from {@code begin} on. */
    static long elsewhere(int begin) {
        return ELSEWHERE | begin;
    }

    /** Passes on the meetings of the word, or of the words joined, where they stand in this listing. */
    void emit(MeetingEmitter emitter, int first, int last) {
        int at = (int) content[1];
        while (at < content.length) {
            long way = content[at];
            long place = content[at + HEAD - 1];
            boolean here = place >= 0;
            emitter.at(LIKENESSES[(int) (way >>> Integer.SIZE)], Float.intBitsToFloat((int) way), first, last);
            emitter.emit(content, at + 1, here ? content : emitter.cells(), here ? at + HEAD : (int) place);
            at += HEAD + (here ? (int) place : 0);
        }
    }
}
