package org.rightswatch.processor.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How words of other scripts are read, in Latin letters, by table: Cyrillic, Greek, Hebrew and Arabic letter by letter
 * (own tables), Kana with its small letters, Hangul by syllable arithmetic, other alphabets by ICU's transliteration of
 * single letters. Built once; a reading costs one table look-up per character.
 */
public final class Reading {

    private static final String[] TABLE = new String[0x10000];
    private static final String[] INITIALS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] MEDIALS = {
        "a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "u", "i",
        "i"
    };
    private static final String[] FINALS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    private static final char VAV = 'ו';
    private static final Map<Character, Character> SMALL_KANA =
            Map.of('ャ', 'a', 'ュ', 'u', 'ョ', 'o', 'ァ', 'a', 'ィ', 'i', 'ゥ', 'u', 'ェ', 'e', 'ォ', 'o');

    static {
        fill(
                "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўѓќјљњџћђңөұүқғһәӘ",
                "a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sh _ i _ e yu ya i yi e g u g k y l n j ch j n o u u k g h a a");
        fill("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i t i k l m n x o p r s s t i f h ps o");
        fill("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t i k k l m m n n s _ p p ts ts k r sh t");
        fill(
                "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگءؤئآ",
                "a b t t j h h d z r z s sh s z t z a g f k k l m n h u i p ch zh g _ u i a");
        Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        for (int c = 0x0530; c < 0x3100; c++) {
            int script = UScript.getScript(c);
            boolean byHand = TABLE[c] != null;
            if (!byHand && Character.isLetter(c) && script != UScript.LATIN) {
                String latin = toLatin.transliterate(Character.toString(c)).replaceAll("[^a-z]", "");
                TABLE[c] = latin;
            }
        }
        TABLE['ー'] = "";
        TABLE['シ'] = "shi";
        TABLE['チ'] = "chi";
        TABLE['ツ'] = "tsu";
        TABLE['フ'] = "fu";
        TABLE['ジ'] = "ji";
        TABLE['ヂ'] = "ji";
        TABLE['ヅ'] = "zu";
        TABLE['ヴ'] = "vu";
        TABLE['ン'] = "n";
        TABLE['ヲ'] = "o";
    }

    private Reading() {}

    /** The Latin form of a canonical word of a spelling script other than Latin; empty for Latin and for Han. */
    public static Optional<String> latinForm(CharSequence canonical) {
        boolean foreign = false;
        for (int i = 0; i < canonical.length(); i++) {
            char c = canonical.charAt(i);
            if (Scripts.of(c) == Scripts.HAN) {
                return Optional.empty();
            }
            foreign |= c >= 128;
        }
        String latin = foreign ? latin(canonical) : "";
        return latin.length() < 2 ? Optional.empty() : Optional.of(latin);
    }

    /** Every character read in Latin letters; Han by its most usual Mandarin reading. */
    public static String latin(CharSequence canonical) {
        StringBuilder out = new StringBuilder(canonical.length() * 2);
        boolean doubled = false;
        for (int i = 0; i < canonical.length(); i++) {
            char c = canonical.charAt(i);
            if (c == 'ッ') {
                doubled = true;
                continue;
            }
            String sound = smallKana(out, c) ? "" : hebrew(canonical, i, c);
            if (doubled && !sound.isEmpty()) {
                out.append(sound.charAt(0));
            }
            doubled = false;
            out.append(sound);
        }
        return out.toString();
    }

    /** He at the end of a word is the vowel before it; see {@link #vav}. */
    private static String hebrew(CharSequence canonical, int at, char c) {
        if (c == 'ה' && at > 0 && at == canonical.length() - 1) {
            return "a";
        }
        return c == VAV ? vav(canonical, at) : sound(c);
    }

    /** Vav is a consonant where a word begins or when it is doubled, else it stands for a vowel: "טורבסה" is "torbesa". */
    private static String vav(CharSequence canonical, int at) {
        boolean after = at > 0 && canonical.charAt(at - 1) == VAV;
        boolean doubled = after || (at + 1 < canonical.length() && canonical.charAt(at + 1) == VAV);
        return after ? "" : doubled || at == 0 ? "v" : "o";
    }

    /** A small vowel kana replaces the vowel before it: キャ is "kya", ファ is "fa". */
    private static boolean smallKana(StringBuilder out, char c) {
        Character vowel = SMALL_KANA.get(c);
        if (vowel == null || out.isEmpty()) {
            return false;
        }
        int last = out.length() - 1;
        boolean glide = "ャュョ".indexOf(c) >= 0 && out.charAt(last) == 'i';
        boolean soft = glide && last > 0 && (out.charAt(last - 1) == 'h' || out.charAt(last - 1) == 'j');
        if (Respelling.isVowel(out.charAt(last))) {
            out.setLength(last);
        }
        out.append(glide && !soft ? "y" : "").append(vowel);
        return true;
    }

    private static String sound(char c) {
        if (c < 128) {
            return Character.toString(c);
        }
        if (Jamo.isSyllable(c)) {
            int s = c - 0xAC00;
            return INITIALS[s / 588] + MEDIALS[s % 588 / 28] + FINALS[s % 28];
        }
        String sound = TABLE[c];
        return sound != null ? sound : HanForms.reading(c);
    }

    private static void fill(String letters, String readings) {
        String[] each = readings.split(" ");
        for (int i = 0; i < each.length; i++) {
            TABLE[letters.charAt(i)] = each[i].equals("_") ? "" : each[i];
        }
        if (each.length != letters.length()) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%d letters, %d readings: %s", letters.length(), each.length, letters));
        }
    }
}
