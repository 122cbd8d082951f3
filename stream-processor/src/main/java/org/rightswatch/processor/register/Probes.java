package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Words;

/** Look-ups that wait to be done together: keys, and for each the place that it was made of. Keeps their order. */
final class Probes {

    /** Does what is to be done about a key that may be present, and the number of its look-up. */
    interface Visitor {
        void visit(long key, int probe);
    }

    static final int BATCH = 2048;

    private final long[] keys = new long[BATCH];
    private final int[] first = new int[BATCH];
    private final int[] last = new int[BATCH];
    private final int[] from = new int[BATCH];
    private final int[] to = new int[BATCH];
    private final String[] as = new String[BATCH];
    /** As what letters were seen, for words that are cleaned only when somebody asks; the spelling is made then. */
    private final @Nullable Letters[] seen = new Letters[BATCH];

    private final long[] answers = new long[BATCH];
    private final int[] present = new int[BATCH];
    private int count;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int peeked;

    /** Adds a look-up; there is room for {@link #BATCH}. */
    void add(long key, int firstWord, int lastWord, int fromChar, int toChar, String alternate) {
        keys[count] = key;
        first[count] = firstWord;
        last[count] = lastWord;
        from[count] = fromChar;
        to[count] = toChar;
        as[count] = alternate;
        seen[count] = null;
        count++;
    }

    /** Adds a look-up of words joined and cleaned, see {@link Alternates#cleaned}. */
    void addCleaned(long key, int firstWord, int lastWord, Letters letters, Words words) {
        add(key, firstWord, lastWord, words.start(firstWord), words.end(lastWord), "");
        seen[count - 1] = letters;
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count == BATCH;
    }

    /** Does all look-ups, gives those whose key may be present to the visitor, and forgets them. */
    void run(KeyTable table, Visitor visitor) {
        table.ask(keys, count, answers);
        int found = KeyTable.mayHave(keys, answers, count, present);
        int read = 0;
        for (int i = 0; i < found; i++) {
            read += table.peek(keys[present[i]]);
        }
        peeked = read;
        for (int i = 0; i < found; i++) {
            visitor.visit(keys[present[i]], present[i]);
        }
    }

    /** Whether two look-ups are of the same place, as it stands or as the same other spelling. */
    @SuppressWarnings("ReferenceEquality") // the same spelling is the same object; another one only costs time
    boolean samePlace(int a, int b) {
        return from[a] == from[b] && to[a] == to[b] && as[a] == as[b] && seen[a] == seen[b];
    }

    /** Has the judge compare the place of a look-up with a term. */
    void verify(Verifier verifier, Alternates alternates, int probe, int term) {
        Letters letters = seen[probe];
        if (letters != null && as[probe].isEmpty()) {
            as[probe] = alternates.cleaned(first[probe], last[probe], letters);
        }
        verifier.verify(term, first[probe], last[probe], from[probe], to[probe], as[probe]);
    }

    /** Forgets all look-ups. */
    void clear() {
        Arrays.fill(as, 0, count, "");
        count = 0;
    }
}
