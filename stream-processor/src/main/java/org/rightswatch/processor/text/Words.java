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
    private static final Gap[] GAPS = Gap.values();
    private static final Field[] FIELDS = Field.values();

    private char[] canon;
    private long[] prefix;
    private int[] rawAt;
    private int length;

    private int[] start;
    private int[] end;
    private int[] rawEnd;
    private byte[] flags;
    private byte[] gap;
    private byte[] field;
    private byte[] script;
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
        start = new int[words];
        end = new int[words];
        rawEnd = new int[words];
        flags = new byte[words];
        gap = new byte[words];
        field = new byte[words];
        script = new byte[words];
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
        openGap = Gap.FIELD.ordinal();
        hashtag = false;
        int n = text.length();
        int i = 0;
        while (i < n) {
            if (length >= LIMIT) {
                truncated = true;
                break;
            }
            int cp = text.charAt(i);
            int step = 1;
            if (cp >= 0xD800 && cp < 0xE000) {
                cp = text.codePointAt(i);
                step = Character.charCount(cp);
                damaged |= step == 1;
            }
            read(target, text, i, cp);
            i += step;
        }
        close(target, i);
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
            openGap = Gap.NONE.ordinal();
        }
        if (open < 0) {
            open = length;
            openScript = cls;
            openFlags = at > 0 && Punctuation.isMask(raw[target.ordinal()], at - 1) ? MASK_BEFORE : 0;
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
        if (length + 1 >= canon.length) {
            grow();
        }
        canon[length] = c;
        rawAt[length] = at;
        prefix[length + 1] = Keys.next(prefix[length], c);
        length++;
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
        if (open >= 0) {
            if (Punctuation.isMask(text, at)) {
                openFlags |= MASK_AFTER;
            }
            close(target, at);
            openGap = Gap.NONE.ordinal();
            hashtag = false;
        }
        Gap kind = Punctuation.isHard(cp) ? Gap.HARD : Gap.SOFT;
        openGap = Math.max(openGap, kind.ordinal());
        if (cp == '#' || cp == '@' || cp == '＃') {
            hashtag = true;
        }
    }

    private void close(Field target, int at) {
        if (open < 0) {
            return;
        }
        int split = trailingNumber();
        if (split > 0) {
            put(target, open, split, rawAt[split]);
            openGap = Gap.NONE.ordinal();
            openFlags &= MASK_AFTER;
            put(target, split, length, at);
        } else {
            put(target, open, length, at);
        }
        open = -1;
        openGap = Gap.SOFT.ordinal();
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
        if (count == start.length) {
            growWords();
        }
        start[count] = from;
        end[count] = to;
        rawEnd[count] = rawTo;
        flags[count] = (byte) openFlags;
        gap[count] = (byte) openGap;
        field[count] = (byte) target.ordinal();
        script[count] = (byte) openScript;
        count++;
    }

    private void grow() {
        int size = canon.length * 2;
        canon = Arrays.copyOf(canon, size);
        rawAt = Arrays.copyOf(rawAt, size);
        prefix = Arrays.copyOf(prefix, size + 1);
    }

    private void growWords() {
        int size = start.length * 2;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        rawEnd = Arrays.copyOf(rawEnd, size);
        flags = Arrays.copyOf(flags, size);
        gap = Arrays.copyOf(gap, size);
        field = Arrays.copyOf(field, size);
        script = Arrays.copyOf(script, size);
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
        return end[word];
    }

    /** Characters in the word. */
    public int length(int word) {
        return end[word] - start[word];
    }

    /** Whether the word shows a sign such as {@link #STYLED}. */
    public boolean has(int word, int flag) {
        return (flags[word] & flag) != 0;
    }

    /** All signs of the word, such as {@link #STYLED}, as a set of bits. */
    public int signs(int word) {
        return flags[word];
    }

    /** What stands before the word. */
    public Gap gap(int word) {
        return GAPS[gap[word]];
    }

    /** The field the word belongs to. */
    public Field field(int word) {
        return FIELDS[field[word]];
    }

    /** The word's script class, one of {@link Scripts}. */
    public int script(int word) {
        return script[word];
    }

    /** First word of the field, or -1 when the listing has no such field. */
    public int first(Field target) {
        return firstOfField[target.ordinal()];
    }

    /** The canonical characters of all words; valid until {@link #clear}. */
    public char[] chars() {
        return canon;
    }

    /** Hash of the canonical characters from {@code from} to before {@code to}. */
    public long hash(int from, int to) {
        return Keys.between(prefix, from, to);
    }

    /** The canonical word. */
    public String text(int word) {
        return new String(canon, start[word], end[word] - start[word]);
    }

    /** The raw text from the first to the last word, as it stood in the listing. */
    public String raw(int firstWord, int lastWord) {
        String text = raw[field[firstWord]];
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
        String text = raw[field[word]];
        int until = rawAt[to - 1];
        return text.substring(rawAt[from], text.offsetByCodePoints(until, 1));
    }

    /** The first character of the raw text between the word and the one before it in its field; 0 when there are none, or more than three. */
    public char sign(int word) {
        int at = word == 0 ? 0 : rawEnd[word - 1];
        int between = word > 0 && field[word] == field[word - 1] ? rawAt[start[word]] - at : 0;
        return between >= 1 && between <= 3 ? raw[field[word]].charAt(at) : 0;
    }

    /** The word that holds the canonical character at {@code index}, searching from {@code word} on. */
    public int wordAt(int index, int word) {
        int w = word;
        while (w + 1 < count && end[w] <= index) {
            w++;
        }
        return w;
    }
}
