package org.rightswatch.processor.register;

import java.util.Arrays;

/** Files the terms of a segment under their keys. Keys are computed on all cores and filed in the order of the terms. */
final class TermFiling {

    private final Segment.Terms terms;
    private final char[] pool;

    /** Some terms' keys in the order in which they are filed. */
    private static final class Slice {
        private long[] keys = new long[1 << 14];
        private int[] terms = new int[1 << 14];
        private int size;

        void add(long key, int term) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                terms = Arrays.copyOf(terms, 2 * size);
            }
            keys[size] = key;
            terms[size++] = term;
        }
    }

    private TermFiling(Segment.Terms terms, char[] pool) {
        this.terms = terms;
        this.pool = pool;
    }

    static KeyTable of(Segment.Terms terms, char[] pool) {
        return new TermFiling(terms, pool).table();
    }

    private KeyTable table() {
        int count = terms.length().length;
        int[] keys = {0};
        Slices.each(count, this::count, size -> keys[0] += size);
        KeyTable table = new KeyTable(keys[0], count);
        Slices.each(count, this::slice, slice -> table.putAll(slice.keys, slice.terms, slice.size));
        return table;
    }

    private Integer count(int from, int to) {
        TermKeys keys = new TermKeys();
        int[] count = {0};
        for (int t = from; t < to; t++) {
            keys.each(term(t), key -> count[0]++);
        }
        return count[0];
    }

    private Slice slice(int from, int to) {
        TermKeys keys = new TermKeys();
        Slice slice = new Slice();
        for (int t = from; t < to; t++) {
            int term = t;
            keys.each(term(t), key -> slice.add(key, term));
        }
        return slice;
    }

    private String term(int number) {
        return new String(pool, terms.chars()[number], terms.length()[number]);
    }
}
