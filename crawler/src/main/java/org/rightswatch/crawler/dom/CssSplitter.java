package org.rightswatch.crawler.dom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a selector apart at its top-level commas and combinators; brackets, parentheses and quotes are left whole. */
final class CssSplitter {

    /** One compound selector and the combinator before it ({@code ' '} for the first). */
    record Compound(char combinator, String text) {}

    private CssSplitter() {}

    static List<String> alternatives(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            i = skipQuoted(text, i);
            char c = text.charAt(i);
            depth += opens(c) ? 1 : closes(c) ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a part is empty");
        }
        return parts;
    }

    static List<Compound> compounds(String part) {
        List<Compound> compounds = new ArrayList<>();
        char combinator = ' ';
        int i = 0;
        while (i < part.length()) {
            int end = compoundEnd(part, i);
            if (end == i) {
                throw new IllegalArgumentException("a step is missing before '" + part.substring(i) + "'");
            }
            compounds.add(new Compound(combinator, part.substring(i, end)));
            combinator = ' ';
            i = end;
            while (i < part.length() && isCombinator(part.charAt(i))) {
                combinator = part.charAt(i) <= ' ' ? combinator : part.charAt(i);
                i++;
            }
        }
        if (compounds.isEmpty() || isCombinator(part.charAt(part.length() - 1))) {
            throw new IllegalArgumentException("a step is missing at the end");
        }
        return compounds;
    }

    /** The id ({@code #}) or class ({@code .}) that a compound asks for, outside brackets. */
    static @Nullable String name(String compound, char mark) {
        int depth = 0;
        for (int i = 0; i < compound.length(); i++) {
            char c = compound.charAt(i);
            depth += opens(c) ? 1 : closes(c) ? -1 : 0;
            if (c == mark && depth == 0) {
                String name = identifier(compound, i + 1);
                return name.isEmpty() || name.indexOf('\\') >= 0 ? null : name;
            }
        }
        return null;
    }

    /** The tag that a compound asks for. */
    static @Nullable String tag(String compound) {
        String tag = identifier(compound, 0);
        return tag.isEmpty() || tag.indexOf('\\') >= 0 ? null : tag;
    }

    private static String identifier(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_\\".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(from, end);
    }

    private static int compoundEnd(String part, int from) {
        int depth = 0;
        for (int i = from; i < part.length(); i++) {
            i = skipQuoted(part, i);
            char c = part.charAt(i);
            depth += opens(c) ? 1 : closes(c) ? -1 : 0;
            if (depth == 0 && isCombinator(c)) {
                return i;
            }
        }
        return part.length();
    }

    /** At a quote, the index of the closing one. */
    private static int skipQuoted(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        return end;
    }

    private static boolean isCombinator(char c) {
        return c <= ' ' || c == '>' || c == '+' || c == '~';
    }

    private static boolean opens(char c) {
        return c == '[' || c == '(';
    }

    private static boolean closes(char c) {
        return c == ']' || c == ')';
    }
}
