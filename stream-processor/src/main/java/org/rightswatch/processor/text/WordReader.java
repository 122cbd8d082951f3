package org.rightswatch.processor.text;

/** Reads the text of one field after the other into {@link Words}: folds it, and decides where words begin and end. */
@SuppressWarnings({"EnumOrdinal", "NullAway.Init"}) // gaps are kept as bytes; text and field are set by read
final class WordReader {

    private static final char FIRST_HANGUL = 0xAC00;
    private static final int WINDOW = 4096;
    private static final byte[] ASCII = Ascii.table();

    // gaps by number
    private static final int NONE = Words.Gap.NONE.ordinal();
    private static final int SOFT = Words.Gap.SOFT.ordinal();
    private static final int HARD = Words.Gap.HARD.ordinal();
    private static final int NEW_FIELD = Words.Gap.FIELD.ordinal();

    private final Words words;
    private Field field;
    private String text;
    /** A stretch of the text. */
    private char[] window = {};

    // state of the word that is read
    private int open = -1;
    private int openScript;
    private int openFlags;
    private int openGap;
    /** The first character after the word before, if it parts them; 0 at the beginning of a field. */
    private char openSign;

    private boolean hashtag;

    WordReader(Words words) {
        this.words = words;
    }

    /** Reads the raw text of one field. */
    void read(Field target, String raw) {
        field = target;
        text = raw;
        openGap = NEW_FIELD;
        openSign = 0;
        hashtag = false;
        int n = raw.length();
        int at = 0;
        while (at < n && !words.truncated()) {
            at = readWindow(at, Math.min(n, at + WINDOW));
        }
        close(at);
    }

    /** Reads the text from {@code from} to before {@code until}, or one more where a pair of surrogates stands there. Returns where it stopped. */
    private int readWindow(int from, int until) {
        if (window.length < until - from) {
            window = new char[until - from];
        }
        text.getChars(from, until, window, 0);
        int at = from;
        while (at < until) {
            if (words.size() >= Words.LIMIT) {
                words.truncate();
                return at;
            }
            char c = window[at - from];
            byte as = c < Ascii.SIZE ? ASCII[c] : Ascii.PECULIAR;
            if (as > 0 && isAmongAscii()) {
                at = readAscii(from, at, Math.min(until, at + Words.LIMIT - words.size()));
            } else if (as < 0) {
                part(at++, as == Ascii.HARD ? HARD : SOFT, c);
            } else {
                at += readCloser(at, c);
            }
        }
        return at;
    }

    /** Whether a letter of ASCII goes on with the word, or begins one, without further ado. */
    private boolean isAmongAscii() {
        return !hashtag && (open < 0 || (openScript <= Scripts.DIGIT && words.lastChar() < FIRST_HANGUL));
    }

    /** Letters and digits of ASCII in a row. Returns where they end. */
    private int readAscii(int from, int begin, int until) {
        if (open < 0) {
            open(begin, Scripts.DIGIT);
        }
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
        }
        words.appendAscii(window, from, begin, at);
        openFlags |= digits < 0 ? Words.DIGITS : 0;
        openScript = letters < 0 ? Scripts.ALPHABETIC : openScript;
        return at;
    }

    /** Reads one character and says in how many code units it is written. */
    private int readCloser(int at, char c) {
        if (!Character.isSurrogate(c)) {
            read(at, c);
            return 1;
        }
        int cp = text.codePointAt(at);
        int step = Character.charCount(cp);
        if (step == 1) {
            words.damage();
        }
        read(at, cp);
        return step;
    }

    private void read(int at, int cp) {
        int folded = Folding.of(cp);
        if (folded > 0) {
            append((char) folded, at, cp);
        } else if (folded == Folding.SEPARATOR) {
            separate(at, cp);
        } else if (folded == Folding.IGNORED) {
            if (open >= 0) {
                openFlags |= cp < 128 || cp == '’' ? 0 : Scripts.isMark(cp) ? Words.ACCENTED : Words.HIDDEN;
            }
        } else {
            String more = Folding.expansion(folded);
            for (int k = 0; k < more.length(); k++) {
                append(more.charAt(k), at, cp);
            }
        }
    }

    private void append(char c, int at, int cp) {
        if (c == '\u3099' || c == '\u309A') {
            voice(c);
            return;
        }
        int cls = Scripts.of(c, cp);
        boolean camel = hashtag && open >= 0 && words.size() - open >= 3 && Hashtag.isWordStart(text, at, cp);
        boolean syllables = c >= FIRST_HANGUL && open >= 0 && isHangul(c) && !isHangul(words.lastChar());
        boolean after = open >= 0 && !isHangul(c) && isHangul(words.lastChar());
        if (open >= 0
                && (camel
                        || ((syllables || after) && cls == Scripts.ALPHABETIC)
                        || (cls != Scripts.DIGIT && openScript != Scripts.DIGIT && cls != openScript))) {
            close(at);
            openGap = NONE;
        }
        if (open < 0) {
            open(at, cls);
        } else if (openScript == Scripts.DIGIT) {
            openScript = cls;
        }
        if (cls == Scripts.DIGIT) {
            openFlags |= Words.DIGITS;
        } else if (c >= 128) {
            openFlags |= Words.FOREIGN;
        } else if (cp >= 128) {
            openFlags |= Scripts.styled(cp) ? Words.STYLED : Words.ACCENTED;
        }
        words.append(c, at);
    }

    private void open(int at, int script) {
        open = words.size();
        openScript = script;
        openFlags = Punctuation.isMask(text, at - 1) ? Words.MASK_BEFORE : 0;
    }

    /** Hangul is no look-alike of Latin: "zenvora용" is a name and a particle. */
    private static boolean isHangul(char c) {
        return c >= FIRST_HANGUL && c <= 0xD7A3;
    }

    private void voice(char mark) {
        if (open >= 0 && words.size() > 0) {
            words.replaceLast(Scripts.voiced(words.lastChar(), mark));
        }
    }

    private void separate(int at, int cp) {
        if (open >= 0 && Punctuation.isMask(text, at)) {
            openFlags |= Words.MASK_AFTER;
        }
        part(at, Punctuation.isHard(cp) ? HARD : SOFT, text.charAt(at));
        hashtag |= Hashtag.isSign(cp);
    }

    private void part(int at, int as, char sign) {
        if (open >= 0) {
            close(at);
            openGap = NONE;
            openSign = sign;
            hashtag = false;
        }
        openGap = Math.max(openGap, as);
    }

    private void close(int at) {
        if (open < 0) {
            return;
        }
        int split = (openFlags & Words.DIGITS) == 0 ? -1 : trailingNumber();
        if (split > 0) {
            put(open, split, words.rawPlace(split));
            openGap = NONE;
            openFlags &= Words.MASK_AFTER;
            put(split, words.size(), at);
        } else {
            put(open, words.size(), at);
        }
        open = -1;
        openGap = SOFT;
    }

    /** "zenvora2024" is two words; "h2o", "tele2" and "c0ach" are one. */
    private int trailingNumber() {
        char[] canon = words.chars();
        int length = words.size();
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

    private void put(int from, int to, int rawTo) {
        words.put(field, from, to, rawTo, openFlags, openGap, openSign, openScript);
        openSign = 0;
    }
}
