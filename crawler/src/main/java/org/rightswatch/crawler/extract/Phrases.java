package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of many phrases in a text, in any case. Finds exactly what the regular expression of all phrases would find, but asks at
 * each character only the phrases that begin with it: a list of shop words in forty languages costs an expression forty
 * tries a character.
 */
final class Phrases {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<Character, Beginning> byFirst = new HashMap<>();
    private final @Nullable Beginning[] latin = new Beginning[0x100];

    /**
     * The phrases that begin with one character.
     *
     * @param second what may come next, folded; empty where one of them leaves it open
     */
    private record Beginning(Pattern pattern, String second) {

        static Beginning of(List<String> alternatives) {
            Pattern pattern = Pattern.compile(String.join("|", alternatives), FLAGS);
            boolean open = alternatives.stream().anyMatch(alternative -> !isPlain(alternative, 1));
            return new Beginning(
                    pattern,
                    open
                            ? ""
                            : alternatives.stream()
                                    .map(alternative -> String.valueOf(fold(alternative.charAt(1))))
                                    .distinct()
                                    .collect(Collectors.joining()));
        }

        boolean mayStandAt(CharSequence text, int at) {
            return second.isEmpty() || (at + 1 < text.length() && second.indexOf(fold(text.charAt(at + 1))) >= 0);
        }
    }

    private Phrases(Map<Character, List<String>> alternatives) {
        alternatives.forEach((first, list) -> {
            Beginning beginning = Beginning.of(list);
            byFirst.put(first, beginning);
            if (first < latin.length) {
                latin[first] = beginning;
            }
        });
    }

    /**
     * Takes an expression apart at its top-level bars.
     *
     * @throws IllegalArgumentException when an alternative does not begin with a plain letter or digit
     */
    static Phrases of(String expression) {
        Map<Character, List<String>> alternatives = new HashMap<>();
        for (String alternative : alternatives(expression)) {
            if (!isPlain(alternative, 0)) {
                throw new IllegalArgumentException("'" + alternative + "' does not begin with a letter");
            }
            alternatives
                    .computeIfAbsent(fold(alternative.charAt(0)), k -> new ArrayList<>())
                    .add(alternative);
        }
        return new Phrases(alternatives);
    }

    /** Whether a letter, a digit or, later on, a blank must stand at this place of each match. */
    private static boolean isPlain(String alternative, int at) {
        if (at >= alternative.length()) {
            return false;
        }
        char c = alternative.charAt(at);
        boolean optional = at + 1 < alternative.length() && "?*{|".indexOf(alternative.charAt(at + 1)) >= 0;
        return (Character.isLetterOrDigit(c) || (at > 0 && c == ' ')) && !optional;
    }

    private static List<String> alternatives(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(expression.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(expression.substring(start));
        return parts;
    }

    /** Whether the text holds one. */
    boolean in(CharSequence text) {
        return first(text).isPresent();
    }

    /** The first one in the text, as it stands there. */
    Optional<String> first(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            Beginning beginning = beginningWith(fold(text.charAt(i)));
            if (beginning == null || !beginning.mayStandAt(text, i)) {
                continue;
            }
            Matcher matcher = beginning
                    .pattern()
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(i, text.length());
            if (matcher.lookingAt()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private @Nullable Beginning beginningWith(char folded) {
        return folded < latin.length ? latin[folded] : byFirst.get(folded);
    }

    /** As {@link Pattern#UNICODE_CASE} compares. */
    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
