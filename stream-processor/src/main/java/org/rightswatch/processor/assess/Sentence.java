package org.rightswatch.processor.assess;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Template english;
    private final Template chinese;
    private final boolean repeats;
    private final Map<String, Bilingual> written = new ConcurrentHashMap<>();

    Sentence(Bilingual pattern) {
        this.pattern = pattern;
        this.english = Template.of(pattern.en(), NiceClasses::english, Countries::english);
        this.chinese = Template.of(pattern.zh(), NiceClasses::chinese, Countries::chinese);
        this.repeats = pattern.en().contains("{c");
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
        return new Bilingual(english.filled(arguments), chinese.filled(arguments));
    }
}
