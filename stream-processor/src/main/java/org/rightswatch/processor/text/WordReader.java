package org.rightswatch.processor.text;

/** Reads the text of one field after the other into {@link Words}: folds it, and decides where words begin and end. */
@SuppressWarnings({"EnumOrdinal", "NullAway.Init"}) // gaps are kept as bytes; text and field are set by read
final class WordReader {

    private static final char FIRST_HANGUL = 0xAC00;

    // gaps by number
    private static final int NONE = Words.Gap.NONE.ordinal();
    private static final int SOFT = Words.Gap.SOFT.ordinal();
    private static final int HARD = Words.Gap.HARD.ordinal();
    private static final int NEW_FIELD = Words.Gap.FIELD.ordinal();

    private final Words words;
    private final PlainText plain = new PlainText();
    private Field field;
    private String text;

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
        int at = 0;
        while (at < raw.length() && !words.truncated()) {
            at += readNext(at);
        }
        close(at);
    }

    /** Reads some words of plain text, or one character, and says in how many code units they are written. */
    private int readNext(int at) {
        int room = Words.LIMIT - words.size();
        if (room <= 0) {
            words.truncate();
            return 0;
        }
        char c = text.charAt(at);
        boolean mayBePlain = open < 0 && !hashtag && room >= PlainText.MOST && PlainText.has(c);
        int whole = mayBePlain ? readPlain(at) : 0;
        return whole > 0 ? whole : readCloser(at, c);
    }

    /** Reads the words that are whole in plain text and says how far they and what parts them reach; 0 where there are none. */
    private int readPlain(int at) {
        int first = words.size();
        words.append(plain, text, at);
        int from = plain.begin(0);
        openGap = Math.max(openGap, plain.gap(0, from));
        while (from < plain.end()) {
            int to = plain.endOfWord(from);
            int last = first + to - from;
            openFlags = (plain.hasDigit(from, to) ? Words.DIGITS : 0) | (from == 0 ? maskBefore(at) : 0);
            openScript = plain.hasLetter(from, to) ? Scripts.ALPHABETIC : Scripts.DIGIT;
            put(first, last, at + to, plain.trailingNumber(from, to));
            first = last;
            from = plain.begin(to);
            openGap = plain.gap(to, from);
            openSign = plain.raw(to);
        }
        return plain.end();
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
        if (cp < 128 && open >= 0 && Punctuation.isMaskingLetter(text, at)) {
            separate(at, cp);
            return;
        }
        int folded = Folding.of(cp);
        if (folded > 0) {
            append((char) folded, at, cp);
        } else if (folded == Folding.SEPARATOR) {
            char written = cp < 128 ? 0 : Folding.currencyLetter(text, at);
            if (written == 0) {
                separate(at, cp);
            } else {
                append(written, at, cp);
                openFlags |= Words.STYLED;
            }
        } else if (folded == Folding.IGNORED) {
            if (open >= 0 && Apostrophe.parts(text, at, words.size() - open)) {
                close(at);
                openGap = NONE;
            } else if (open >= 0) {
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
        if (Jamo.is(c) && open >= 0 && compose(c, cp, at)) {
            return;
        }
        int cls = Scripts.of(c, cp);
        boolean camel = hashtag && open >= 0 && words.size() - open >= 3 && Hashtag.isWordStart(text, at, cp);
        boolean syllables = c >= FIRST_HANGUL && open >= 0 && isHangul(c) && !isHangul(words.lastChar());
        boolean after = open >= 0 && !isHangul(c) && !Jamo.is(c) && isHangul(words.lastChar());
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
        openFlags = maskBefore(at);
    }

    private int maskBefore(int at) {
        return Punctuation.isMask(text, at - 1) ? Words.MASK_BEFORE : 0;
    }

    /** Hangul is no look-alike of Latin: "zenvora용" is a name and a particle. */
    private static boolean isHangul(char c) {
        return c >= FIRST_HANGUL && c <= 0xD7A3;
    }

    private boolean compose(char letter, int cp, int at) {
        int next = at + 1 < text.length() ? Folding.of(text.charAt(at + 1)) : 0;
        char syllable = Jamo.joined(words.lastChar(), letter, cp > letter && !Jamo.isVowel(next));
        if (syllable != 0) {
            words.replaceLast(syllable);
        }
        return syllable != 0;
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
        put(open, words.size(), at, (openFlags & Words.DIGITS) == 0 ? 0 : trailingNumber());
        open = -1;
        openGap = SOFT;
    }

    /** Digits at the end of the open word that are a word of their own. */
    private int trailingNumber() {
        int digits = 0;
        int trailing = 0;
        for (int i = open; i < words.size(); i++) {
            char c = words.chars()[i];
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            trailing = digit ? trailing + 1 : 0;
        }
        return isNumbered(words.size() - open, digits, trailing) ? trailing : 0;
    }

    /** "zenvora2024" is two words; "h2o", "tele2" and "c0ach" are one. */
    static boolean isNumbered(int length, int digits, int trailing) {
        return trailing >= 2 && trailing == digits && length - trailing >= 3;
    }

    /** Makes a word of these canonical characters, and another one of the number at its end. */
    private void put(int from, int to, int rawTo, int trailing) {
        if (trailing == 0) {
            put(from, to, rawTo);
            return;
        }
        int split = to - trailing;
        put(from, split, words.rawPlace(split));
        openGap = NONE;
        openFlags &= Words.MASK_AFTER;
        put(split, to, rawTo);
    }

    private void put(int from, int to, int rawTo) {
        words.put(field, from, to, rawTo, openFlags, openGap, openSign, openScript);
        openSign = 0;
    }
}
