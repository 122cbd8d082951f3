package org.rightswatch.processor.similarity;

/** How alike two canonical words are written: optimal string alignment over the longer one's length. */
final class Sight {

    private Sight() {}

    /** 0 (nothing in common) to 1 (the same). */
    static double of(CharSequence a, CharSequence b) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            for (int j = 1; j <= m; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return 1 - last[m] / (double) Math.max(n, m);
    }
}
