package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of many phrases in a text, in any case. Finds exactly what the regular expression of all phrases would find, but asks at
 * each character only the phrases that begin with it: a list of shop words in forty languages costs an expression forty
 * tries a character.
 */
final class Phrases {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<Character, Pattern> byFirst = new HashMap<>();
    private final boolean[] latin = new boolean[0x100];

    private Phrases(Map<Character, List<String>> alternatives) {
        alternatives.forEach((first, list) -> {
            byFirst.put(first, Pattern.compile(String.join("|", list), FLAGS));
            if (first < latin.length) {
                latin[first] = true;
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
            char first = alternative.isEmpty() ? '(' : alternative.charAt(0);
            boolean optional = alternative.length() > 1 && "?*{|".indexOf(alternative.charAt(1)) >= 0;
            if (!Character.isLetterOrDigit(first) || optional) {
                throw new IllegalArgumentException("'" + alternative + "' does not begin with a letter");
            }
            alternatives.computeIfAbsent(fold(first), k -> new ArrayList<>()).add(alternative);
        }
        return new Phrases(alternatives);
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
            Pattern pattern = beginningWith(fold(text.charAt(i)));
            if (pattern == null) {
                continue;
            }
            Matcher matcher = pattern.matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(i, text.length());
            if (matcher.lookingAt()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private @Nullable Pattern beginningWith(char folded) {
        return folded < latin.length && !latin[folded] ? null : byFirst.get(folded);
    }

    /** As {@link Pattern#UNICODE_CASE} compares. */
    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
