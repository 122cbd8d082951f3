package org.rightswatch.processor.similarity;

import java.util.Arrays;

/** How alike two canonical words are written: optimal string alignment, ends weighing less than beginnings. Not thread-safe. */
final class Sight {

    private static final int MAX = 120;
    private static final char LAST_ASCII = 127;

    /** Where the word that was marked last has each letter of ASCII, a bit for each place. */
    private final long[] places = new long[LAST_ASCII + 1];

    /** One word is often compared with many, one after the other. */
    private String marked = "";

    /** 0 (nothing in common) to 1 (the same). */
    double of(String a, String b) {
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

    /** No less than this is their {@link #distance}, told by their lengths alone. */
    static int leastDistance(String a, String b) {
        return Math.abs(Math.min(a.length(), MAX) - Math.min(b.length(), MAX));
    }

    /** Insertions, deletions, changes and exchanges of neighbours that make one of the other. */
    int distance(String a, String b) {
        return a.isEmpty() || a.length() > Long.SIZE ? distanceByRows(a, b) : distanceByBits(a, b);
    }

    /**
     * The table of {@link #distanceByRows}, a row of it at once: how its numbers rise and fall along the word stands in the bits of
     * two numbers (H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003).
     *
     * @param word 1 to 64 characters
     */
    private int distanceByBits(String word, String other) {
        mark(word);
        long end = 1L << (word.length() - 1);
        long rises = -1;
        long falls = 0;
        long free = 0; // where the row before took a diagonal step that costs nothing
        long metBefore = 0;
        int distance = word.length();
        for (int j = 0; j < Math.min(other.length(), MAX); j++) {
            long met = places(other.charAt(j));
            long exchanged = ((~free & met) << 1) & metBefore;
            free = (((met & rises) + rises) ^ rises) | met | falls | exchanged;
            long up = falls | ~(free | rises);
            long down = rises & free;
            distance += (up & end) != 0 ? 1 : (down & end) != 0 ? -1 : 0;
            up = up << 1 | 1;
            rises = down << 1 | ~(free | up);
            falls = up & free;
            metBefore = met;
        }
        return distance;
    }

    private void mark(String word) {
        if (!marked.equals(word)) {
            for (int i = 0; i < marked.length(); i++) {
                places[marked.charAt(i) & LAST_ASCII] = 0;
            }
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) <= LAST_ASCII) {
                    places[word.charAt(i)] |= 1L << i;
                }
            }
            marked = word;
        }
    }

    /** Where the marked word has the character. */
    private long places(char c) {
        if (c <= LAST_ASCII) {
            return places[c];
        }
        long found = 0;
        for (int i = 0; i < marked.length(); i++) {
            found |= marked.charAt(i) == c ? 1L << i : 0;
        }
        return found;
    }

    /** For words of any length. */
    static int distanceByRows(String a, String b) {
        int n = Math.min(a.length(), MAX);
        int m = Math.min(b.length(), MAX);
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            fill(row, last, before, a, b);
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m];
    }

    private static void fill(int[] row, int[] last, int[] before, String a, String b) {
        int i = row[0];
        char c = a.charAt(i - 1);
        for (int j = 1; j < row.length; j++) {
            char d = b.charAt(j - 1);
            int best = Math.min(last[j - 1] + (c == d ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
            boolean swapped = i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d;
            row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
        }
    }
}
