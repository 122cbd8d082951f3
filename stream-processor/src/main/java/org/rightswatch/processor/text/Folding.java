package org.rightswatch.processor.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical character of every code point of planes 0 and 1, by table: compatibility forms, styled alphabets, full
 * width, case, accents, Latin letters with strokes and hooks, hiragana to katakana, traditional to simplified Han.
 * Sources: Unicode NFKC_Casefold, UTS #39 confusables and script data of ICU4J, character names of the JDK, {@link
 * HanForms} for Han.
 */
public final class Folding {

    /** The code point ends a word. */
    static final int SEPARATOR = 0;

    /** The code point is invisible or only decorates the one before. */
    static final int IGNORED = -1;

    /** Signs that Unicode folds to letters, which are no part of the word before them. */
    private static final String TRADE_MARK_SIGNS = "™℠🅪🅫🅬";

    private static final int LIMIT = 0x20000;
    /** Above the letters that look like those of ASCII; Lisu has the last of them, behind Kana and Han. */
    private static final int LAST_LIKE = 0xA500;

    private static final int FIRST_HAN = 0x3000;
    /** The letters that signs of currencies are written for, from the euro's block on; a blank for the euro itself and others. */
    private static final String CURRENCIES = " c flmn  w   kt  pgasc  t";

    private static final int FIRST_CURRENCY = 0x20A0;
    private static final Pattern NAMED_LATIN = Pattern.compile(
            "LATIN (?:LETTER )?(?:SMALL |CAPITAL )?(?:LETTER )?(?:SMALL CAPITAL |TURNED |REVERSED |OPEN |DOTLESS "
                    + "|SCRIPT |INSULAR |CLOSED )?([A-Z])(?: WITH .*| ROTUNDA|)");
    private static final Map<Character, Character> LATIN_LIKE = Map.ofEntries(
            Map.entry('ə', 'e'),
            Map.entry('ø', 'o'),
            Map.entry('ı', 'i'),
            Map.entry('ð', 'd'),
            Map.entry('ɑ', 'a'),
            Map.entry('ɡ', 'g'),
            Map.entry('ʋ', 'v'),
            Map.entry('ⱱ', 'v'),
            Map.entry('ŋ', 'n'),
            Map.entry('ſ', 's'),
            Map.entry('ɩ', 'i'),
            Map.entry('ɛ', 'e'),
            Map.entry('ɔ', 'o'),
            Map.entry('ʟ', 'l'),
            Map.entry('ǀ', 'l'),
            Map.entry('ƅ', 'b'));
    private static final Map<Character, Character> ARABIC_LIKE =
            Map.of('ک', 'ك', 'ی', 'ي', 'ى', 'ي', 'ة', 'ه', 'ھ', 'ه', 'ە', 'ه', 'ـ', '\0');

    private static final List<String> EXPANSIONS = new ArrayList<>();
    private static final int[] TABLE = new int[LIMIT];
    private static final char[] LOOKALIKE = new char[0x10000];

    static {
        Normalizer2 casefold = Normalizer2.getNFKCCasefoldInstance();
        Normalizer2 decompose = Normalizer2.getNFDInstance();
        Map<String, Integer> known = new HashMap<>();
        for (int cp = 0; cp < LIMIT; cp++) {
            TABLE[cp] = entry(cp, casefold, decompose, known);
        }
        fillLookalikes();
    }

    private Folding() {}

    /** Canonical character (positive), {@link #SEPARATOR}, {@link #IGNORED}, or a number for {@link #expansion}. */
    static int of(int codePoint) {
        if (codePoint < LIMIT) {
            return TABLE[codePoint];
        }
        return Character.isIdeographic(codePoint) ? '\uFFFD' : SEPARATOR;
    }

    /** The canonical characters of a code point that becomes more than one. */
    static String expansion(int code) {
        return EXPANSIONS.get(-2 - code);
    }

    /** The ASCII letter that this canonical character of another script looks like, or 0. */
    public static char lookalike(char canonical) {
        return canonical < 128 ? canonical : LOOKALIKE[canonical];
    }

    /**
     * The letter that the sign of a currency at this index is written for, as in "₴₮ⱤØ₱Ɇ₦", or 0: it is one where it touches
     * letters, or other such signs, and no digit.
     */
    static char currencyLetter(String text, int at) {
        char letter = currency(text.charAt(at));
        if (letter == 0) {
            return 0;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        boolean touches = isLetter(before) || isLetter(after);
        return touches && !Character.isDigit(before) && !Character.isDigit(after) ? letter : 0;
    }

    private static boolean isLetter(char c) {
        return currency(c) != 0 || UScript.getScript(c) == UScript.LATIN;
    }

    private static char currency(char c) {
        int index = c - FIRST_CURRENCY;
        char letter = index >= 0 && index < CURRENCIES.length() ? CURRENCIES.charAt(index) : ' ';
        return letter == ' ' ? 0 : letter;
    }

    /** The whole text in canonical characters, words separated by one space. */
    public static String fold(String text) {
        Words words = Words.few();
        words.add(Field.TITLE, text);
        StringBuilder joined = new StringBuilder(text.length());
        for (int w = 0; w < words.count(); w++) {
            joined.append(w == 0 ? "" : " ").append(words.text(w));
        }
        return joined.toString();
    }

    private static int entry(int cp, Normalizer2 casefold, Normalizer2 decompose, Map<String, Integer> known) {
        if (UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || isApostrophe(cp)) {
            return IGNORED;
        }
        if (TRADE_MARK_SIGNS.indexOf(cp) >= 0) {
            return SEPARATOR;
        }
        int type = Character.getType(cp);
        if (isDecoration(cp, type)) {
            return IGNORED;
        }
        int styled = styledWithoutForm(cp);
        if (styled > 0) {
            return styled;
        }
        String folded = letters(casefold.normalize(Character.toString(cp)), decompose);
        if (folded.isEmpty()) {
            return SEPARATOR;
        }
        if (folded.length() == 1) {
            return folded.charAt(0);
        }
        return known.computeIfAbsent(folded, f -> {
            EXPANSIONS.add(f);
            return -1 - EXPANSIONS.size();
        });
    }

    /** Letters in black circles and squares and regional indicators have no compatibility form in Unicode; 0 for others. */
    private static int styledWithoutForm(int cp) {
        for (int first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
            if (cp >= first && cp < first + 26) {
                return 'a' + cp - first;
            }
        }
        return 0;
    }

    /** Apostrophes and the like stand inside words: they are dropped, so that "mom's" is "moms". */
    private static boolean isApostrophe(int cp) {
        return cp == '\'' || cp == '’' || cp == '‘' || cp == 'ʼ' || cp == '´' || cp == '`' || cp == '׳' || cp == '״';
    }

    private static boolean isDecoration(int cp, int type) {
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        boolean kanaVoice = cp == 0x3099 || cp == 0x309A;
        int script = UScript.getScript(cp);
        return !kanaVoice && (script == UScript.INHERITED || script == UScript.HEBREW || script == UScript.ARABIC);
    }

    /** Keeps letters, digits and the marks that belong to a script's spelling. */
    private static String letters(String folded, Normalizer2 decompose) {
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().forEach(cp -> {
            int script = UScript.getScript(cp);
            boolean alphabetic = script == UScript.LATIN
                    || script == UScript.GREEK
                    || script == UScript.CYRILLIC
                    || script == UScript.ARABIC;
            String parts = alphabetic ? decompose.normalize(Character.toString(cp)) : Character.toString(cp);
            parts.codePoints().filter(p -> keeps(p, alphabetic)).forEach(p -> appendSimple(out, p));
        });
        return out.toString();
    }

    private static boolean keeps(int cp, boolean alphabetic) {
        int type = Character.getType(cp);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return cp < 0x10000 && (Character.isLetterOrDigit(cp) || (mark && !alphabetic));
    }

    private static void appendSimple(StringBuilder out, int cp) {
        char c = (char) cp;
        if (c < 128) {
            out.append((char) UCharacter.toLowerCase((int) c));
        } else if (c >= 0x3041 && c <= 0x3096) {
            out.append((char) (c + 0x60));
        } else if (ARABIC_LIKE.containsKey(c)) {
            char like = ARABIC_LIKE.getOrDefault(c, c);
            if (like != 0) {
                out.append(like);
            }
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else {
            out.append(UScript.getScript(c) == UScript.LATIN ? latin(c) : HanForms.simplified(c));
        }
    }

    /** A Latin letter with a stroke, hook or tail is the letter it is named after. */
    private static char latin(char c) {
        Character like = LATIN_LIKE.get(c);
        if (like != null) {
            return like;
        }
        String name = Character.getName(c);
        Matcher named = NAMED_LATIN.matcher(name == null ? "" : name);
        return named.matches() ? named.group(1).toLowerCase(Locale.ROOT).charAt(0) : c;
    }

    private static void fillLookalikes() {
        SpoofChecker skeletons = new SpoofChecker.Builder().build();
        for (char c = 128; c < LAST_LIKE; c++) {
            int canonical = TABLE[c];
            boolean spelled = c < FIRST_HAN || UScript.getScript(c) == UScript.LISU;
            if (canonical == c && spelled && Character.isLetterOrDigit(c)) {
                String skeleton = skeletons.getSkeleton(Character.toString(c)).toLowerCase(Locale.ROOT);
                String upper = skeletons
                        .getSkeleton(Character.toString(c).toUpperCase(Locale.ROOT))
                        .toLowerCase(Locale.ROOT);
                LOOKALIKE[c] = asciiLetter(skeleton, asciiLetter(upper, (char) 0));
            }
        }
        // Letters that sellers use as look-alikes and UTS #39 does not list as such.
        String more = "вbкkмmнhтtпnиuшwзeчyʜhкkбbдaєeэeяrцuжxεeηnπnτtωwβbςsθoϙqყyʅl"
                + "ᗩaᗷbᑕcᗪdᖴfᕼhᒍjᒪlᗰmᑎnᑭpᑫqᖇrᔕsᑌuᐯvᗯwᘔzᎾoᏆiᎩyᏢpᏟcᏀgᏞlᎡrᎢtᏴb";
        for (int i = 0; i < more.length(); i += 2) {
            if (LOOKALIKE[more.charAt(i)] == 0) {
                LOOKALIKE[more.charAt(i)] = more.charAt(i + 1);
            }
        }
    }

    private static char asciiLetter(String skeleton, char otherwise) {
        if (skeleton.length() != 1) {
            return otherwise;
        }
        char c = skeleton.charAt(0);
        return c >= 'a' && c <= 'z' ? c : otherwise;
    }
}
