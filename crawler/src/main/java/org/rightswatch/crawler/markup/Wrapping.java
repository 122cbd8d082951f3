package org.rightswatch.crawler.markup;

/**
 * What pages put around the JSON of a script element: blanks, HTML comment marks, CDATA marks bare or commented out, and
 * semicolons behind it. By hand, because a hostile page has a hundred thousand of them, on which an expression's stack ends.
 */
final class Wrapping {

    private static final String OPEN = "<![CDATA[";
    private static final String CLOSE = "]]>";

    private Wrapping() {}

    /** The text without it. */
    static String without(String text) {
        int from = blanks(text, 0);
        for (int next = opened(text, from); next > from; next = opened(text, from)) {
            from = blanks(text, next);
        }
        String rest = text.substring(from);
        int to = blanksBefore(rest, rest.length());
        for (int next = closed(rest, to); next < to; next = closed(rest, to)) {
            to = blanksBefore(rest, next);
        }
        return rest.substring(0, to);
    }

    /** Behind the mark that stands here; here, when none does. */
    private static int opened(String text, int at) {
        if (text.startsWith("<!--", at) || text.startsWith(OPEN, at)) {
            return at + (text.startsWith(OPEN, at) ? OPEN.length() : 4);
        }
        boolean line = text.startsWith("//", at);
        if (!line && !text.startsWith("/*", at)) {
            return at;
        }
        int inside = blanks(text, at + 2);
        if (!text.startsWith(OPEN, inside)) {
            return at;
        }
        int behind = line ? inside + OPEN.length() : blanks(text, inside + OPEN.length());
        return line ? behind : text.startsWith("*/", behind) ? behind + 2 : at;
    }

    /** Before the mark that ends here; here, when none does. */
    private static int closed(String text, int end) {
        if (ends(text, ";", end) || ends(text, "-->", end)) {
            return end - (ends(text, ";", end) ? 1 : 3);
        }
        if (ends(text, CLOSE, end)) {
            int line = blanksBefore(text, end - CLOSE.length());
            return ends(text, "//", line) ? line - 2 : end - CLOSE.length();
        }
        int inside = ends(text, "*/", end) ? blanksBefore(text, end - 2) : 0;
        int before = ends(text, CLOSE, inside) ? blanksBefore(text, inside - CLOSE.length()) : 0;
        return ends(text, "/*", before) ? before - 2 : end;
    }

    private static boolean ends(String text, String mark, int end) {
        return text.startsWith(mark, end - mark.length());
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int blanksBefore(String text, int end) {
        int at = end;
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
