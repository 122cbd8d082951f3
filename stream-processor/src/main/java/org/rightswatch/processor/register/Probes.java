package org.rightswatch.processor.register;

import java.util.Arrays;

/** Look-ups that wait to be done together: keys, and for each the place that it was made of. Keeps their order. */
final class Probes {

    /** Does what is to be done about a key that may be present. */
    interface Visitor {
        void visit(long key, int first, int last, int from, int to, String as);
    }

    static final int BATCH = 2048;

    private final long[] keys = new long[BATCH];
    private final int[] first = new int[BATCH];
    private final int[] last = new int[BATCH];
    private final int[] from = new int[BATCH];
    private final int[] to = new int[BATCH];
    private final String[] as = new String[BATCH];
    private final int[] present = new int[BATCH];
    private int count;

    /** Adds a look-up; there is room for {@link #BATCH}. */
    void add(long key, int firstWord, int lastWord, int fromChar, int toChar, String alternate) {
        keys[count] = key;
        first[count] = firstWord;
        last[count] = lastWord;
        from[count] = fromChar;
        to[count] = toChar;
        as[count] = alternate;
        count++;
    }

    boolean isFull() {
        return count == BATCH;
    }

    /** Does all look-ups and forgets them. */
    void run(KeyTable table, Visitor visitor) {
        int found = table.mayHave(keys, count, present);
        for (int i = 0; i < found; i++) {
            int p = present[i];
            visitor.visit(keys[p], first[p], last[p], from[p], to[p], as[p]);
        }
        clear();
    }

    /** Forgets all look-ups. */
    void clear() {
        Arrays.fill(as, 0, count, "");
        count = 0;
    }
}
