package org.rightswatch.processor.text;

import java.util.Arrays;

/**
 * The canonical words of one listing, all fields in one buffer without gaps, so that neighbouring words, joined, are a
 * substring whose hash takes constant time. Every word knows its field, its place in the raw text, the gap before it
 * and signs of evasion. Reusable: {@link #clear} keeps the arrays. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // fields and gaps are kept as bytes: there are hundreds of thousands of words a second
public final class Words {

    /** Canonical characters that are read of one listing; the rest is left out and {@link #truncated} says so. */
    public static final int LIMIT = 200_000;

    /** The word was written in a styled alphabet (mathematical, circled, squared, small capitals). */
    public static final int STYLED = 1;
    /** A mask character touches the word's end. */
    public static final int MASK_AFTER = 2;
    /** A mask character touches the word's beginning. */
    public static final int MASK_BEFORE = 4;
    /** The word has letters of another script than Latin. */
    public static final int FOREIGN = 8;
    /** The word has digits beside letters. */
    public static final int DIGITS = 16;
    /** An invisible character stood inside the word. */
    public static final int HIDDEN = 32;
    /** Accents or strokes were folded away. */
    public static final int ACCENTED = 64;

    /** What separates a word from the one before: nothing, something soft as a space, something hard, a new field. */
    public enum Gap {
        NONE,
        SOFT,
        HARD,
        FIELD
    }

    /** Words with so many characters between them stand on different lines, whatever the characters are. */
    private static final int FAR_APART = 100;

    /** With more characters between them the first one is no sign that belongs to the words. */
    private static final int SIGN_REACH = 3;

    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';

    // where each of a word's traits begins
    private static final int GAP = 8;
    private static final int FIELD = 16;
    private static final int SCRIPT = 24;
    private static final int BYTE = 0xFF;

    private static final String LINE_ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

    private static final Gap[] GAPS = Gap.values();
    private static final Field[] FIELDS = Field.values();

    private final WordReader reader = new WordReader(this);
    private char[] canon;
    private long[] prefix;
    private int[] rawAt;
    private int length;

    /** Of each word, and one more: a word ends where the next one begins. */
    private int[] start;

    private int[] rawEnd;
    private long[] hashes;
    /** Of each word a byte each for its signs, gap, field and script. */
    private int[] traits;
    /** Of each word the sign before it, see {@link #sign}. */
    private char[] sign;

    private int count;
    private boolean truncated;
    private boolean damaged;
    private final String[] raw = new String[FIELDS.length];
    private final int[] firstOfField = new int[FIELDS.length];

    /** Room for a listing. */
    public Words() {
        this(1024, 256);
    }

    /** Room for a few words to begin with; there is always room for more. */
    public static Words few() {
        return new Words(2 * PlainText.MOST, 4);
    }

    private Words(int characters, int words) {
        canon = new char[characters];
        prefix = new long[characters + 1];
        rawAt = new int[characters];
        start = new int[words + 1];
        rawEnd = new int[words];
        hashes = new long[words];
        traits = new int[words];
        sign = new char[words];
    }

    /** Forgets everything, keeps the memory. */
    public void clear() {
        length = 0;
        count = 0;
        truncated = false;
        damaged = false;
        Arrays.fill(raw, null);
        Arrays.fill(firstOfField, -1);
    }

    /** Adds the words of one field; a field may be added once. */
    public void add(Field target, String written) {
        String known = written.indexOf('&') < 0 ? written : Entities.undone(written);
        String text = known.indexOf(RIGHT_TO_LEFT_OVERRIDE) < 0 ? known : RightToLeft.undone(known);
        raw[target.ordinal()] = text;
        firstOfField[target.ordinal()] = count;
        reader.read(target, text);
    }

    /** Characters of all words so far, the one that is read included. */
    int size() {
        return length;
    }

    /** The last character so far; there must be one. */
    char lastChar() {
        return canon[length - 1];
    }

    /** Puts another character in the place of the last one. */
    void replaceLast(char c) {
        canon[length - 1] = c;
        prefix[length] = Keys.next(prefix[length - 1], c);
    }

    /** Adds a canonical character that is written at that place of the field's raw text. */
    void append(char c, int at) {
        reserve(1);
        canon[length] = c;
        rawAt[length] = at;
        prefix[length + 1] = Keys.next(prefix[length], c);
        length++;
    }

    /** Adds the letters and digits of the words that are whole in plain text from {@code at} on. */
    void append(PlainText plain, String text, int at) {
        reserve(PlainText.MOST);
        int to = plain.take(text, at, canon, rawAt, length);
        long hash = prefix[length];
        for (int i = length; i < to; i++) {
            hash = Keys.next(hash, canon[i]);
            prefix[i + 1] = hash;
        }
        length = to;
    }

    /** Where a canonical character is written in its field's raw text. */
    int rawPlace(int index) {
        return rawAt[index];
    }

    /** Says that the rest of the text is left out. */
    void truncate() {
        truncated = true;
    }

    /** Says that the text has half of a surrogate pair. */
    void damage() {
        damaged = true;
    }

    /** Makes a word of characters that were added; of its signs, gap and script see the constants, of the sign before it {@link #sign}. */
    void put(Field target, int from, int to, int rawTo, int signs, int gapBefore, char signBefore, int itsScript) {
        if (count == traits.length) {
            growWords();
        }
        sign[count] = signBefore != 0 && rawAt[from] - rawEnd[count - 1] <= SIGN_REACH ? signBefore : 0;
        start[count] = from;
        rawEnd[count] = rawTo;
        hashes[count] = Keys.between(prefix, from, to);
        traits[count] = signs | gapBefore << GAP | target.ordinal() << FIELD | itsScript << SCRIPT;
        start[++count] = to;
    }

    /** Makes room for so many more characters. */
    private void reserve(int more) {
        if (length + more > canon.length) {
            int size = Math.max(canon.length * 2, length + more);
            canon = Arrays.copyOf(canon, size);
            rawAt = Arrays.copyOf(rawAt, size);
            prefix = Arrays.copyOf(prefix, size + 1);
        }
    }

    private void growWords() {
        int size = traits.length * 2;
        start = Arrays.copyOf(start, size + 1);
        rawEnd = Arrays.copyOf(rawEnd, size);
        hashes = Arrays.copyOf(hashes, size);
        traits = Arrays.copyOf(traits, size);
        sign = Arrays.copyOf(sign, size);
    }

    /** Number of words of all fields. */
    public int count() {
        return count;
    }

    /** Whether text beyond {@link #LIMIT} characters was left out. */
    public boolean truncated() {
        return truncated;
    }

    /** Whether the text has halves of surrogate pairs, which stand for no character. */
    public boolean damaged() {
        return damaged;
    }

    /** First canonical character of the word, as index into {@link #chars}. */
    public int start(int word) {
        return start[word];
    }

    /** One past the last canonical character of the word. */
    public int end(int word) {
        return start[word + 1];
    }

    /** Characters in the word. */
    public int length(int word) {
        return start[word + 1] - start[word];
    }

    /** Whether the word shows a sign such as {@link #STYLED}. */
    public boolean has(int word, int flag) {
        return (traits[word] & flag) != 0;
    }

    /** All signs of the word, such as {@link #STYLED}, as a set of bits. */
    public int signs(int word) {
        return traits[word] & BYTE;
    }

    /** What stands before the word. */
    public Gap gap(int word) {
        return GAPS[traits[word] >> GAP & BYTE];
    }

    /** The field the word belongs to. */
    public Field field(int word) {
        return FIELDS[fieldNumber(word)];
    }

    private int fieldNumber(int word) {
        return traits[word] >> FIELD & BYTE;
    }

    /** The word's script class, one of {@link Scripts}. */
    public int script(int word) {
        return traits[word] >> SCRIPT;
    }

    /** First word of the field, or -1 when the listing has no such field. */
    public int first(Field target) {
        return firstOfField[target.ordinal()];
    }

    /** The canonical characters of all words; valid until {@link #clear}. */
    public char[] chars() {
        return canon;
    }

    /** Hash of the word's canonical characters. */
    public long hash(int word) {
        return hashes[word];
    }

    /** Hash of the canonical characters from {@code from} to before {@code to}. */
    public long hash(int from, int to) {
        return Keys.between(prefix, from, to);
    }

    /** The canonical word. */
    public String text(int word) {
        return new String(canon, start[word], length(word));
    }

    /** The raw text from the first to the last word, as it stood in the listing. */
    public String raw(int firstWord, int lastWord) {
        String text = raw[fieldNumber(firstWord)];
        return text.substring(rawAt[start[firstWord]], Math.min(text.length(), rawEnd[lastWord]));
    }

    /** Where the word begins in its field's raw text. */
    public int rawStart(int word) {
        return rawAt[start[word]];
    }

    /** One past the word's last character in its field's raw text. */
    public int rawEnd(int word) {
        return rawEnd[word];
    }

    /** The raw text of canonical characters {@code from} to before {@code to}, which lie in {@code word}'s field. */
    public String rawChars(int word, int from, int to) {
        String text = raw[fieldNumber(word)];
        int until = rawAt[to - 1];
        return text.substring(rawAt[from], text.offsetByCodePoints(until, 1));
    }

    /** The first character of the raw text between the word and the one before it in its field; 0 when there are none, or more than three. */
    public char sign(int word) {
        return sign[word];
    }

    /** Whether nothing but masks stands between the word and the one before it in its field. */
    public boolean isMasked(int word) {
        String text = raw[fieldNumber(word)];
        for (int at = rawEnd[word - 1]; at < rawStart(word); at++) {
            if (!Punctuation.isMask(text, at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is the first of its field, or a line ends between it and the word before. */
    public boolean beginsLine(int word) {
        if (gap(word) == Gap.FIELD || rawStart(word) - rawEnd[word - 1] > FAR_APART) {
            return true;
        }
        String text = raw[fieldNumber(word)];
        for (int at = rawEnd[word - 1]; at < rawStart(word); at++) {
            if (LINE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The word that holds the canonical character at {@code index}, searching from {@code word} on. */
    public int wordAt(int index, int word) {
        int w = word;
        while (w + 1 < count && start[w + 1] <= index) {
            w++;
        }
        return w;
    }
}
