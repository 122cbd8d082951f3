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

    private int[] sorted() {
        int[] numbers = new int[terms.length().length];
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = t;
        }
        sort(numbers, new long[numbers.length], new Stretch(0, numbers.length, 0));
        return numbers;
    }

    /** Terms that are alike up to a character. */
    private record Stretch(int from, int to, int depth) {}

    /** Sorts by two characters packed with the term's number, then each stretch of equal ones by the next two. */
    private void sort(int[] numbers, long[] keys, Stretch stretch) {
        for (int i = stretch.from; i < stretch.to; i++) {
            int term = numbers[i];
            keys[i] = characterOr0(term, stretch.depth) << 46 | characterOr0(term, stretch.depth + 1) << 30 | term;
        }
        Arrays.sort(keys, stretch.from, stretch.to);
        for (int i = stretch.from; i < stretch.to; i++) {
            numbers[i] = (int) (keys[i] & (1 << 30) - 1);
        }
        int from = stretch.from;
        while (from < stretch.to) {
            int to = endOfEqual(keys, from, stretch.to);
            if (to - from > 1 && (keys[from] >>> 30 & 0xFFFF) != 0) { // else the terms end here
                sort(numbers, keys, new Stretch(from, to, stretch.depth + 2));
            }
            from = to;
        }
    }

    private static int endOfEqual(long[] keys, int from, int to) {
        int end = from + 1;
        while (end < to && keys[end] >>> 30 == keys[from] >>> 30) {
            end++;
        }
        return end;
    }

    /** Where a term has ended there is something smaller than every character. */
    private long characterOr0(int term, int i) {
        return i < terms.length()[term] ? at(term, i) : 0;
    }

    long bytes() {
        return 4L * order.length;
    }
}
