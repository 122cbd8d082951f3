package org.rightswatch.processor.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.text.Words;

/**
 * Looks up what is known of the next words of a listing, all of them together: each answer lies elsewhere in memory, behind
 * two references one after the other, and waiting for them side by side takes a fraction of the time. One per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class WordsAhead {

    private static final int BATCH = 64;
    /** Numbers that the processor reads together. */
    private static final int CACHE_LINE = 8;
    /** So many of a word are read ahead. */
    private static final int MOST_AHEAD = 64;

    private final @Nullable KnownWord[] glanced = new KnownWord[BATCH];
    private KnownWords known;
    private Words words;
    private Alternates alternates;
    private int from;
    private int to;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    /** From now on this listing is meant. */
    void use(KnownWords table, Words listing, Alternates others) {
        Arrays.fill(glanced, null);
        known = table;
        words = listing;
        alternates = others;
        from = 0;
        to = 0;
    }

    /** What is known of a word of the listing, or null. */
    @Nullable
    KnownWord find(int w) {
        if (w < from || w >= to) {
            look(w);
        }
        KnownWord glance = glanced[w - from];
        return glance != null ? glance : known.find(words, w, w, KnownWord.nature(words, w));
    }

    private void look(int first) {
        from = first;
        to = Math.min(words.count(), first + BATCH);
        for (int w = from; w < to; w++) {
            glanced[w - from] = known.glance(words, w, w, KnownWord.nature(words, w));
        }
        read = references() + contents();
        for (int w = from; w < to; w++) {
            confirm(w);
        }
    }

    /** Leaves a word out that is another one than it seemed at a glance; of the others it is told whether they are ordinary. */
    private void confirm(int w) {
        KnownWord glance = glanced[w - from];
        if (glance == null) {
            return;
        }
        if (glance.is(words, words.start(w), words.end(w), KnownWord.nature(words, w))) {
            alternates.know(w, glance.isOrdinary());
        } else {
            glanced[w - from] = null;
        }
    }

    private int references() {
        int sum = 0;
        for (int i = 0; i < to - from; i++) {
            KnownWord word = glanced[i];
            sum += word == null ? 0 : word.content().length;
        }
        return sum;
    }

    private int contents() {
        int sum = 0;
        for (int i = 0; i < to - from; i++) {
            KnownWord word = glanced[i];
            if (word != null) {
                long[] content = word.content();
                for (int at = 0; at < Math.min(MOST_AHEAD, content.length); at += CACHE_LINE) {
                    sum += (int) content[at];
                }
            }
        }
        return sum;
    }
}
