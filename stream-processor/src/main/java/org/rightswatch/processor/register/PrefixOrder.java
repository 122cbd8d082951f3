package org.rightswatch.processor.register;

import java.util.Arrays;

/**
 * The terms of a segment in the order of their first, or of their last, characters: answers which terms begin or end
 * with a piece, for masked and styled pieces. Four bytes a term and direction.
 */
final class PrefixOrder {

    private final Segment.Terms terms;
    private final char[] pool;
    private final int[] order;
    private final boolean backwards;

    PrefixOrder(Segment.Terms terms, char[] pool, Direction direction) {
        this.terms = terms;
        this.pool = pool;
        this.backwards = direction == Direction.BACKWARDS;
        this.order = sorted();
    }

    /** Which end of the terms counts. */
    enum Direction {
        FORWARDS,
        BACKWARDS
    }

    /** Terms that begin (or end) with the piece, as long as there are no more than {@code most}; else none. */
    int[] withPiece(CharSequence piece, int most) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(order[middle], piece) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < order.length && compare(order[end], piece) == 0) {
            end++;
            if (end - low > most) {
                return new int[0];
            }
        }
        return Arrays.copyOfRange(order, low, end);
    }

    /** Order of the term's first characters, as many as the piece has, against the piece. */
    private int compare(int term, CharSequence piece) {
        int length = terms.length()[term];
        for (int i = 0; i < piece.length(); i++) {
            if (i >= length) {
                return -1;
            }
            char wanted = piece.charAt(backwards ? piece.length() - 1 - i : i);
            int difference = at(term, i) - wanted;
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private char at(int term, int i) {
        int start = terms.chars()[term];
        return pool[backwards ? start + terms.length()[term] - 1 - i : start + i];
    }

    /** Sorts by the first two characters packed with the term's number, then each stretch of equal ones by the rest. */
    private int[] sorted() {
        int count = terms.length().length;
        long[] keys = new long[count];
        for (int t = 0; t < count; t++) {
            long second = terms.length()[t] > 1 ? at(t, 1) : 0;
            keys[t] = (long) at(t, 0) << 46 | second << 30 | t;
        }
        Arrays.sort(keys);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (int) (keys[i] & (1 << 30) - 1);
        }
        sortStretches(keys, numbers);
        return numbers;
    }

    private void sortStretches(long[] keys, int[] numbers) {
        int from = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] >>> 30 != keys[from] >>> 30) {
                if (i - from > 1) {
                    sortStretch(numbers, from, i);
                }
                from = i;
            }
        }
    }

    private void sortStretch(int[] numbers, int from, int to) {
        Integer[] boxed = new Integer[to - from];
        for (int i = from; i < to; i++) {
            boxed[i - from] = numbers[i];
        }
        Arrays.sort(boxed, this::compareTerms);
        for (int i = from; i < to; i++) {
            numbers[i] = boxed[i - from];
        }
    }

    private int compareTerms(int a, int b) {
        int shorter = Math.min(terms.length()[a], terms.length()[b]);
        for (int i = 2; i < shorter; i++) {
            int difference = at(a, i) - at(b, i);
            if (difference != 0) {
                return difference;
            }
        }
        return terms.length()[a] - terms.length()[b];
    }

    long bytes() {
        return 4L * order.length;
    }
}
