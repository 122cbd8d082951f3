package org.rightswatch.processor.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * The fingerprints of a text work: hashed runs of neighbouring words (of neighbouring characters where a script has no
 * spaces), as containment is measured in the literature on text reuse (Clough and Stevenson 2011). Runs of one to five
 * units count, longer runs more; single units only when they are not ordinary. Immutable once made.
 */
public final class TextReuse {

    private static final int LONGEST = 5;
    private static final double[] WEIGHT = {0, 0.6, 1.0, 1.4, 1.2, 0.8};

    private final Map<Long, Integer>[] grams;
    private final double[] total = new double[LONGEST + 1];

    /**
     * How much of a work recurs in a document.
     *
     * @param share 0 to 1, the weighted mean of the shares of runs
     * @param longestRun units of the longest run that recurs
     * @param firstWord word of the document where that run starts, or -1
     * @param lastWord word of the document where it ends, or -1
     */
    public record Overlap(double share, int longestRun, int firstWord, int lastWord) {}

    private TextReuse(Map<Long, Integer>[] grams) {
        this.grams = grams;
    }

    /** The fingerprints of a work's text. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static TextReuse of(String content) {
        Words words = new Words();
        words.clear();
        words.add(Field.TEXT, content);
        Map<Long, Integer>[] grams = new Map[LONGEST + 1];
        TextReuse work = new TextReuse(grams);
        Units units = Units.of(words);
        for (int n = 1; n <= LONGEST; n++) {
            grams[n] = new HashMap<>();
            for (int i = 0; i + n <= units.count(); i++) {
                grams[n].merge(units.gram(i, n), 1, Integer::sum);
            }
            for (int count : grams[n].values()) {
                work.total[n] += count;
            }
        }
        return work;
    }

    /** How much of the work recurs in the words of a document. */
    public Overlap in(Words document) {
        Units units = Units.of(document);
        double share = 0;
        double weights = 0;
        for (int n = 1; n <= LONGEST; n++) {
            if (total[n] > 0) {
                share += WEIGHT[n] * containment(units, n);
                weights += WEIGHT[n];
            }
        }
        int[] run = longestRun(units);
        return new Overlap(
                weights == 0 ? 0 : share / weights,
                run[1],
                run[1] == 0 ? -1 : units.word(run[0]),
                run[1] == 0 ? -1 : units.word(run[0] + run[1] - 1));
    }

    /** Runs of n units that both have, over the runs of the shorter of the two. */
    private double containment(Units units, int n) {
        Map<Long, Integer> left = new HashMap<>();
        int met = 0;
        int runs = Math.max(0, units.count() - n + 1);
        for (int i = 0; i < runs; i++) {
            long gram = units.gram(i, n);
            int allowed = grams[n].getOrDefault(gram, 0);
            if (allowed > 0 && left.merge(gram, 1, Integer::sum) <= allowed) {
                met++;
            }
        }
        double smaller = Math.max(Math.min(runs, total[n]), Math.min(20, total[n]));
        return smaller == 0 ? 0 : met / smaller;
    }

    private int[] longestRun(Units units) {
        int[] best = {0, 0};
        int start = 0;
        int length = 0;
        for (int i = 0; i + 3 <= units.count(); i++) {
            if (grams[3].containsKey(units.gram(i, 3))) {
                start = length == 0 ? i : start;
                length++;
                if (length + 2 > best[1]) {
                    best = new int[] {start, length + 2};
                }
            } else {
                length = 0;
            }
        }
        return best;
    }

    /** Words, or single characters of unsegmented scripts, with their hashes. */
    @SuppressWarnings("ArrayRecordComponent") // two columns
    private record Units(long[] hashes, int[] words, int count) {

        static Units of(Words words) {
            long[] hashes = new long[256];
            int[] at = new int[256];
            int n = 0;
            for (int w = 0; w < words.count(); w++) {
                boolean single = Scripts.unsegmented(words.script(w));
                int step = single ? 1 : words.length(w);
                for (int from = words.start(w); from < words.end(w); from += step) {
                    if (n == hashes.length) {
                        hashes = Arrays.copyOf(hashes, n * 2);
                        at = Arrays.copyOf(at, n * 2);
                    }
                    hashes[n] = words.hash(from, from + step);
                    at[n++] = w;
                }
            }
            return new Units(hashes, at, n);
        }

        long gram(int from, int n) {
            long hash = 0;
            for (int i = from; i < from + n; i++) {
                hash = Keys.mix(hash * 31 + hashes[i], n);
            }
            return hash;
        }

        int word(int unit) {
            return words[unit];
        }
    }
}
