package org.rightswatch.crawler.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes e-mail addresses and telephone numbers out of running text: a listing never carries a person's contact. */
public final class PersonalData {

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+(?:@|\\s?\\[at\\]\\s?|\\(at\\))[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.,/-])(?:\\+\\d{1,3}[\\s.\\-]?)?(?:\\(\\d{1,5}\\)[\\s.\\-]?)?\\d{2,4}(?:[\\s.\\-]\\d{2,4}){2,4}(?![\\w/-])"
                    + "|\\+\\d[\\d\\s().-]{7,16}\\d|(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private PersonalData() {}

    /** The text without them. */
    public static String without(String text) {
        return withoutNumbers(mayHoldAddress(text) ? EMAIL.matcher(text).replaceAll("") : text);
    }

    private static boolean mayHoldAddress(String text) {
        return text.indexOf('@') >= 0 || text.contains("[at]") || text.contains("(at)");
    }

    /** Asks the expression only where a number may begin: texts are long and digits are few. */
    private static String withoutNumbers(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        Matcher matcher = PHONE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean begins = c == '+' || c == '(' || (c >= '0' && c <= '9');
            if (begins && matcher.region(i, text.length()).lookingAt()) {
                rest.append(digits(matcher.group()) >= 8 ? "" : matcher.group());
                i = matcher.end();
            } else {
                rest.append(c);
                i++;
            }
        }
        return rest.toString();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
