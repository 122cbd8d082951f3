package org.rightswatch.processor.text;

/** Words by their shape: letters that are mistaken for each other made one. */
public final class LookAlike {

    private LookAlike() {}

    /**
     * The shape of a word: letters that are mistaken for each other made one, wide letters as the narrow ones they are made
     * of, so that "rn", "nn" and "m", or "ci", "cl" and "d", have one shape.
     */
    public static String shape(CharSequence word) {
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
