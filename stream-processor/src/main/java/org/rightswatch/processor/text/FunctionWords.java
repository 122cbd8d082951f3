package org.rightswatch.processor.text;

/** Words that only hold a sentence together, such as "for", "und" and "de la"; by {@code function-words.txt}, an own list. */
public final class FunctionWords {

    private static final WordNumbers TABLE = new WordNumbers();

    static {
        for (String line : TextResource.lines("function-words.txt")) {
            if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    TABLE.put(Folding.fold(word).replace(" ", ""), 0);
                }
            }
        }
    }

    private FunctionWords() {}

    /** Whether the word is one; the hash is that of {@link Keys#of}. */
    public static boolean has(long hash) {
        return TABLE.has(hash);
    }
}
