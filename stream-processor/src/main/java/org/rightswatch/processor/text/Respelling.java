package org.rightswatch.processor.text;

/**
 * Writes a canonical Latin word as it sounds, in one letter per sound: p b t d k g f v s z S(sh) C(ch) J(dj) m n l r w
 * y and the vowels a e i o u. Where languages differ the reading is the one shoppers everywhere would guess; what
 * remains ambiguous is left to the costs of the sound comparison.
 */
public final class Respelling {

    private static final int MOST_LETTERS = 120;

    private final char[] in = new char[MOST_LETTERS];
    private final char[] out = new char[256];
    private int n;

    /** The word in sounds. Characters that are not Latin letters stand for themselves. */
    public String of(CharSequence word) {
        int length = Math.min(word.length(), MOST_LETTERS);
        for (int i = 0; i < length; i++) {
            in[i] = word.charAt(i);
        }
        spell(length);
        return new String(out, 0, n);
    }

    /** Sounds that languages do not keep apart made one: z and s, e and i. */
    public static String coarse(String sounds) {
        return sounds.replace('z', 's').replace('e', 'i');
    }

    private static char coarse(char sound) {
        return sound == 'z' ? 's' : sound == 'e' ? 'i' : sound;
    }

    /** Spells these characters without making a text; {@link #sound} has the sounds. Returns how many there are. */
    public int spell(char[] chars, int from, int to) {
        int length = Math.min(to - from, MOST_LETTERS);
        System.arraycopy(chars, from, in, 0, length);
        spell(length);
        return n;
    }

    /** What was spelled last, in sounds. */
    public String spelled() {
        return new String(out, 0, n);
    }

    /** A sound of what was spelled last. */
    public char sound(int i) {
        return out[i];
    }

    /** {@link Keys#of} of these characters in {@link #coarse} sounds, without making a text. */
    public long hash(char[] chars, int from, int to) {
        spell(chars, from, to);
        long hash = 0;
        for (int i = 0; i < n; i++) {
            hash = Keys.next(hash, coarse(out[i]));
        }
        return hash;
    }

    private void spell(int length) {
        n = 0;
        int i = 0;
        while (i < length) {
            i += sound(in, i, length);
        }
    }

    private int sound(char[] w, int i, int length) {
        char c = w[i];
        char next = i + 1 < length ? w[i + 1] : 0;
        char third = i + 2 < length ? w[i + 2] : 0;
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> vowel(w, i, next, length);
            case 'c' -> c(next, third);
            case 's' -> s(next, third);
            case 'g' -> g(i, next);
            case 'p' -> next == 'h' ? put('f', 2) : put('p', 1);
            case 't' -> t(next, third);
            case 'k' -> put(i == 0 && next == 'n' ? 'n' : 'k', i == 0 && next == 'n' ? 2 : next == 'h' ? 2 : 1);
            case 'w' -> next == 'h' ? put('w', 2) : i == 0 && next == 'r' ? put('r', 2) : put('w', 1);
            case 'x' -> i == 0 && isVowel(next) ? put('z', 1) : put('k', 0) + put('s', next == 'x' ? 2 : 1);
            case 'q' -> put('k', next == 'u' ? 2 : 1);
            case 'd' -> next == 'g' && isSoft(third) ? put('J', 2) : put('d', 1);
            case 'z' -> next == 'h' ? put('J', 2) : put(i > 0 && w[i - 1] == 't' ? 's' : 'z', 1);
            case 'h' -> i == 0 ? put('h', 1) : 1;
            case 'j' -> put('J', 1);
            default -> put(c, next == 'h' && (c == 'r' || c == 'b' || c == 'l') ? 2 : 1);
        };
    }

    private int vowel(char[] w, int i, char next, int length) {
        char c = w[i];
        if (c == 'y' && isVowel(next) && next != 'y') {
            return put('y', 1);
        }
        if (c == 'e' && i == length - 1 && n > 1 && !isVowel(out[n - 1])) {
            return 1;
        }
        if ((c == 'e' && (next == 'e' || (next == 'a' && i + 2 < length)))
                || (c == 'i' && next == 'e' && i + 2 == length)
                || (c == 'i' && next == 'i')) {
            return put('i', 2);
        }
        if (c == 'o' && (next == 'o' || next == 'u')) {
            return put('u', 2);
        }
        if ((c == 'a' && next == 'a') || (c == 'u' && next == 'u')) {
            return put(c, 2);
        }
        return put(c == 'y' ? 'i' : c, 1);
    }

    private int c(char next, char third) {
        if (next == 'h') {
            return put('C', 2);
        }
        if (next == 'k' || next == 'q') {
            return put('k', 2);
        }
        if (next == 'c' && isSoft(third)) {
            return put('k', 0) + put('s', 2);
        }
        return isSoft(next) ? put('s', 1) : put('k', 1);
    }

    private int s(char next, char third) {
        if (next == 'c' && third == 'h') {
            return put('S', 3);
        }
        if (next == 'h') {
            return put('S', 2);
        }
        if (next == 'c' && isSoft(third)) {
            return put('s', 2);
        }
        return put('s', 1);
    }

    private int g(int i, char next) {
        if (next == 'h') {
            return i == 0 ? put('g', 2) : 2;
        }
        if (next == 'n' && i == 0) {
            return put('n', 2);
        }
        return put('g', 1);
    }

    private int t(char next, char third) {
        if (next == 'h') {
            return put('t', 2);
        }
        if (next == 'c' && third == 'h') {
            return put('C', 3);
        }
        return next == 's' || next == 'z' ? put('s', 2) : put('t', 1);
    }

    private static boolean isSoft(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Appends a sound, doubled ones once, and returns how many letters it took. */
    private int put(char sound, int letters) {
        if (n == 0 || out[n - 1] != sound) {
            out[n++] = sound;
        }
        return letters;
    }
}
