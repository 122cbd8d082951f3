package org.rightswatch.processor.topology;

import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Bilingual;

/**
 * The JSON of sentences that come again: the catalogue gives the same object for the same words about classes and countries.
 * One that comes for the second time is kept until another one needs its place. Bounded; not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // the very same object needs no comparing of its texts
final class WrittenSentences {

    private static final int PLACES = 1 << 11;

    private final @Nullable Bilingual[] seen = new @Nullable Bilingual[PLACES];
    private final byte[] @Nullable [] written = new byte[PLACES] @Nullable [];

    /** What was learned of exactly this object, if it is there still. */
    byte @Nullable [] find(Bilingual sentence) {
        int place = place(sentence);
        return seen[place] == sentence ? written[place] : null;
    }

    /** The sentence stands in the buffer from there on. */
    void learn(Bilingual sentence, JsonBuffer buffer, int start) {
        int place = place(sentence);
        written[place] = seen[place] == sentence ? buffer.from(start) : null;
        seen[place] = sentence;
    }

    private static int place(Bilingual sentence) {
        int hash = sentence.en().hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
