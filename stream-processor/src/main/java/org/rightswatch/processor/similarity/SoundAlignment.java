package org.rightswatch.processor.similarity;

import java.util.Arrays;

/**
 * How alike two words sound that are written in sounds ({@code Respelling}): the cheapest alignment, where sounds that
 * languages confuse cost little and vowels less than consonants. Not thread-safe; reuses its rows.
 */
public final class SoundAlignment {

    private static final int MAX = 120;
    /** More than two words of so many sounds can cost. */
    private static final int TOO_MUCH = Integer.MAX_VALUE;
    /** Costs are whole numbers: with so much more no rounding error tells on the wrong side of the limit. */
    private static final int ROUNDING = 1;

    /** What it costs to change a sound for one that it is never confused with. */
    private static final int UNLIKE = 120;

    private static final int[][] CHANGE = new int[128][128];
    private static final int[] UNLIKE_ALL = new int[128];
    private static final int[] DROP = new int[128];

    /** Pairs of sounds and what confusing them costs, in hundredths of a whole sound. */
    private static final String CONFUSED =
            "pb20 td20 kg20 fv20 sz10 sS25 zS35 SC25 SJ30 CJ20 sC35 zJ30 zC40 sJ45 bv30 vw20 bw50 fh35 pf30 "
                    + "mn35 lr20 nl50 kh40 gh40 kC45 tC40 dJ40 ts55 tS55 Jy35 Jg40 gy60 hw50 nr60 dl60 dr60 ks70 uw20 iy20 ow40 ey40 Jh50 "
                    + "ae25 ai35 ao25 au30 ei20 eo30 eu30 io45 iu40 ou15";

    static {
        Arrays.fill(UNLIKE_ALL, UNLIKE);
        for (int a = 0; a < 128; a++) {
            DROP[a] = 100;
            for (int b = 0; b < 128; b++) {
                CHANGE[a][b] = a == b ? 0 : UNLIKE;
            }
        }
        for (String pair : CONFUSED.split(" ")) {
            int cost = Integer.parseInt(pair.substring(2));
            CHANGE[pair.charAt(0)][pair.charAt(1)] = cost;
            CHANGE[pair.charAt(1)][pair.charAt(0)] = cost;
        }
        for (char vowel : "aeiou".toCharArray()) {
            DROP[vowel] = 35;
        }
        for (char vowel : "AEIOU".toCharArray()) {
            DROP[vowel] = 12;
            for (int c = 0; c < 128; c++) {
                CHANGE[vowel][c] = c == vowel ? 0 : CHANGE[Character.toLowerCase(vowel)][c];
                CHANGE[c][vowel] = CHANGE[vowel][c];
            }
            CHANGE[vowel][vowel] = 0;
            CHANGE[vowel][Character.toLowerCase(vowel)] = 0;
            CHANGE[Character.toLowerCase(vowel)][vowel] = 0;
        }
        DROP['h'] = 30;
        DROP['y'] = 35;
        DROP['w'] = 40;
        DROP['r'] = 55;
        DROP['n'] = 75;
        DROP['l'] = 75;
    }

    /** The other word, and what it costs to leave out each of its sounds. */
    private final char[] across = new char[MAX];

    private final int[] drops = new int[MAX];
    private final int[] row = new int[MAX + 1];

    /** 0 (nothing in common) to 1 (the same). */
    public double of(CharSequence a, CharSequence b) {
        return of(a, b, 0);
    }

    /** The same where it is {@code least} or more, else anything less: what is unlike is soon seen to be. */
    public double of(CharSequence a, CharSequence b, double least) {
        int n = Math.min(a.length(), MAX);
        int m = Math.min(b.length(), MAX);
        int longest = Math.max(weight(a, n), weight(b, m));
        if (n == 0 || m == 0 || longest == 0) {
            return 0;
        }
        double most = (1 - least) * longest + ROUNDING;
        return Math.max(0, 1 - cost(a, n, b, m, most) / (double) longest);
    }

    /** What it costs to make one of the other; {@link #TOO_MUCH} when that is more than {@code most}. */
    private int cost(CharSequence a, int n, CharSequence b, int m, double most) {
        begin(b, m);
        for (int i = 0; i < n; i++) {
            if (nextRow(a.charAt(i), m) > most) {
                return TOO_MUCH;
            }
        }
        return row[m];
    }

    private void begin(CharSequence b, int m) {
        row[0] = 0;
        for (int j = 0; j < m; j++) {
            across[j] = b.charAt(j);
            drops[j] = drop(across[j]);
            row[j + 1] = row[j] + drops[j];
        }
    }

    /** Takes one more sound into the alignment and returns what it costs at least, wherever the other word is by then. */
    private int nextRow(char x, int m) {
        int[] changeX = x < 128 ? CHANGE[x] : UNLIKE_ALL;
        int dropX = drop(x);
        int diagonal = row[0];
        int left = diagonal + dropX;
        int least = left;
        row[0] = left;
        for (int j = 0; j < m; j++) {
            char y = across[j];
            int up = row[j + 1];
            int change = y < 128 ? changeX[y] : x == y ? 0 : UNLIKE;
            left = Math.min(diagonal + change, Math.min(up + dropX, left + drops[j]));
            diagonal = up;
            row[j + 1] = left;
            least = Math.min(least, left);
        }
        return least;
    }

    private static int weight(CharSequence s, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.min(100, drop(s.charAt(i)) + 15);
        }
        return sum;
    }

    private static int drop(char c) {
        return c < 128 ? DROP[c] : 100;
    }
}
