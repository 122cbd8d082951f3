package org.rightswatch.processor.text;

/** Words that sellers write onto a mark without a space, such as "bags", "shoes", "official"; by {@code joined-words.txt}, an own list. */
public final class JoinedWords {

    /** The longest word of the table has fewer letters. */
    public static final int LONGEST = 12;

    /** The shortest word that may stand before a mark. */
    public static final int SHORTEST_BEFORE = 2;

    private static final int SHORTEST = 2;
    private static final WordNumbers TABLE = new WordNumbers();

    static {
        for (String line : TextResource.lines("joined-words.txt")) {
            if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    TABLE.put(Folding.fold(word).replace(" ", ""), 1);
                }
            }
        }
    }

    private JoinedWords() {}

    /** Length of the table's word that the characters {@code from} to before {@code to} of the listing end with, leaving {@code rest}; or 0. */
    public static int atEnd(Words words, int from, int to, int rest) {
        char[] chars = words.chars();
        for (int at = Math.max(from + rest, to - LONGEST); at <= to - SHORTEST; at++) {
            if (TABLE.mayStart(chars[at]) && TABLE.get(words.hash(at, to)) > 0) {
                return to - at;
            }
        }
        return 0;
    }

    /** Length of the table's word that they begin with, leaving {@code rest}; or 0. */
    public static int atStart(Words words, int from, int to, int rest) {
        if (TABLE.mayStart(words.chars()[from])) {
            for (int at = Math.min(to - rest, from + LONGEST); at >= from + SHORTEST_BEFORE; at--) {
                if (TABLE.get(words.hash(from, at)) > 0) {
                    return at - from;
                }
            }
        }
        return 0;
    }

    /** The canonical word without such a word at its end, or at its start; the same word when it has none. */
    public static String without(String word, int rest) {
        for (int at = Math.max(rest, word.length() - LONGEST); at <= word.length() - SHORTEST; at++) {
            if (TABLE.get(Keys.of(word.substring(at))) > 0) {
                return word.substring(0, at);
            }
        }
        for (int at = Math.min(word.length() - rest, LONGEST); at >= SHORTEST_BEFORE; at--) {
            if (TABLE.get(Keys.of(word.substring(0, at))) > 0) {
                return word.substring(at);
            }
        }
        return word;
    }
}
