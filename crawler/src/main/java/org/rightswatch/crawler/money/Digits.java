package org.rightswatch.crawler.money;

/** Digits of other scripts, and full-width ones, as ASCII digits; lengths stay the same. */
final class Digits {

    private Digits() {}

    static String western(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForeign(text.charAt(i))) {
                return convert(text);
            }
        }
        return text;
    }

    private static String convert(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (isForeign(chars[i])) {
                chars[i] = plain(chars[i]);
            }
        }
        return new String(chars);
    }

    private static boolean isForeign(char c) {
        return c > 0x7F && (Character.isDigit(c) || c == '，' || c == '．' || c == '\u066B' || c == '\u066C');
    }

    private static char plain(char c) {
        return switch (c) {
            case '，', '\u066C' -> ',';
            case '．', '\u066B' -> '.';
            default -> (char) ('0' + Character.digit(c, 10));
        };
    }
}
