package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightswatch.processor.text.Keys;

/**
 * Which words marks of many holders share, and how much such a word still counts as a part of a mark: the more holders use
 * it, the less it tells one of them from the others, and the other parts of the mark tell more (USPTO TMEP 1207.01(d)(iii):
 * third-party registrations show that an element is weak; EUIPN common practice CP5: weak components and the likelihood of
 * confusion; the numbers are our own). A mark that is met whole loses nothing by it. Several marks of one holder are a
 * family and dilute nothing. Immutable; depends on the marks of a register only, not on how they came into it.
 */
final class Dilution {

    /** No word is shared by many. */
    static final Dilution NONE = new Dilution(new long[0], new byte[0]);

    /** What more holders than these make of a word's weight; the levels are far apart, so that few marks change when a mark comes. */
    private static final int[] HOLDERS = {6, 24, 96, 384};

    private static final float[] LEFT = {1f, 0.75f, 0.55f, 0.4f, 0.3f};

    /** More holders than these need not be counted. */
    static final int ENOUGH = HOLDERS[HOLDERS.length - 1] + 1;

    private final long[] words;
    private final byte[] levels;

    private Dilution(long[] words, byte[] levels) {
        this.words = words;
        this.levels = levels;
    }

    /** How far a word is diluted that marks of so many holders have: 0 is not at all. */
    static int level(int holders) {
        int level = 0;
        while (level < HOLDERS.length && holders > HOLDERS[level]) {
            level++;
        }
        return level;
    }

    /** How far a word is diluted, the word told by {@link Elements#key}. */
    int levelOf(long word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? 0 : levels[at];
    }

    /** What is left of the weight of a word. */
    float left(long word) {
        return LEFT[levelOf(word)];
    }

    /** The same but for the levels of these words. */
    Dilution with(Map<Long, Integer> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<Long, Integer> all = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            all.put(words[i], (int) levels[i]);
        }
        all.putAll(changed);
        all.values().removeIf(level -> level == 0);
        long[] keys = new long[all.size()];
        byte[] values = new byte[all.size()];
        int n = 0;
        for (Map.Entry<Long, Integer> word : all.entrySet()) {
            keys[n] = word.getKey();
            values[n++] = word.getValue().byteValue();
        }
        return new Dilution(keys, values);
    }

    /** The words that are diluted otherwise here than there. */
    Set<Long> unlike(Dilution other) {
        Set<Long> words = new HashSet<>();
        if (this != other) {
            moved(other, words);
            other.moved(this, words);
        }
        return words;
    }

    private void moved(Dilution other, Set<Long> sink) {
        for (int i = 0; i < words.length; i++) {
            if (other.levelOf(words[i]) != levels[i]) {
                sink.add(words[i]);
            }
        }
    }

    /** Tells these words and levels from others. */
    long checksum() {
        long sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum = Keys.mix(sum + words[i], levels[i]);
        }
        return sum;
    }

    long bytes() {
        return 9L * words.length;
    }
}
