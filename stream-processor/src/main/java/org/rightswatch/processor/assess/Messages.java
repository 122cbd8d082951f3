package org.rightswatch.processor.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.processor.text.TextResource;

/** The one catalogue of sentences, English and Chinese side by side: {@code key <tab> English <tab> Chinese}. */
final class Messages {

    private static final Map<String, Bilingual> CATALOGUE = read();

    private Messages() {}

    /** The sentence of a key with {@code {0}}, {@code {1}} … replaced. An unknown key is a bug and throws. */
    static Bilingual of(String key, String... arguments) {
        Bilingual pattern = CATALOGUE.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new Bilingual(fill(pattern.en(), arguments), fill(pattern.zh(), arguments));
    }

    static Map<String, Bilingual> catalogue() {
        return CATALOGUE;
    }

    private static String fill(String pattern, String... arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            boolean slot = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (slot) {
                out.append(arguments[pattern.charAt(i + 1) - '0']);
                i += 3;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
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
