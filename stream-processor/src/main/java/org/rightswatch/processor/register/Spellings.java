package org.rightswatch.processor.register;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.text.Scripts;

/** Undoes the ways in which letters are replaced by what looks like them. */
final class Spellings {

    /** What digits stand for where they are heard: "html2text", "gr8". */
    static final List<String> AS_HEARD =
            List.of("", "one", "to", "three", "for", "five", "six", "seven", "ate", "nine");

    /** Digits as the numbers that they are. */
    static final List<String> AS_NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** Stands for a sign that is written for "i" or "l". */
    private static final char BAR = '|';

    /** The letters that digits look like; a one is one of several. */
    private static final char[] AS_SEEN = "o1zeasgtbg".toCharArray();

    private static final String LATIN = "abcehikmoptxy036";
    private static final String CYRILLIC = "авсениктортхуозб";

    private static final int SHORTEST_STRETCH = 4;

    private Spellings() {}

    /** Whether the sign is written for a letter. */
    static boolean isSymbol(char c) {
        return c > ' ' && symbol(c) != 0;
    }

    /** The letter that the sign is written for, or 0. */
    private static char symbol(char c) {
        return switch (c) {
            case '$', '§' -> 's';
            case '@' -> 'a';
            case '€' -> 'e';
            case '!', '|', '¡' -> BAR;
            case '£' -> 'l';
            case '+', '†' -> 't';
            case '¥' -> 'y';
            case '₩' -> 'w';
            case '¢' -> 'c';
            case '฿' -> 'b';
            case '₦' -> 'n';
            default -> 0;
        };
    }

    /** Whether the sign is written for "i" as well as for "l". */
    static boolean isBar(char c) {
        return symbol(c) == BAR;
    }

    /** The letters that signs stand for, a bar for {@code bar}; an empty text when one of them stands for none. */
    static String symbols(String signs, char bar) {
        StringBuilder out = new StringBuilder(signs.length());
        for (int i = 0; i < signs.length(); i++) {
            char letter = symbol(signs.charAt(i));
            if (letter == 0) {
                return "";
            }
            out.append(letter == BAR ? bar : letter);
        }
        return out.toString();
    }

    /** The word with its digits as words of the table. */
    static String rebus(String word, List<String> table) {
        StringBuilder out = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(c >= '0' && c <= '9' ? table.get(c - '0') : Character.toString(c));
        }
        return out.toString();
    }

    /** Digits read as letters; a one as {@code one}. */
    static String leet(CharSequence word, char one) {
        char[] out = new char[word.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = letter(word.charAt(i), one);
        }
        return new String(out);
    }

    /** A digit read as a letter; a one as {@code one}. */
    static char letter(char c, char one) {
        return c == '1' ? one : c >= '0' && c <= '9' ? AS_SEEN[c - '0'] : c;
    }

    /** Letters that stand three times in a row and more, {@code times} times. */
    static String runs(String word, int times) {
        StringBuilder out = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int end = i;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            out.repeat(word.charAt(i), end - i < 3 ? end - i : times);
            i = end;
        }
        return out.toString();
    }

    /** The word with Latin letters as the Cyrillic ones that they look like, small or as capitals; an empty text when there are others, or no Cyrillic ones. */
    static String cyrillic(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean cyrillic = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int like = LATIN.indexOf(c);
            boolean own = UScript.getScript(c) == UScript.CYRILLIC;
            if (like < 0 && !own) {
                return "";
            }
            cyrillic |= own;
            out.append(own ? c : CYRILLIC.charAt(like));
        }
        return cyrillic ? out.toString() : "";
    }

    /** The stretches of four letters and more in a word with digits: "iphone6plus", "vivo6iphone7". */
    static List<String> stretches(String word) {
        List<String> found = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || Scripts.of(word.charAt(i)) == Scripts.DIGIT) {
                if (i - from >= SHORTEST_STRETCH) {
                    found.add(word.substring(from, i));
                }
                from = i + 1;
            }
        }
        return found;
    }

    /** Pairs of letters that look like one letter, as that letter. */
    static String pairs(String word) {
        return word.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }
}
