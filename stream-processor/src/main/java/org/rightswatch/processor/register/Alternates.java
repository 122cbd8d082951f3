package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Jamo;
import org.rightswatch.processor.text.JoinedWords;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Measures;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Words;

/**
 * What else a word of a listing may stand for: look-alikes undone, what was put in taken out; and whether it is a word.
 * Reusable; one per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Alternates {

    // what is known of a word
    private static final byte ORDINARY = 1;
    private static final byte UNUSUAL = 2;
    private static final byte MIXES = 4;
    private static final byte HIDES = 8;

    private static final char AS_DIGIT = '1';

    /** What {@link #cleanedHash} says of words that cannot be cleaned. */
    static final long NOTHING = 0;

    private static final List<Letters> SMALL = List.of(Letters.SMALL);
    private static final List<Letters> BOTH_ONES = List.of(Letters.SMALL, Letters.ONE_AS_I);
    private static final List<Letters> ALL = List.of(Letters.values());

    private Words words;
    private byte[] traits = new byte[256];

    /** From now on this listing is meant. */
    void use(Words listing) {
        words = listing;
        if (traits.length < words.count()) {
            traits = new byte[words.count() * 2];
        }
        for (int w = 0; w < words.count(); w++) {
            traits[w] = words.has(w, Words.DIGITS | Words.FOREIGN) ? lettersOf(w) : 0;
        }
    }

    /** What the letters and digits of such a word tell. */
    private byte lettersOf(int w) {
        int digits = digits(w);
        boolean hides = words.has(w, Words.FOREIGN) || digits < words.length(w);
        boolean mixes = words.length(w) == 1 || isMixed(w, digits);
        return (byte) ((hides ? HIDES : 0) | (mixes ? MIXES : 0));
    }

    /** Says whether the whole word is ordinary, so that it need not be found out. */
    void know(int w, boolean ordinary) {
        traits[w] |= ordinary ? ORDINARY : UNUSUAL;
    }

    /** Whether the whole word is ordinary; asked many times, found out once. */
    boolean isOrdinary(int w) {
        if ((traits[w] & (ORDINARY | UNUSUAL)) == 0) {
            traits[w] |= isOrdinary(w, words.hash(w)) ? ORDINARY : UNUSUAL;
        }
        return (traits[w] & ORDINARY) != 0;
    }

    /**
     * Whether neighbouring words are written as one with hyphens or the like, as names of packages are, and there are
     * three of them or not all are words of a language: then an edit in them is looked for as in a single word.
     */
    boolean isCompound(int first, int last) {
        return first < last
                && words.end(last) - words.start(first) > TermKeys.MIN_EDIT
                && areWrittenAsOne(first, last)
                && (last - first > 1 || !areOrdinary(first, last))
                && !OrdinaryWords.isUsual(words.hash(words.start(first), words.end(last)));
    }

    private boolean areWrittenAsOne(int first, int last) {
        for (int w = first + 1; w <= last; w++) {
            if (words.gap(w) == Words.Gap.FIELD
                    || words.rawStart(w) - words.rawEnd(w - 1) != 1
                    || "-_./".indexOf(words.sign(w)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is a word of a language, or its plural: then it is no misspelling of a mark. */
    boolean isOrdinary(int w, long hash) {
        return OrdinaryWords.isUsual(hash)
                || OrdinaryWords.isMeant(hash)
                || (words.has(w, Words.DIGITS) && isNumber(w));
    }

    /** Whether the word is a number, rather than letters some of which are written as digits. */
    private boolean isNumber(int w) {
        return Measures.is(words, w) || digits(w) * 2 > words.length(w);
    }

    private int digits(int w) {
        int digits = 0;
        for (int i = words.start(w); i < words.end(w); i++) {
            char c = words.chars()[i];
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** The word with look-alike letters, leet digits and letter pairs undone, as far as it has any. */
    List<String> of(int w) {
        List<String> found = List.of();
        if (words.has(w, Words.FOREIGN)) {
            for (Letters seen : Letters.values()) {
                found = with(found, lookalike(w, seen));
            }
            found = with(found, isMixedScript(w) ? Spellings.cyrillic(words.text(w)) : "");
        }
        if (words.has(w, Words.DIGITS) && words.length(w) >= 3 && !isNumber(w)) {
            found = with(found, leet(w, 'l'));
            found = with(found, leet(w, 'i'));
            found = with(found, hasOneDigit(w) ? Spellings.rebus(words.text(w), Spellings.AS_HEARD) : "");
        }
        for (String plain : found) {
            found = with(
                    found, plain.length() < TermKeys.MIN_EDIT ? "" : JoinedWords.without(plain, TermKeys.MIN_EDIT));
        }
        if (hasPair(w)) {
            found = with(found, Spellings.pairs(words.text(w)));
        }
        if (hasRun(w)) {
            found = with(found, Spellings.runs(words.text(w), 1));
            found = with(found, Spellings.runs(words.text(w), 2));
        }
        return found;
    }

    /** Whether the alternate is the word without another one written onto it. */
    static boolean isJoined(String text, String as) {
        return text.length() - as.length() >= 2
                && !text.startsWith(as + "es")
                && (text.startsWith(as) || text.endsWith(as));
    }

    /** Whether the word mixes letters with look-alikes or leet digits, or is a single one of these. */
    boolean mixes(int w) {
        return (traits[w] & MIXES) != 0;
    }

    /** Whether the word, at an end of words joined, may stand for other letters: a number by itself is a number there. */
    boolean hides(int w) {
        return (traits[w] & HIDES) != 0;
    }

    /** Whether all of these are words of a language and numbers: "4 cases" hides no word. */
    boolean areOrdinary(int first, int last) {
        for (int w = first; w <= last; w++) {
            if (!isOrdinary(w)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of these are words of a language, rare ones too, and numbers: several words are no misspelling of one. */
    boolean areWords(int first, int last) {
        for (int w = first; w <= last; w++) {
            if (!isOrdinary(w) && OrdinaryWords.rank(words.hash(w)) == OrdinaryWords.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** As what the letters of neighbouring words may have been seen: capitals only matter where there are foreign ones. */
    List<Letters> letters(int first, int last) {
        List<Letters> seen = SMALL;
        for (int i = words.start(first); i < words.end(last); i++) {
            if (words.chars()[i] >= 128) {
                return ALL;
            }
            seen = words.chars()[i] == '1' ? BOTH_ONES : seen;
        }
        return seen;
    }

    /** The hash of {@link #cleaned}, without making a text; {@link #NOTHING} for an empty one. */
    long cleanedHash(int from, int to, Letters seen) {
        long hash = 0;
        boolean differs = seen == Letters.SMALL;
        for (int i = from; i < to; i++) {
            char c = words.chars()[i];
            char like = seen.like(c);
            if (like == 0) {
                return NOTHING;
            }
            differs = differs || like != Folding.lookalike(c);
            hash = Keys.next(hash, Spellings.letter(like, 'l'));
        }
        return differs ? hash : NOTHING;
    }

    /** Neighbouring words as one, with look-alikes and leet digits undone; an empty text when a letter looks like none. */
    String cleaned(int first, int last, Letters seen) {
        return lookalike(words.start(first), words.end(last), seen, 'l');
    }

    /**
     * Neighbouring words with only signs between them that stand for letters, as in "Torve$$a" and "M!ravento", as the word
     * that they look like, a bar or a one as {@code bar}; an empty text for other words.
     */
    String symbols(int first, int last, char bar) {
        StringBuilder out = new StringBuilder();
        for (int w = first; w <= last; w++) {
            String letters = w == first ? "" : Spellings.symbols(between(w), bar);
            if (w > first && letters.isEmpty()) {
                return "";
            }
            out.append(letters);
            for (int i = words.start(w); i < words.end(w); i++) {
                char like = Folding.lookalike(words.chars()[i]);
                out.append(like == 0 ? words.chars()[i] : like);
            }
        }
        return Spellings.leet(out, bar);
    }

    private String between(int w) {
        int from = words.rawStart(w - 1);
        return words.raw(w - 1, w).substring(words.rawEnd(w - 1) - from, words.rawStart(w) - from);
    }

    /** Letters of two scripts, or more letters than digits among them. */
    private boolean isMixed(int w, int digits) {
        if (words.length(w) < 3) {
            return false;
        }
        return words.has(w, Words.FOREIGN) ? ascii(w) > digits : digits > 0 && digits <= words.length(w) - digits;
    }

    private int ascii(int w) {
        int ascii = 0;
        for (int i = words.start(w); i < words.end(w); i++) {
            ascii += words.chars()[i] < 128 ? 1 : 0;
        }
        return ascii;
    }

    /** Letters of Latin and of another script in one word: nobody writes that but to look like something. */
    boolean isMixedScript(int w) {
        boolean latin = false;
        for (int i = words.start(w); i < words.end(w) && words.has(w, Words.FOREIGN); i++) {
            latin |= words.chars()[i] >= 'a' && words.chars()[i] <= 'z';
        }
        return latin;
    }

    /** A word of digits and a few letters read as letters, a one as {@code one}, such as "t3553r4"; an empty text for other words. */
    String deepLeet(int w, char one) {
        boolean enough = words.length(w) > TermKeys.MIN_EDIT && words.has(w, Words.DIGITS);
        return enough && isNumber(w) && !Measures.is(words, w) ? leet(w, one) : "";
    }

    private boolean hasOneDigit(int w) {
        return digits(w) == 1 && words.length(w) > 3;
    }

    private boolean hasPair(int w) {
        char[] chars = words.chars();
        for (int i = words.start(w) + 1; i < words.end(w); i++) {
            char before = chars[i - 1];
            boolean pair = (before == 'r' && chars[i] == 'n')
                    || (before == 'v' && chars[i] == 'v')
                    || (before == 'c' && chars[i] == 'l');
            if (pair) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter stands three times in a row. */
    private boolean hasRun(int w) {
        char[] chars = words.chars();
        for (int i = words.start(w) + 2; i < words.end(w); i++) {
            if (chars[i] == chars[i - 1] && chars[i] == chars[i - 2]) {
                return true;
            }
        }
        return false;
    }

    /** The word without letters that were put in: an "es" anywhere, a shop's word at its end, digits and what follows. */
    List<String> shortened(int w) {
        boolean digits = words.has(w, Words.DIGITS);
        char last = words.chars()[words.end(w) - 1];
        boolean syllables = Jamo.isSyllable(last);
        if (words.length(w) < TermKeys.MIN_EDIT + 1 && !digits && !syllables) {
            return List.of();
        }
        int from = words.start(w);
        int to = words.end(w);
        String text = words.text(w);
        int ending = Endings.length(text);
        if (syllables) {
            return ending == 0 ? List.of() : List.of(text.substring(0, text.length() - ending));
        }
        int after = JoinedWords.atEnd(words, from, to, TermKeys.MIN_EDIT);
        int before = JoinedWords.atStart(words, from, to, TermKeys.MIN_EDIT);
        if (!digits && last != 's' && after + before + ending == 0 && !hasEs(w)) {
            return List.of();
        }
        List<String> found = List.of();
        found = with(found, ending == 0 ? "" : text.substring(0, text.length() - ending));
        found = with(found, after == 0 ? "" : text.substring(0, text.length() - after));
        found = with(found, before == 0 ? "" : text.substring(before));
        if (last == 's' && text.length() > TermKeys.MIN_EDIT + 1) {
            found = with(found, text.substring(0, text.length() - 1));
        }
        for (int i = text.indexOf("es", 1);
                i > 0 && text.length() >= TermKeys.MIN_EDIT + 2;
                i = text.indexOf("es", i + 1)) {
            found = with(found, text.substring(0, i) + text.substring(i + 2));
        }
        for (String letters : digits ? Spellings.stretches(text) : List.<String>of()) {
            found = with(found, letters);
        }
        return found;
    }

    private boolean hasEs(int w) {
        char[] chars = words.chars();
        for (int i = words.start(w) + 1; i + 1 < words.end(w); i++) {
            if (chars[i] == 'e' && chars[i + 1] == 's') {
                return true;
            }
        }
        return false;
    }

    private static List<String> with(List<String> found, String more) {
        if (more.isEmpty() || found.contains(more)) {
            return found;
        }
        List<String> all = new ArrayList<>(found);
        all.add(more);
        return all;
    }

    /** Whether the text is the word in the ASCII letters that it looks like. */
    boolean isLookalike(String text, int w) {
        return text.equals(lookalike(w, Letters.SMALL)) || text.equals(lookalike(w, Letters.CAPITAL));
    }

    /** The word in the ASCII letters that it looks like, or an empty text when a letter looks like none. */
    private String lookalike(int w, Letters seen) {
        return lookalike(words.start(w), words.end(w), seen, AS_DIGIT);
    }

    /** The same of any characters, digits read as letters too unless a one stays one. */
    private String lookalike(int from, int to, Letters seen, char one) {
        char[] out = new char[to - from];
        boolean differs = seen == Letters.SMALL;
        for (int i = from; i < to; i++) {
            char c = words.chars()[i];
            char like = seen.like(c);
            if (like == 0) {
                return "";
            }
            differs = differs || like != Folding.lookalike(c);
            out[i - from] = one == AS_DIGIT ? like : Spellings.letter(like, one);
        }
        return differs ? new String(out) : "";
    }

    private String leet(int w, char one) {
        String text = words.text(w);
        String plain = Spellings.leet(text, one);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) == plain.charAt(i) ? 1 : 0;
        }
        return letters >= 2 && letters < text.length() ? plain : "";
    }
}
