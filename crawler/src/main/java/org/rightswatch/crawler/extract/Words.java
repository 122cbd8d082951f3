package org.rightswatch.crawler.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Comparing and cleaning short texts. */
final class Words {

    private static final Pattern TEMPLATE =
            Pattern.compile("\\$[A-Za-z_{(]|\\{\\{|\\}\\}|<%|%[A-Z_]+%|\\[\\[|@\\{|^\\[object");
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)n/?a|null|none|undefined|nan|unknown|no brand|nobrand|no name|not specified|not applicable|does not apply|-+|\\.+|false|true|0|brand|generic brand|various|other|default");

    private static final Pattern LABEL = Pattern.compile(
            "(?iU)^.{0,40}?\\b(?:brand|marke|marque|marca|merk|märke|značka|marka|бренд|марка|производитель|hersteller|manufacturer|fabricante?)\\s*[:：]\\s*(?=\\S)|^(?:品牌|ブランド|メーカー)\\s*[:：]\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)\\s+(?:код|артикул|арт\\.?|sku|art\\.?(?:[- ]?nr)?\\.?|artikelnummer|ref\\.?|référence|referencia|código|kód|item no\\.?|model)\\s*[:#№]\\s*[\\w./-]{2,24}$");

    private Words() {}

    /** One line, single blanks, no invisible marks at the ends. */
    static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.append(c);
        }
        return line.toString().strip();
    }

    private static boolean isBlank(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == '\u00A0' || c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    /** {@code More of the brand: Orbelle} is {@code Orbelle}. */
    static String withoutLabel(String text) {
        return LABEL.matcher(clean(text)).replaceFirst("");
    }

    /** A headline without the article number behind it. */
    static String withoutNumber(String heading) {
        String rest = NUMBER.matcher(heading).replaceFirst("");
        return rest.isBlank() ? heading : rest;
    }

    /** Letters and digits only, one case, one width: what two spellings of a title share. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldedKey(text);
            }
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static String foldedKey(String text) {
        StringBuilder key = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** A template variable that was never filled in, or a word for nothing. */
    static boolean saysNothing(String text) {
        return text.isBlank()
                || TEMPLATE.matcher(text).find()
                || NOTHING.matcher(text.strip()).matches();
    }

    /** At most so many characters, cut between characters. */
    static String atMost(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
