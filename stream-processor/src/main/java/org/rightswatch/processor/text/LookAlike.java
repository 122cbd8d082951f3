package org.rightswatch.processor.text;

/** Words by their shape: letters that are mistaken for each other made one. */
public final class LookAlike {

    private LookAlike() {}

    /** {@link Keys#of} of the {@link #shape} of these characters, without making it. */
    public static long shapeHash(char[] chars, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            hash = switch (c) {
                case 'm' -> Keys.next(Keys.next(hash, 'n'), 'n');
                case 'w' -> Keys.next(Keys.next(hash, 'v'), 'v');
                case 'd' -> Keys.next(Keys.next(hash, 'c'), 'i');
                default -> Keys.next(hash, simple(c));
            };
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

    /** The first letter of the shape of a word that begins with this one. */
    private static char first(char c) {
        return switch (c) {
            case 'm' -> 'n';
            case 'w' -> 'v';
            case 'd' -> 'c';
            default -> simple(c);
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
            char c = word.charAt(i);
            switch (c) {
                case 'm' -> out.append("nn");
                case 'w' -> out.append("vv");
                case 'd' -> out.append("ci");
                default -> out.append(simple(c));
            }
        }
        return out.toString();
    }
}
