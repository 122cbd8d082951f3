package org.rightswatch.crawler.extract;

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
        String safe = text.indexOf('@') < 0 && !text.contains("at")
                ? text
                : EMAIL.matcher(text).replaceAll("");
        return PHONE.matcher(safe)
                .replaceAll(match ->
                        digits(match.group()) >= 8 ? "" : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
