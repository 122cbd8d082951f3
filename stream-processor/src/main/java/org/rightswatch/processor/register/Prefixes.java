package org.rightswatch.processor.register;

/** Articles and prepositions that Arabic and Hebrew write onto the word that follows: "الميلفيرا" is "the Milvera". */
final class Prefixes {

    private static final int SHORTEST_REST = 4;
    private static final String[] ARABIC = {"وال", "بال", "كال", "فال", "ال", "لل"};
    private static final String HEBREW = "הלבמשוכ";

    private Prefixes() {}

    /** Characters of the prefix, or 0. */
    static int length(String word) {
        for (String prefix : ARABIC) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_REST) {
                return prefix.length();
            }
        }
        return HEBREW.indexOf(word.charAt(0)) >= 0 && word.length() > SHORTEST_REST ? 1 : 0;
    }
}
