package org.rightswatch.processor.similarity;

/** How alike two canonical words are written: optimal string alignment, ends weighing less than beginnings. */
final class Sight {

    private static final int MAX = 120;

    private int[] before = new int[MAX + 1];
    private int[] last = new int[MAX + 1];
    private int[] row = new int[MAX + 1];

    /** 0 (nothing in common) to 1 (the same). */
    double of(CharSequence a, CharSequence b) {
        int n = Math.min(a.length(), MAX);
        int m = Math.min(b.length(), MAX);
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        double plain = 1 - distance(a, b) / (double) Math.max(n, m);
        int prefix = 0;
        while (prefix < Math.min(5, Math.min(n, m)) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return plain + 0.09 * prefix * (1 - plain);
    }

    /** Insertions, deletions, changes and exchanges of neighbours that make one of the other. */
    int distance(CharSequence a, CharSequence b) {
        int n = Math.min(a.length(), MAX);
        int m = Math.min(b.length(), MAX);
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            fill(a, b, i, m);
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m];
    }

    private void fill(CharSequence a, CharSequence b, int i, int m) {
        row[0] = i;
        char c = a.charAt(i - 1);
        for (int j = 1; j <= m; j++) {
            char d = b.charAt(j - 1);
            int best = Math.min(last[j - 1] + (c == d ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
            boolean swapped = i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d;
            row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
        }
    }
}
