package org.rightswatch.processor.register;

import java.util.function.LongConsumer;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.LookAlike;
import org.rightswatch.processor.text.Respelling;

/** The keys under which a word in Latin letters is looked up beside its spelling: its sound, its shape, its consonants. Not thread-safe. */
final class HeardKeys {

    private final Respelling respelling = new Respelling();

    /**
     * Gives the keys of these characters to {@code sink}, but that of the consonants to {@code skeleton}: hundreds of terms
     * may share it.
     */
    void each(char[] chars, int from, int to, LongConsumer sink, LongConsumer skeleton) {
        sink.accept(Keys.mix(respelling.hash(chars, from, to), TermKeys.SOUND));
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Edits.isVowel(chars[i]) ? 0 : 1;
        }
        if (letters >= TermKeys.MIN_CONSONANTS) {
            long consonants = consonants(respelling.spell(chars, from, to));
            sink.accept(Keys.mix(consonants, TermKeys.READ));
            if (letters >= TermKeys.MIN_SKELETON) {
                skeleton.accept(Keys.mix(consonants, TermKeys.CONSONANTS));
            }
        }
        shape(chars, from, to, sink);
    }

    /** {@link Keys#of} of {@link TermKeys#consonants} of the sounds that were spelled last. */
    private long consonants(int sounds) {
        long hash = 0;
        char before = 0;
        for (int i = 0; i < sounds; i++) {
            char c = TermKeys.coarse(respelling.sound(i));
            if (c != 0 && c != before) {
                hash = Keys.next(hash, c);
                before = c;
            }
        }
        return hash;
    }

    /** The key of their shape alone, which is all that letters of other scripts have. */
    static void shape(char[] chars, int from, int to, LongConsumer sink) {
        sink.accept(Keys.mix(LookAlike.shapeHash(chars, from, to), TermKeys.SHAPE));
    }
}
