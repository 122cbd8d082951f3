package org.rightswatch.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Did you mean …? */
final class Near {

    private Near() {}

    /** How to mend an unknown key: the nearest known one, or all of them. */
    static String hint(String unknown, Collection<String> known) {
        return nearest(unknown, known)
                .map(near -> "did you mean " + near + "?")
                .orElse(known.isEmpty() ? "no key is known here" : "known here: " + String.join(", ", known));
    }

    private static Optional<String> nearest(String unknown, Collection<String> known) {
        int allowed = Math.max(1, (unknown.length() + 1) / 3);
        return known.stream()
                .filter(key -> distance(unknown, key) <= allowed)
                .min(Comparator.comparingInt(key -> distance(unknown, key)));
    }

    /** Optimal string alignment over plain letters: {@code boostrap-servers} is one step from {@code bootstrapServers}. */
    private static int distance(String one, String two) {
        String a = plain(one);
        String b = plain(two);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]", "");
    }
}
