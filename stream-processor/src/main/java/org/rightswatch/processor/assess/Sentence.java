package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rightswatch.contracts.value.Bilingual;

/**
 * One sentence of the catalogue with its places for arguments found once: {@code {0}} is the first argument as it is, {@code
 * {class 0}} its comma-separated Nice classes with their headings, {@code {country 0}} its comma-separated country codes by
 * name.
 */
final class Sentence {

    private static final int MOST_WRITTEN = 5_000;
    private static final int LONGEST_KEPT = 80;

    private final Bilingual pattern;
    private final List<Part> english;
    private final List<Part> chinese;
    private final boolean repeats;
    private final Map<String, Bilingual> written = new ConcurrentHashMap<>();

    private enum Kind {
        TEXT,
        ARGUMENT,
        CLASSES,
        COUNTRIES
    }

    private record Part(Kind kind, String text, int argument) {}

    Sentence(Bilingual pattern) {
        this.pattern = pattern;
        this.english = parts(pattern.en());
        this.chinese = parts(pattern.zh());
        this.repeats = english.stream().anyMatch(part -> part.kind.compareTo(Kind.CLASSES) >= 0);
    }

    /** As the catalogue has it. */
    Bilingual pattern() {
        return pattern;
    }

    /** The sentence with these arguments. Those about classes and countries are kept: hit after hit says the same. */
    Bilingual with(String... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        if (!repeats) {
            return filled(arguments);
        }
        String which = arguments.length == 1 ? arguments[0] : String.join("|", arguments);
        Bilingual known = written.get(which);
        if (known == null) {
            known = filled(arguments);
            if (written.size() < MOST_WRITTEN && which.length() < LONGEST_KEPT) {
                written.put(which, known);
            }
        }
        return known;
    }

    private Bilingual filled(String... arguments) {
        String en = joined(english, part -> switch (part.kind) {
            case TEXT -> part.text;
            case ARGUMENT -> arguments[part.argument];
            case CLASSES -> NiceClasses.english(arguments[part.argument]);
            case COUNTRIES -> Countries.english(arguments[part.argument]);
        });
        String zh = joined(chinese, part -> switch (part.kind) {
            case TEXT -> part.text;
            case ARGUMENT -> arguments[part.argument];
            case CLASSES -> NiceClasses.chinese(arguments[part.argument]);
            case COUNTRIES -> Countries.chinese(arguments[part.argument]);
        });
        return new Bilingual(en, zh);
    }

    /** All pieces copied once: a builder would widen its Latin characters first, when the Chinese ones come. */
    private static String joined(List<Part> parts, Function<Part, String> text) {
        String[] pieces = new String[parts.size()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = text.apply(parts.get(i));
        }
        return String.join("", pieces);
    }

    private static List<Part> parts(String pattern) {
        List<Part> parts = new ArrayList<>();
        int text = 0;
        int open = pattern.indexOf('{');
        while (open >= 0 && pattern.indexOf('}', open) > 0) {
            int end = pattern.indexOf('}', open);
            if (open > text) {
                parts.add(new Part(Kind.TEXT, pattern.substring(text, open), -1));
            }
            parts.add(slot(pattern.substring(open + 1, end)));
            text = end + 1;
            open = pattern.indexOf('{', text);
        }
        if (text < pattern.length()) {
            parts.add(new Part(Kind.TEXT, pattern.substring(text), -1));
        }
        return List.copyOf(parts);
    }

    private static Part slot(String slot) {
        Kind kind =
                slot.startsWith("class") ? Kind.CLASSES : slot.startsWith("country") ? Kind.COUNTRIES : Kind.ARGUMENT;
        return new Part(kind, "", slot.charAt(slot.length() - 1) - '0');
    }
}
