package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places of words that are known already and wait for their turn between look-ups, so that the order of a listing is kept. */
final class KnownPlaces {

    private static final int BATCH = 1024;

    private final @Nullable KnownWord[] known = new KnownWord[BATCH];
    private final int[] first = new int[BATCH];
    private final int[] last = new int[BATCH];
    private final int[] turn = new int[BATCH];
    private int count;
    private int done;

    boolean isFull() {
        return count == BATCH;
    }

    /** Adds a word of the listing, or words joined, that come before the look-up of this number. */
    void add(KnownWord what, int firstWord, int lastWord, int lookUp) {
        known[count] = what;
        first[count] = firstWord;
        last[count] = lastWord;
        turn[count] = lookUp;
        count++;
    }

    /** Passes on the meetings of those that come no later than the look-up of this number. */
    void emitUntil(int lookUp, MeetingEmitter emitter) {
        while (done < count && turn[done] <= lookUp) {
            KnownWord next = known[done];
            if (next != null) {
                next.emit(emitter, first[done], last[done]);
            }
            done++;
        }
    }

    /** Forgets all places. */
    void clear() {
        Arrays.fill(known, 0, count, null);
        count = 0;
        done = 0;
    }
}
