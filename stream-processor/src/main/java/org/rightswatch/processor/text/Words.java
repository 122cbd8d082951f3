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

    private static final char FIRST_HANGUL = 0xAC00;
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final int WINDOW = 4096;

    // gaps by number
    private static final int NONE = Gap.NONE.ordinal();
    private static final int SOFT = Gap.SOFT.ordinal();
    private static final int HARD = Gap.HARD.ordinal();
    private static final int NEW_FIELD = Gap.FIELD.ordinal();

    // where each of a word's traits begins
    private static final int GAP = 8;
    private static final int FIELD = 16;
    private static final int SCRIPT = 24;
    private static final int BYTE = 0xFF;

    private static final byte[] ASCII = Ascii.table();
    private static final Gap[] GAPS = Gap.values();
    private static final Field[] FIELDS = Field.values();

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

    private int count;
    private boolean truncated;
    private boolean damaged;
    private final String[] raw = new String[FIELDS.length];
    private final int[] firstOfField = new int[FIELDS.length];

    // state of the word being read
    private int open = -1;
    private int openScript;
    private int openFlags;
    private int openGap;
    private boolean hashtag;
    /** A stretch of the field that is read. */
    private char[] window = {};

    /** Room for a listing. */
    public Words() {
        this(1024, 256);
    }

    /** Room for a few words to begin with; there is always room for more. */
    static Words few() {
        return new Words(32, 4);
    }

    private Words(int characters, int words) {
        canon = new char[characters];
        prefix = new long[characters + 1];
        rawAt = new int[characters];
        start = new int[words + 1];
        rawEnd = new int[words];
        hashes = new long[words];
        traits = new int[words];
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
        String text = written.indexOf(RIGHT_TO_LEFT_OVERRIDE) < 0 ? written : RightToLeft.undone(written);
        raw[target.ordinal()] = text;
        firstOfField[target.ordinal()] = count;
        openGap = NEW_FIELD;
        hashtag = false;
        int n = text.length();
        int at = 0;
        while (at < n && !truncated) {
            at = readWindow(target, text, at, Math.min(n, at + WINDOW));
        }
        close(target, at);
    }

    /** Reads the text from {@code from} to before {@code until}, or one more where a pair of surrogates stands there. Returns where it stopped. */
    private int readWindow(Field target, String text, int from, int until) {
        if (window.length < until - from) {
            window = new char[until - from];
        }
        text.getChars(from, until, window, 0);
        int at = from;
        while (at < until) {
            if (length >= LIMIT) {
                truncated = true;
                return at;
            }
            char c = window[at - from];
            byte as = c < Ascii.SIZE ? ASCII[c] : Ascii.PECULIAR;
            if (as > 0 && isAmongAscii()) {
                at = readAscii(text, from, at, Math.min(until, at + LIMIT - length));
            } else if (as < 0) {
                part(target, at++, as == Ascii.HARD ? HARD : SOFT);
            } else {
                at += readCloser(target, text, at, c);
            }
        }
        return at;
    }

    /** Whether a letter of ASCII goes on with the word, or begins one, without further ado. */
    private boolean isAmongAscii() {
        return !hashtag && (open < 0 || (openScript <= Scripts.DIGIT && canon[length - 1] < FIRST_HANGUL));
    }

    /** Letters and digits of ASCII in a row. Returns where they end. */
    private int readAscii(String text, int from, int begin, int until) {
        reserve(until - begin); // not once a window: characters that become two may have taken up what was there
        if (open < 0) {
            open(text, begin, Scripts.DIGIT);
        }
        int to = length;
        long hash = prefix[to];
        int letters = 0;
        int digits = 0;
        int at = begin;
        for (; at < until; at++) {
            char c = window[at - from];
            byte as = c < Ascii.SIZE ? ASCII[c] : Ascii.PECULIAR;
            if (as <= 0) {
                break;
            }
            letters |= '9' - as;
            digits |= as - 'a';
            canon[to] = (char) as;
            rawAt[to++] = at;
            hash = Keys.next(hash, (char) as);
            prefix[to] = hash;
        }
        length = to;
        openFlags |= digits < 0 ? DIGITS : 0;
        openScript = letters < 0 ? Scripts.ALPHABETIC : openScript;
        return at;
    }

    /** Reads one character and says in how many code units it is written. */
    private int readCloser(Field target, String text, int at, char c) {
        if (!Character.isSurrogate(c)) {
            read(target, text, at, c);
            return 1;
        }
        int cp = text.codePointAt(at);
        int step = Character.charCount(cp);
        damaged |= step == 1;
        read(target, text, at, cp);
        return step;
    }

    private void read(Field target, String text, int at, int cp) {
        int folded = Folding.of(cp);
        if (folded > 0) {
            append(target, (char) folded, at, cp);
        } else if (folded == Folding.SEPARATOR) {
            separate(target, text, at, cp);
        } else if (folded == Folding.IGNORED) {
            if (open >= 0) {
                openFlags |= cp < 128 || cp == '’' ? 0 : Scripts.isMark(cp) ? ACCENTED : HIDDEN;
            }
        } else {
            String more = Folding.expansion(folded);
            for (int k = 0; k < more.length(); k++) {
                append(target, more.charAt(k), at, cp);
            }
        }
    }

    private void append(Field target, char c, int at, int cp) {
        if (c == '\u3099' || c == '\u309A') {
            voice(c);
            return;
        }
        int cls = Scripts.of(c, cp);
        boolean camel =
                hashtag && open >= 0 && length - open >= 3 && Hashtag.isWordStart(raw[target.ordinal()], at, cp);
        boolean syllables = c >= FIRST_HANGUL && open >= 0 && isHangul(c) && !isHangul(canon[length - 1]);
        boolean after = open >= 0 && !isHangul(c) && isHangul(canon[length - 1]);
        if (open >= 0
                && (camel
                        || ((syllables || after) && cls == Scripts.ALPHABETIC)
                        || (cls != Scripts.DIGIT && openScript != Scripts.DIGIT && cls != openScript))) {
            close(target, at);
            openGap = NONE;
        }
        if (open < 0) {
            open(raw[target.ordinal()], at, cls);
        } else if (openScript == Scripts.DIGIT) {
            openScript = cls;
        }
        if (cls == Scripts.DIGIT) {
            openFlags |= DIGITS;
        } else if (c >= 128) {
            openFlags |= FOREIGN;
        } else if (cp >= 128) {
            openFlags |= Scripts.styled(cp) ? STYLED : ACCENTED;
        }
        reserve(1);
        canon[length] = c;
        rawAt[length] = at;
        prefix[length + 1] = Keys.next(prefix[length], c);
        length++;
    }

    private void open(String text, int at, int script) {
        open = length;
        openScript = script;
        openFlags = Punctuation.isMask(text, at - 1) ? MASK_BEFORE : 0;
    }

    /** Hangul is no look-alike of Latin: "zenvora용" is a name and a particle. */
    private static boolean isHangul(char c) {
        return c >= FIRST_HANGUL && c <= 0xD7A3;
    }

    private void voice(char mark) {
        if (open < 0 || length == 0) {
            return;
        }
        char last = canon[length - 1];
        char voiced = Scripts.voiced(last, mark);
        canon[length - 1] = voiced;
        prefix[length] = Keys.next(prefix[length - 1], voiced);
    }

    private void separate(Field target, String text, int at, int cp) {
        if (open >= 0 && Punctuation.isMask(text, at)) {
            openFlags |= MASK_AFTER;
        }
        part(target, at, Punctuation.isHard(cp) ? HARD : SOFT);
        hashtag |= Hashtag.isSign(cp);
    }

    private void part(Field target, int at, int as) {
        if (open >= 0) {
            close(target, at);
            openGap = NONE;
            hashtag = false;
        }
        openGap = Math.max(openGap, as);
    }

    private void close(Field target, int at) {
        if (open < 0) {
            return;
        }
        int split = (openFlags & DIGITS) == 0 ? -1 : trailingNumber();
        if (split > 0) {
            put(target, open, split, rawAt[split]);
            openGap = NONE;
            openFlags &= MASK_AFTER;
            put(target, split, length, at);
        } else {
            put(target, open, length, at);
        }
        open = -1;
        openGap = SOFT;
    }

    /** "zenvora2024" is two words; "h2o", "tele2" and "c0ach" are one. */
    private int trailingNumber() {
        int s = length;
        while (s > open && canon[s - 1] >= '0' && canon[s - 1] <= '9') {
            s--;
        }
        if (length - s < 2 || s - open < 3) {
            return -1;
        }
        for (int i = open; i < s; i++) {
            if (canon[i] >= '0' && canon[i] <= '9') {
                return -1;
            }
        }
        return s;
    }

    private void put(Field target, int from, int to, int rawTo) {
        if (count == traits.length) {
            growWords();
        }
        start[count] = from;
        rawEnd[count] = rawTo;
        hashes[count] = Keys.between(prefix, from, to);
        traits[count] = openFlags | openGap << GAP | target.ordinal() << FIELD | openScript << SCRIPT;
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
        int at = word == 0 ? 0 : rawEnd[word - 1];
        int between = word > 0 && fieldNumber(word) == fieldNumber(word - 1) ? rawAt[start[word]] - at : 0;
        return between >= 1 && between <= 3 ? raw[fieldNumber(word)].charAt(at) : 0;
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
