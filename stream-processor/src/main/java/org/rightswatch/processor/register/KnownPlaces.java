package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places of words that are known already and wait for their turn between look-ups, so that the order of a listing is kept. */
final class KnownPlaces {

    private static final int BATCH = 1024;

    private final @Nullable KnownWord[] known = new KnownWord[BATCH];
    private final int[] word = new int[BATCH];
    private final int[] turn = new int[BATCH];
    private int count;
    private int done;

    boolean isFull() {
        return count == BATCH;
    }

    /** Adds a word of the listing that comes before the look-up of this number. */
    void add(KnownWord what, int w, int lookUp) {
        known[count] = what;
        word[count] = w;
        turn[count] = lookUp;
        count++;
    }

    /** Passes on the meetings of those that come no later than the look-up of this number. */
    void emitUntil(int lookUp, MeetingEmitter emitter) {
        while (done < count && turn[done] <= lookUp) {
            KnownWord next = known[done];
            if (next != null) {
                next.emit(emitter, word[done]);
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
