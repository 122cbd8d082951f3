package org.rightswatch.processor.text;

/** Words by their shape: letters that are mistaken for each other made one. */
public final class LookAlike {

    private LookAlike() {}

    /** {@link Keys#of} of the {@link #shape} of these characters, without making it. */
    public static long shapeHash(char[] chars, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = Keys.next(hash, first(chars[i]));
            char second = second(chars[i]);
            hash = second == 0 ? hash : Keys.next(hash, second);
        }
        return hash;
    }

    /** Whether two words have one {@link #shape}; most differ in their first letters. */
    public static boolean isOneShape(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b);
        }
        return first(a.charAt(0)) == first(b.charAt(0)) && shape(a).equals(shape(b));
    }

    /** The narrow letter that stands for a letter, of a wide one the first of two. */
    private static char first(char c) {
        return switch (c) {
            case 'm' -> 'n';
            case 'w' -> 'v';
            case 'd' -> 'c';
            default -> simple(c);
        };
    }

    /** The second of the narrow letters that a wide one is made of; 0 for others. */
    private static char second(char c) {
        return switch (c) {
            case 'm' -> 'n';
            case 'w' -> 'v';
            case 'd' -> 'i';
            default -> 0;
        };
    }

    private static char simple(char c) {
        return switch (c) {
            case 'e' -> 'c';
            case 'l', 'j', '1' -> 'i';
            case 'r' -> 'n';
            case 'u' -> 'v';
            case 'q', '9' -> 'g';
            case '0' -> 'o';
            case '5' -> 's';
            default -> c;
        };
    }

    /**
     * The shape of a word: letters that are mistaken for each other made one, wide letters as the narrow ones they are made
     * of, so that "rn", "nn" and "m", or "ci", "cl" and "d", have one shape.
     */
    public static String shape(CharSequence word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            out.append(first(word.charAt(i)));
            char second = second(word.charAt(i));
            if (second != 0) {
                out.append(second);
            }
        }
        return out.toString();
    }
}
