package org.rightswatch.processor.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.processor.text.TextResource;

/** The one catalogue of sentences, English and Chinese side by side: {@code key <tab> English <tab> Chinese}. */
final class Messages {

    private static final Map<String, Bilingual> CATALOGUE = read();

    private static final Set<String> REPEATING = CATALOGUE.entrySet().stream()
            .filter(e ->
                    e.getValue().en().contains("{class") || e.getValue().en().contains("{country"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_WRITTEN = 20_000;
    private static final int LONGEST_KEPT = 100;
    private static final Map<String, Bilingual> WRITTEN = new ConcurrentHashMap<>();

    private enum Language {
        ENGLISH,
        CHINESE
    }

    private Messages() {}

    /** The sentence of a key with {@code {0}}, {@code {1}} … replaced. An unknown key is a bug and throws. */
    static Bilingual of(String key, String... arguments) {
        Bilingual pattern = CATALOGUE.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        if (arguments.length == 0) {
            return pattern;
        }
        return REPEATING.contains(key) ? repeating(pattern, key, arguments) : filled(pattern, arguments);
    }

    /** Sentences about classes and countries: hit after hit says the same. */
    private static Bilingual repeating(Bilingual pattern, String key, String... arguments) {
        String which = key + ' ' + String.join("|", arguments);
        Bilingual known = WRITTEN.get(which);
        if (known == null) {
            known = filled(pattern, arguments);
            if (WRITTEN.size() < MOST_WRITTEN && which.length() < LONGEST_KEPT) {
                WRITTEN.put(which, known);
            }
        }
        return known;
    }

    private static Bilingual filled(Bilingual pattern, String... arguments) {
        return new Bilingual(
                fill(pattern.en(), Language.ENGLISH, arguments), fill(pattern.zh(), Language.CHINESE, arguments));
    }

    static Map<String, Bilingual> catalogue() {
        return CATALOGUE;
    }

    /**
     * {@code {0}} is the first argument as it is, {@code {class 0}} its comma-separated Nice classes with their headings, {@code {country 0}} its
     * comma-separated country codes by name.
     */
    private static String fill(String pattern, Language language, String... arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int i = 0;
        while (i < pattern.length()) {
            int end = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
            if (end > 0) {
                out.append(slot(pattern.substring(i + 1, end), language, arguments));
                i = end + 1;
            } else {
                out.append(pattern.charAt(i));
                i++;
            }
        }
        return out.toString();
    }

    private static String slot(String slot, Language language, String... arguments) {
        String argument = arguments[slot.charAt(slot.length() - 1) - '0'];
        boolean english = language == Language.ENGLISH;
        if (slot.startsWith("class")) {
            return english ? NiceClasses.english(argument) : NiceClasses.chinese(argument);
        }
        if (slot.startsWith("country")) {
            return english ? Countries.english(argument) : Countries.chinese(argument);
        }
        return argument;
    }

    private static Map<String, Bilingual> read() {
        Map<String, Bilingual> catalogue = new HashMap<>();
        List<String> lines = TextResource.lines(Messages.class, "messages.tsv");
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 3) {
                    throw new IllegalStateException("messages.tsv: not key, English, Chinese: " + line);
                }
                catalogue.put(columns[0], new Bilingual(columns[1], columns[2]));
            }
        }
        return Map.copyOf(catalogue);
    }
}
