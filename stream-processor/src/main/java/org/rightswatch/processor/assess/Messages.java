package org.rightswatch.processor.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.processor.text.TextResource;

/** The one catalogue of sentences, English and Chinese side by side: {@code key <tab> English <tab> Chinese}. */
final class Messages {

    private static final Map<String, Sentence> CATALOGUE = read();

    private Messages() {}

    /** The sentence of a key with {@code {0}}, {@code {1}} … replaced. An unknown key is a bug and throws. */
    static Bilingual of(String key, String... arguments) {
        Sentence sentence = CATALOGUE.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return sentence.with(arguments);
    }

    static Map<String, Bilingual> catalogue() {
        Map<String, Bilingual> all = new HashMap<>();
        CATALOGUE.forEach((key, sentence) -> all.put(key, sentence.pattern()));
        return all;
    }

    private static Map<String, Sentence> read() {
        Map<String, Sentence> catalogue = new HashMap<>();
        List<String> lines = TextResource.lines(Messages.class, "messages.tsv");
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 3) {
                    throw new IllegalStateException("messages.tsv: not key, English, Chinese: " + line);
                }
                catalogue.put(columns[0], new Sentence(new Bilingual(columns[1], columns[2])));
            }
        }
        return Map.copyOf(catalogue);
    }
}
