package org.rightswatch.crawler.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Rewrites JSON that no parser takes: what stands before the first brace goes, a quote inside a string is escaped, a comma
 * that is missing between two members is put in, brackets that are still open at the end are closed, and those that close
 * nothing are dropped. One pass, never fails; the result may still be no JSON.
 */
final class JsonMender {

    private final String text;
    private final StringBuilder out;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private JsonMender(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 16);
    }

    static String mend(String text) {
        int start = first(text);
        return start < 0 ? "" : new JsonMender(text.substring(start)).mend();
    }

    /** Where the first object or array begins. */
    private static int first(String text) {
        int brace = text.indexOf('{');
        int bracket = text.indexOf('[');
        return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
    }

    private String mend() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '"' -> string();
                case '{', '[' -> {
                    open.push(c);
                    out.append(c);
                }
                case '}', ']' -> close(c);
                default -> out.append(c);
            }
        }
        while (!open.isEmpty()) {
            out.append(open.pop() == '{' ? '}' : ']');
        }
        return out.toString();
    }

    private void close(char bracket) {
        char opener = bracket == '}' ? '{' : '[';
        if (!open.contains(opener)) {
            return;
        }
        while (open.peek() != opener) {
            out.append(open.pop() == '{' ? '}' : ']');
        }
        open.pop();
        out.append(bracket);
    }

    private void string() {
        out.append('"');
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                out.append(c).append(text.charAt(at++));
            } else if (c != '"') {
                out.append(c);
            } else if (ends()) {
                out.append('"');
                return;
            } else if (isMember(skip(at))) {
                out.append("\",");
                return;
            } else {
                out.append("\\\"");
            }
        }
        out.append('"');
    }

    /** Whether the quote just read ends its string: what follows is what may follow a string, or the next member. */
    private boolean ends() {
        int next = skip(at);
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c == ',') {
            return separates(skip(next + 1));
        }
        return c == ':' || c == '}' || c == ']' || c == ';';
    }

    /** After a comma: a string, a number, a word, a bracket; in prose it is a blank and a word. */
    private boolean separates(int next) {
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return c == '"'
                || c == '{'
                || c == '['
                || c == '}'
                || c == ']'
                || c == '-'
                || Character.isDigit(c)
                || text.startsWith("true", next)
                || text.startsWith("false", next)
                || text.startsWith("null", next);
    }

    /** A quoted name with a colon behind it. */
    private boolean isMember(int quote) {
        if (quote >= text.length() || text.charAt(quote) != '"') {
            return false;
        }
        int end = text.indexOf('"', quote + 1);
        int colon = end < 0 ? -1 : skip(end + 1);
        return end - quote > 1 && end - quote < 60 && colon < text.length() && text.charAt(colon) == ':';
    }

    private int skip(int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next;
    }
}
