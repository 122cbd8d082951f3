package org.rightswatch.processor.register;

import java.util.function.LongConsumer;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Respelling;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Finds the terms that a single word resembles: as it is written, without one letter, by sound and shape, with look-alikes
 * undone, shortened, read in Latin letters. What was found for a word outside host names is kept and found again. One per
 * thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class WordSearch {

    private final Respelling respelling = new Respelling();
    private final HeardKeys heard = new HeardKeys();
    private final KnownWordBuilder found = new KnownWordBuilder();
    private final Verifier verifier = new Verifier(found);
    private final Probes probes = new Probes();
    private final Suspects suspects = new Suspects();
    private final WordsAhead ahead = new WordsAhead();

    private Segment segment;
    private Words words;
    private Alternates alternates;

    void use(Segment target, Words listing, Alternates others) {
        segment = target;
        words = listing;
        alternates = others;
        verifier.use(target, listing, others);
        ahead.use(target.known(), listing);
    }

    /** What a word of the listing resembles. */
    KnownWord of(int w) {
        if (words.field(w) == Field.HOST) {
            return look(w);
        }
        KnownWord known = ahead.find(w);
        if (known == null) {
            known = look(w);
            segment.known().keep(known, words, w);
        }
        return known;
    }

    private KnownWord look(int w) {
        probes.clear();
        suspects.clear();
        found.clear();
        if (Scripts.unsegmented(words.script(w))) {
            edits(w, words.start(w), words.end(w), words.hash(words.start(w), words.end(w)));
        } else {
            spaced(w);
        }
        alternates(w);
        flush();
        return found.build(segment, words, w);
    }

    private void spaced(int w) {
        int from = words.start(w);
        int to = words.end(w);
        long hash = words.hash(from, to);
        probe(hash, w, Verifier.AS_IT_IS);
        if (alternates.isOrdinary(w)) {
            inflections(w, from, to);
        } else {
            edits(w, from, to, hash);
            soundAndShape(w);
            extended(w);
        }
    }

    private void inflections(int w, int from, int to) {
        char[] chars = words.chars();
        if (to - from > 3 && chars[to - 1] == 's') {
            probe(words.hash(from, to - 1), w, Verifier.AS_IT_IS);
            if (chars[to - 2] == 'e') {
                probe(words.hash(from, to - 2), w, Verifier.AS_IT_IS);
            }
        }
    }

    private void edits(int w, int from, int to, long hash) {
        int length = to - from;
        if (length < TermKeys.MIN_EDIT || length > TermKeys.MAX_EDIT + 1) {
            return;
        }
        char[] chars = words.chars();
        for (int i = from; i < to; i++) {
            probe(Keys.without(hash, words.hash(i + 1, to), to - i - 1, chars[i]), w, Verifier.AS_IT_IS);
        }
    }

    private void soundAndShape(int w) {
        if (words.length(w) < TermKeys.MIN_EDIT) {
            return;
        }
        int from = words.start(w);
        int to = words.end(w);
        LongConsumer look = key -> probeKey(key, w, Verifier.AS_IT_IS);
        if (words.has(w, Words.FOREIGN)) {
            HeardKeys.shape(words.chars(), from, to, look);
        } else {
            heard.each(words.chars(), from, to, look);
        }
    }

    /** The mark with letters put in or a shop's word put on: "es" anywhere, "shop" or "js" at the end. */
    private void extended(int w) {
        for (String shorter : alternates.shortened(w)) {
            probe(Keys.of(shorter), w, shorter);
            deletions(shorter, w);
        }
    }

    /** The same word with look-alikes undone, or read in Latin letters. */
    private void alternates(int w) {
        for (String alternate : alternates.of(w)) {
            probe(Keys.of(alternate), w, alternate);
            deletions(alternate, w);
        }
        String leet = alternates.deepLeet(w);
        if (!leet.isEmpty()) {
            probe(Keys.of(leet), w, leet);
        }
        if (words.has(w, Words.FOREIGN)) {
            String text = words.text(w);
            foreign(w, text);
            int article = Prefixes.length(text);
            if (article > 0) {
                foreign(w, text.substring(article));
            }
        }
    }

    private void deletions(String alternate, int w) {
        if (!TermKeys.isEditable(alternate)) {
            return;
        }
        long hash = Keys.of(alternate);
        long tail = 0;
        long power = 1;
        for (int i = alternate.length() - 1; i >= 0; i--) {
            char c = alternate.charAt(i);
            probe(Keys.without(hash, tail, alternate.length() - 1 - i, c), w, alternate);
            tail += (c + 1L) * power;
            power *= Keys.base();
        }
    }

    private void foreign(int w, String text) {
        Reading.latinForm(text).ifPresent(latin -> {
            String sounds = respelling.of(latin);
            probeKey(Keys.mix(Keys.of(Respelling.coarse(sounds)), TermKeys.SOUND), w, latin);
            String consonants = TermKeys.consonants(sounds);
            if (consonants.length() >= 3) {
                probeKey(Keys.mix(Keys.of(consonants), TermKeys.CONSONANTS), w, latin);
            }
        });
    }

    private void probe(long hash, int w, String as) {
        probeKey(Keys.mix(hash, TermKeys.SPELLING), w, as);
    }

    private void probeKey(long key, int w, String as) {
        if (probes.isFull()) {
            flush();
        }
        probes.add(key, w, w, words.start(w), words.end(w), as);
    }

    private void flush() {
        suspects.find(segment, probes, (probe, term) -> probes.verify(verifier, probe, term));
        probes.clear();
    }
}
