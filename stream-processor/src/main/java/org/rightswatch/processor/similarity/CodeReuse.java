package org.rightswatch.processor.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rightswatch.processor.text.Keys;

/**
 * The fingerprints of a program: hashed runs of tokens, comments left out, once with names, numbers and texts made one, so
 * that renaming and reformatting change nothing, and once with them, because programs for one task share a structure (after MOSS: Schleimer, Wilkerson, Aiken 2003; all runs are kept, since one
 * work is compared with one document at a time). Immutable once made.
 */
public final class CodeReuse {

    private static final int[] RUNS = {2, 4, 8};
    private static final double[] WEIGHTS = {0.8, 1.2, 1.0};
    private static final int LONGEST = 400_000;
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "default",
            "break",
            "continue",
            "return",
            "try",
            "catch",
            "finally",
            "throw",
            "throws",
            "new",
            "class",
            "interface",
            "enum",
            "record",
            "extends",
            "implements",
            "import",
            "static",
            "void",
            "int",
            "long",
            "double",
            "float",
            "boolean",
            "char",
            "string",
            "def",
            "lambda",
            "in",
            "not",
            "and",
            "or",
            "elif",
            "with",
            "as",
            "func",
            "function",
            "var",
            "let",
            "const",
            "public",
            "private",
            "struct");

    /** How much the author's own names and texts count beside the bare structure, which programs for one task share. */
    private static final double NAMED = 0.55;

    private final long[] structure;
    private final long[] named;

    private CodeReuse(String source) {
        structure = tokens(source, Detail.STRUCTURE);
        named = tokens(source, Detail.NAMED);
    }

    /** What is kept of names, numbers and texts. */
    private enum Detail {
        STRUCTURE,
        NAMED
    }

    /** The fingerprints of a program's source. */
    public static CodeReuse of(String source) {
        return new CodeReuse(source);
    }

    /** 0 to 1: the weighted mean of the shares of runs that the two programs have in common. */
    public double in(String document) {
        CodeReuse other = new CodeReuse(document);
        return (1 - NAMED) * share(structure, other.structure) + NAMED * share(named, other.named);
    }

    private static double share(long[] tokens, long[] other) {
        double share = 0;
        double weights = 0;
        for (int k = 0; k < RUNS.length; k++) {
            if (Math.min(tokens.length, other.length) >= RUNS[k]) {
                share += WEIGHTS[k] * common(tokens, other, RUNS[k]);
                weights += WEIGHTS[k];
            }
        }
        return weights == 0 ? 0 : share / weights;
    }

    private static double common(long[] tokens, long[] other, int run) {
        Map<Long, Integer> left = new HashMap<>();
        int mine = tokens.length - run + 1;
        int theirs = other.length - run + 1;
        for (int i = 0; i < mine; i++) {
            left.merge(hash(tokens, i, run), 1, Integer::sum);
        }
        int met = 0;
        for (int i = 0; i < theirs; i++) {
            Integer count = left.get(hash(other, i, run));
            if (count != null && count > 0) {
                left.put(hash(other, i, run), count - 1);
                met++;
            }
        }
        return 2.0 * met / (mine + theirs);
    }

    private static long hash(long[] tokens, int from, int run) {
        long hash = 0;
        for (int i = from; i < from + run; i++) {
            hash = Keys.mix(hash * 31 + tokens[i], run);
        }
        return hash;
    }

    private static long[] tokens(String source, Detail detail) {
        long[] out = new long[Math.min(source.length(), LONGEST)];
        int n = 0;
        int i = 0;
        while (i < source.length() && n < out.length) {
            char c = source.charAt(i);
            int end = skipped(source, i);
            if (end > i) {
                i = end;
            } else if (Character.isJavaIdentifierStart(c)) {
                end = word(source, i);
                String word = source.substring(i, end);
                boolean keyword = KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
                out[n++] = keyword || detail == Detail.NAMED ? Keys.of(word.toLowerCase(Locale.ROOT)) : 'V';
                i = end;
            } else if (Character.isDigit(c)) {
                end = word(source, i);
                out[n++] = detail == Detail.NAMED ? Keys.of(source.substring(i, end)) : 'N';
                i = end;
            } else if (c == '"' || c == '\'') {
                end = quoted(source, i, c);
                out[n++] = detail == Detail.NAMED ? Keys.of(source.substring(i, end)) : 'S';
                i = end;
            } else {
                out[n++] = c;
                i++;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** One past the white space or comment that begins here, or {@code at}. */
    private static int skipped(String source, int at) {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (source.startsWith("//", at) || (c == '#' && !source.startsWith("#include", at))) {
            int end = source.indexOf('\n', at);
            return end < 0 ? source.length() : end;
        }
        if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            return end < 0 ? source.length() : end + 2;
        }
        return at;
    }

    private static int word(String source, int from) {
        int end = from + 1;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int quoted(String source, int from, char quote) {
        int end = from + 1;
        while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + 1);
    }
}
