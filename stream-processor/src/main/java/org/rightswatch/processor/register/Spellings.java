package org.rightswatch.processor.register;

/** Undoes the ways in which letters are replaced by what looks like them. */
final class Spellings {

    private Spellings() {}

    /** Digits read as letters; a one as {@code one}. */
    static String leet(CharSequence word, char one) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            out.append(letter(word.charAt(i), one));
        }
        return out.toString();
    }

    private static char letter(char c, char one) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> one;
            case '2' -> 'z';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '6', '9' -> 'g';
            case '7' -> 't';
            case '8' -> 'b';
            default -> c;
        };
    }

    /** Pairs of letters that look like one letter, as that letter. */
    static String pairs(String word) {
        return word.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }

    /**
     * The shape of a word: letters that are mistaken for each other made one, wide letters as the narrow ones they are made
     * of, so that "rn", "nn" and "m", or "ci", "cl" and "d", have one shape.
     */
    static String shape(CharSequence word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'e' -> out.append('c');
                case 'l', 'j', '1', 't' -> out.append('i');
                case 'r' -> out.append('n');
                case 'm' -> out.append("nn");
                case 'w' -> out.append("vv");
                case 'u' -> out.append('v');
                case 'd' -> out.append("ci");
                case 'q', '9' -> out.append('g');
                case '0' -> out.append('o');
                case '5' -> out.append('s');
                default -> out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
