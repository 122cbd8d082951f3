package org.rightswatch.processor.register;

/** Tells whether two texts are one edit apart, in one pass and without memory. */
public final class Edits {

    private Edits() {}

    /** Whether b becomes a by no more than one insertion, deletion, change, or exchange of neighbours. */
    static boolean withinOne(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        if (n > m) {
            return withinOne(b, bFrom, bTo, a, aFrom, aTo);
        }
        if (m - n > 1) {
            return false;
        }
        int i = 0;
        while (i < n && a[aFrom + i] == b[bFrom + i]) {
            i++;
        }
        if (i == n) {
            return true;
        }
        if (n != m) {
            return same(a, aFrom + i, b, bFrom + i + 1, n - i);
        }
        if (same(a, aFrom + i + 1, b, bFrom + i + 1, n - i - 1)) {
            return true;
        }
        return i + 1 < n
                && a[aFrom + i] == b[bFrom + i + 1]
                && a[aFrom + i + 1] == b[bFrom + i]
                && same(a, aFrom + i + 2, b, bFrom + i + 2, n - i - 2);
    }

    /** Whether one letter of a stands elsewhere in b, the rest being the same; both of one length. */
    static boolean moved(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int n = aTo - aFrom;
        if (n != bTo - bFrom) {
            return false;
        }
        int from = 0;
        while (from < n && a[aFrom + from] == b[bFrom + from]) {
            from++;
        }
        int to = n;
        while (to > from && a[aFrom + to - 1] == b[bFrom + to - 1]) {
            to--;
        }
        int between = to - from - 1;
        return between > 0
                && ((a[aFrom + from] == b[bFrom + to - 1] && same(a, aFrom + from + 1, b, bFrom + from, between))
                        || (b[bFrom + from] == a[aFrom + to - 1]
                                && same(a, aFrom + from, b, bFrom + from + 1, between)));
    }

    /**
     * Whether both begin the same and have the same consonants, so many at least and doubled ones counting once, and a has
     * only left vowels out or differs in no more than {@code most} stretches of vowels.
     */
    static boolean sameConsonants(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, int least, int most) {
        int i = aFrom;
        int j = bFrom;
        int changed = 0;
        int consonants = 0;
        boolean more = a[aFrom] != b[bFrom];
        while (!more || changed <= most) {
            int nextA = afterVowels(a, i, aTo);
            int nextB = afterVowels(b, j, bTo);
            boolean other = nextA - i != nextB - j || !same(a, i, b, j, nextA - i);
            changed += other ? 1 : 0;
            more |= other && nextA > i;
            i = nextA;
            j = nextB;
            if (i == aTo || j == bTo) {
                return i == aTo
                        && j == bTo
                        && consonants >= least
                        && (changed <= most || !more)
                        && a[aFrom] == b[bFrom];
            }
            if (a[i] != b[j]) {
                return false;
            }
            i = afterSame(a, i, aTo);
            j = afterSame(b, j, bTo);
            consonants++;
        }
        return false;
    }

    private static int afterVowels(char[] a, int from, int to) {
        int i = from;
        while (i < to && isVowel(a[i])) {
            i++;
        }
        return i;
    }

    private static int afterSame(char[] a, int from, int to) {
        int i = from + 1;
        while (i < to && a[i] == a[from]) {
            i++;
        }
        return i;
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    static boolean same(char[] a, int aFrom, char[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }
}
