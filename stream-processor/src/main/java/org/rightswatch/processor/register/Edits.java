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

    static boolean same(char[] a, int aFrom, char[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }
}
