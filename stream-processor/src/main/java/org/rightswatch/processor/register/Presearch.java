package org.rightswatch.processor.register;

import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.LookAlike;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Respelling;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Finds the places of a listing that resemble a mark: looks up words, words without one letter, neighbouring words
 * joined, pieces of unsegmented text and of host names, and verifies what the keys give. One per thread; reuses its
 * buffers.
 */
@SuppressWarnings("NullAway.Init") // set by search, before anything reads them
public final class Presearch {

    /** Neighbouring words are joined up to this many. */
    private static final int MAX_JOIN = 3;

    /** So many single letters in a row are one word written apart. */
    private static final int MIN_LETTERS = 4;

    private static final int MAX_LETTER_RUN = 24;
    /** Longer Han words are no parts of a name written apart. */
    private static final int SHORT_HAN = 2;

    private static final int MAX_PIECE = 16;

    private final Respelling respelling = new Respelling();
    private final Verifier verifier = new Verifier();
    private final Probes probes = new Probes();
    private final Suspects suspects = new Suspects();

    private Segment segment;
    private Words words;
    private Alternates alternates;

    /** Visits every place of {@code listing} that resembles a mark of {@code target}. */
    void search(Segment target, Words listing, MeetingSink meetings) {
        segment = target;
        words = listing;
        alternates = new Alternates(listing);
        verifier.use(target, listing, alternates, meetings);
        if (target.terms().length().length == 0) {
            return;
        }
        probes.clear();
        suspects.clear();
        new PieceSearch(target, listing, verifier).search();
        int w = 0;
        while (w < listing.count()) {
            w = listing.field(w) == Field.HOST ? host(w) : Scripts.unsegmented(listing.script(w)) ? run(w) : plain(w);
        }
        look();
        verifier.finish();
    }

    /** A word of a script with spaces, and what it makes with the words after it. */
    private int plain(int w) {
        int from = words.start(w);
        int to = words.end(w);
        long hash = words.hash(from, to);
        probe(hash, w, w, from, to, Verifier.AS_IT_IS);
        if (alternates.isOrdinary(w)) {
            inflections(w, from, to);
        } else {
            edits(w, from, to, hash);
            soundAndShape(w);
            extended(w, from, to);
        }
        alternates(w);
        joins(w, from);
        if (w + 1 < words.count() && words.gap(w + 1) == Words.Gap.NONE && Scripts.unsegmented(words.script(w + 1))) {
            pieces(w, endOfRun(w), from);
        }
        return w + 1;
    }

    private void inflections(int w, int from, int to) {
        char[] chars = words.chars();
        if (to - from > 3 && chars[to - 1] == 's') {
            probe(words.hash(from, to - 1), w, w, from, to, Verifier.AS_IT_IS);
            if (chars[to - 2] == 'e') {
                probe(words.hash(from, to - 2), w, w, from, to, Verifier.AS_IT_IS);
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
            long without = Keys.without(hash, words.hash(i + 1, to), to - i - 1, chars[i]);
            probe(without, w, w, from, to, Verifier.AS_IT_IS);
        }
    }

    private void soundAndShape(int w) {
        if (words.length(w) < TermKeys.MIN_EDIT) {
            return;
        }
        int from = words.start(w);
        int to = words.end(w);
        if (!words.has(w, Words.FOREIGN)) {
            long sound = respelling.hash(words.chars(), from, to);
            probeKey(Keys.mix(sound, TermKeys.SOUND), w, w, from, to, Verifier.AS_IT_IS);
        }
        long shape = LookAlike.shapeHash(words.chars(), from, to);
        probeKey(Keys.mix(shape, TermKeys.SHAPE), w, w, from, to, Verifier.AS_IT_IS);
    }

    /** The mark with letters put in or a shop's word put on: "es" anywhere, "shop" or "js" at the end. */
    private void extended(int w, int from, int to) {
        for (String shorter : alternates.shortened(w)) {
            probe(Keys.of(shorter), w, w, from, to, shorter);
            deletions(shorter, w);
        }
    }

    /** The same word with look-alikes undone, or read in Latin letters. */
    private void alternates(int w) {
        for (String alternate : alternates.of(w)) {
            probe(Keys.of(alternate), w, w, words.start(w), words.end(w), alternate);
            deletions(alternate, w);
        }
        if (words.has(w, Words.FOREIGN)) {
            foreign(w);
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
            long without = Keys.without(hash, tail, alternate.length() - 1 - i, c);
            probe(without, w, w, words.start(w), words.end(w), alternate);
            tail += (c + 1L) * power;
            power *= Keys.base();
        }
    }

    private void foreign(int w) {
        Reading.latinForm(words.text(w)).ifPresent(latin -> {
            String sounds = respelling.of(latin);
            probeKey(
                    Keys.mix(Keys.of(Respelling.coarse(sounds)), TermKeys.SOUND),
                    w,
                    w,
                    words.start(w),
                    words.end(w),
                    latin);
            String consonants = TermKeys.consonants(sounds);
            if (consonants.length() >= 3) {
                probeKey(Keys.mix(Keys.of(consonants), TermKeys.CONSONANTS), w, w, words.start(w), words.end(w), latin);
            }
        });
    }

    private void joins(int w, int from) {
        boolean letters = words.length(w) == 1;
        for (int last = w + 1; last < words.count(); last++) {
            letters &= words.length(last) == 1;
            int joined = last - w + 1;
            Words.Gap gap = words.gap(last);
            boolean apart = gap == Words.Gap.FIELD || (gap == Words.Gap.HARD && !letters);
            if (apart || joined > (letters ? MAX_LETTER_RUN : MAX_JOIN) || words.end(last) - from > 60) {
                return;
            }
            if (!Scripts.unsegmented(words.script(last))) {
                probe(words.hash(from, words.end(last)), w, last, from, words.end(last), Verifier.AS_IT_IS);
                if (words.has(w, Words.DIGITS | Words.FOREIGN) || words.has(last, Words.DIGITS | Words.FOREIGN)) {
                    cleaned(w, last);
                } else if (letters && joined >= MIN_LETTERS) {
                    cleaned(w, last);
                }
            }
        }
    }

    /** Words joined that hide look-alikes or leet digits too: two ways of evading at once. */
    private void cleaned(int first, int last) {
        String cleaned = alternates.cleaned(first, last);
        if (cleaned.length() >= TermKeys.MIN_EDIT) {
            probe(Keys.of(cleaned), first, last, words.start(first), words.end(last), cleaned);
        }
    }

    /** A stretch without spaces: every piece of it that starts and ends where a word may. Returns the next word. */
    private int run(int w) {
        int last = endOfRun(w);
        for (int first = w; first <= last; first++) {
            if (Scripts.unsegmented(words.script(first))) {
                for (int from = words.start(first); from < words.end(first); from++) {
                    pieces(first, last, from);
                }
                if (words.script(first) == Scripts.KATAKANA) {
                    kana(first);
                }
            } else if (first > w) {
                plain(first);
            }
        }
        if (words.script(w) == Scripts.HAN && words.end(last) - words.start(w) <= SHORT_HAN) {
            hanJoins(w, last);
        }
        return last + 1;
    }

    /** Han characters written apart: 泽 沃 拉, 泽👜沃拉. */
    private void hanJoins(int w, int endOfRun) {
        for (int last = endOfRun + 1; last < words.count() && last - w < MAX_PIECE; last++) {
            boolean apart = words.gap(last) == Words.Gap.FIELD || words.script(last) != Scripts.HAN;
            if (apart || words.length(last) > SHORT_HAN) {
                return;
            }
            if (words.end(last) - words.start(w) > SHORT_HAN) {
                probe(
                        words.hash(words.start(w), words.end(last)),
                        w,
                        last,
                        words.start(w),
                        words.end(last),
                        Verifier.AS_IT_IS);
            }
        }
    }

    private int endOfRun(int w) {
        int last = w;
        while (last + 1 < words.count() && words.gap(last + 1) == Words.Gap.NONE) {
            last++;
        }
        return last;
    }

    private void kana(int w) {
        edits(w, words.start(w), words.end(w), words.hash(words.start(w), words.end(w)));
        alternates(w);
    }

    private void pieces(int first, int last, int from) {
        int word = first;
        int limit = Math.min(words.end(last), from + MAX_PIECE);
        long reading = 0;
        for (int to = from + 1; to <= limit; to++) {
            while (to > words.end(word)) {
                word++;
            }
            reading = TermKeys.readingHash(reading, verifier.syllable(words.chars()[to - 1]));
            boolean mayEnd = Scripts.unsegmented(words.script(word)) || to == words.end(word);
            if (mayEnd) {
                probe(words.hash(from, to), first, word, from, to, Verifier.AS_IT_IS);
                if (to - from >= 2 && words.script(first) == Scripts.HAN) {
                    probeKey(Keys.mix(reading, TermKeys.PINYIN), first, word, from, to, Verifier.AS_IT_IS);
                }
            }
        }
    }

    /** A label of a host name: its words, then every piece of it. Returns the next word. */
    private int host(int w) {
        int last = w;
        while (last + 1 < words.count()
                && words.field(last + 1) == Field.HOST
                && words.gap(last + 1) != Words.Gap.HARD) {
            last++;
        }
        for (int word = w; word <= last; word++) {
            plain(word);
        }
        new HostSearch(this::probe).search(words, w, last);
        return last + 1;
    }

    private void probe(long hash, int first, int last, int from, int to, String as) {
        probeKey(Keys.mix(hash, TermKeys.SPELLING), first, last, from, to, as);
    }

    private void probeKey(long key, int first, int last, int from, int to, String as) {
        if (probes.isFull()) {
            look();
        }
        probes.add(key, first, last, from, to, as);
    }

    /** Does the look-ups that wait. */
    private void look() {
        probes.run(segment.keys(), this::found);
        suspects.verify(segment, probes, verifier);
        probes.clear();
    }

    private void found(long key, int probe) {
        KeyTable keys = segment.keys();
        long next = keys.find(key, keys.slot(key));
        while (next >= 0) {
            if (suspects.isFull()) {
                suspects.verify(segment, probes, verifier);
            }
            suspects.add(probes, probe, (int) next);
            next = keys.find(key, keys.after((int) (next >>> 32)));
        }
    }
}
