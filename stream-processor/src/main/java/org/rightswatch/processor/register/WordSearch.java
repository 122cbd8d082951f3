package org.rightswatch.processor.register;

import java.util.List;
import java.util.function.LongConsumer;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.JoinedWords;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Pinyin;
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

    private static final int NONE = -1;

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
    /** The look-up by consonants among those that wait. */
    private int skeleton = NONE;

    private long skeletonKey;
    private boolean hasSkeleton;

    private int firstWord;
    private int lastWord;

    void use(Segment target, Words listing, Alternates others) {
        segment = target;
        words = listing;
        alternates = others;
        verifier.use(target, listing, others);
        ahead.use(target.known(), listing, others);
    }

    /** What a word of the listing resembles. */
    KnownWord of(int w) {
        if (words.field(w) == Field.HOST) {
            return look(w);
        }
        KnownWord known = ahead.find(w);
        if (known == null) {
            known = look(w);
            segment.known().keep(known, words, w, w);
        }
        return known;
    }

    private KnownWord look(int w) {
        begin(w, w);
        if (Scripts.unsegmented(words.script(w))) {
            edits(words.start(w), words.end(w), words.hash(w));
        } else {
            spaced(w);
        }
        alternates(w);
        finish();
        boolean ordinary = alternates.isOrdinary(w);
        segment.partners().find(words, w, ordinary, found.partners());
        return found.build(segment, words, words.start(w), words.end(w), KnownWord.nature(words, w), ordinary);
    }

    /** What words written as one with hyphens resemble beside what they are, see {@link Alternates#isCompound}. */
    KnownWord ofCompound(int first, int last) {
        int nature = KnownWord.natureOfCompound(words, first);
        boolean host = words.field(first) == Field.HOST;
        KnownWord known = host ? null : segment.known().find(words, first, last, nature);
        if (known == null) {
            begin(first, last);
            compound();
            finish();
            known = found.build(segment, words, words.start(first), words.end(last), nature, false);
            if (!host) {
                segment.known().keep(known, words, first, last);
            }
        }
        return known;
    }

    private void begin(int first, int last) {
        probes.clear();
        suspects.clear();
        found.clear();
        firstWord = first;
        lastWord = last;
    }

    /** As a single word would be looked up. */
    private void compound() {
        int from = words.start(firstWord);
        int to = words.end(lastWord);
        String text = new String(words.chars(), from, to - from);
        String pairs = Spellings.pairs(text);
        if (!pairs.equals(text)) {
            probe(Keys.of(pairs), pairs);
        }
        int after = JoinedWords.atEnd(words, from, to, TermKeys.MIN_EDIT);
        int before = after > 0 ? 0 : JoinedWords.atStart(words, from, to, TermKeys.MIN_EDIT);
        if (after + before > 0) {
            String shorter = text.substring(before, text.length() - after);
            probe(Keys.of(shorter), shorter);
        }
        heard.each(words.chars(), from, to, key -> probeKey(key, Verifier.AS_IT_IS), this::keepSkeleton);
        if (to - from <= TermKeys.MAX_EDIT + 1) {
            withoutOne(from, to, words.hash(from, to));
        }
    }

    private void spaced(int w) {
        int from = words.start(w);
        int to = words.end(w);
        long hash = words.hash(from, to);
        probe(hash, Verifier.AS_IT_IS);
        inflections(from, to);
        if (!alternates.isOrdinary(w)) {
            edits(from, to, hash);
            soundAndShape(w);
            extended(w);
            pinyin(w);
        }
    }

    private void inflections(int from, int to) {
        char[] chars = words.chars();
        if (to - from > 3 && chars[to - 1] == 's') {
            probe(words.hash(from, to - 1), Verifier.AS_IT_IS);
            if (chars[to - 2] == 'e') {
                probe(words.hash(from, to - 2), Verifier.AS_IT_IS);
            }
        }
    }

    private void edits(int from, int to, long hash) {
        int length = to - from;
        if (length < TermKeys.MIN_EDIT || length > TermKeys.MAX_EDIT + 1) {
            return;
        }
        withoutOne(from, to, hash);
    }

    private void withoutOne(int from, int to, long hash) {
        char[] chars = words.chars();
        for (int i = from; i < to; i++) {
            probe(Keys.without(hash, words.hash(i + 1, to), to - i - 1, chars[i]), Verifier.AS_IT_IS);
        }
    }

    private void soundAndShape(int w) {
        if (words.length(w) < TermKeys.MIN_EDIT) {
            return;
        }
        int from = words.start(w);
        int to = words.end(w);
        LongConsumer look = key -> probeKey(key, Verifier.AS_IT_IS);
        if (words.has(w, Words.FOREIGN)) {
            HeardKeys.shape(words.chars(), from, to, look);
        } else {
            heard.each(words.chars(), from, to, look, this::keepSkeleton);
        }
    }

    /** The mark with letters put in or a shop's word put on: "es" anywhere, "shop" or "js" at the end. */
    private void extended(int w) {
        for (String shorter : alternates.shortened(w)) {
            probe(Keys.of(shorter), shorter);
            if (!isLatinEnding(w, shorter) && !Endings.isCaseOf(words.text(w), shorter)) {
                deletions(shorter);
            }
        }
    }

    /** A Han mark as it is read in Mandarin. */
    private void pinyin(int w) {
        int length = words.length(w);
        if (length < TermKeys.MIN_EDIT || length > Pinyin.LONGEST || words.has(w, Words.FOREIGN | Words.DIGITS)) {
            return;
        }
        for (List<String> cut : Pinyin.cuts(words.text(w))) {
            long reading = 0;
            for (String syllable : cut) {
                reading = TermKeys.readingHash(reading, syllable);
            }
            probeKey(Keys.mix(reading, TermKeys.PINYIN), Verifier.AS_IT_IS);
        }
    }

    /** "us" is put on by those who sell there, but with a letter before it, it is the ending of a longer word: "zenvoraous". */
    private boolean isLatinEnding(int w, String shorter) {
        int end = words.end(w);
        return words.length(w) - shorter.length() == 2
                && words.chars()[end - 1] == 's'
                && words.chars()[end - 2] == 'u';
    }

    /** The same word with look-alikes undone, or read in Latin letters. */
    private void alternates(int w) {
        for (String alternate : alternates.of(w)) {
            probe(Keys.of(alternate), alternate);
            deletions(alternate);
        }
        String leet = alternates.deepLeet(w, 'l');
        if (!leet.isEmpty()) {
            probe(Keys.of(leet), leet);
            String other = alternates.deepLeet(w, 'i');
            probe(Keys.of(other), other);
        }
        if (words.has(w, Words.FOREIGN)) {
            String text = words.text(w);
            foreign(text);
            int article = Prefixes.length(text);
            if (article > 0) {
                foreign(text.substring(article));
            }
            int ending = Endings.length(text);
            if (ending > 0 && !alternates.isOrdinary(w)) {
                foreign(text.substring(0, text.length() - ending));
            }
        }
    }

    private void deletions(String alternate) {
        if (TermKeys.isEditable(alternate)) {
            TermKeys.eachDeletion(alternate, Keys.of(alternate), key -> probeKey(key, alternate));
        }
    }

    private void foreign(String text) {
        Reading.latinForm(text).ifPresent(latin -> {
            String sounds = respelling.of(latin);
            probeKey(Keys.mix(Keys.of(Respelling.coarse(sounds)), TermKeys.SOUND), latin);
            String consonants = TermKeys.consonants(sounds);
            if (consonants.length() >= 3) {
                probeKey(Keys.mix(Keys.of(consonants), TermKeys.CONSONANTS), latin);
            }
        });
    }

    private void probe(long hash, String as) {
        probeKey(Keys.mix(hash, TermKeys.SPELLING), as);
    }

    private void probeKey(long key, String as) {
        if (probes.isFull()) {
            flush();
        }
        probes.add(key, firstWord, lastWord, words.start(firstWord), words.end(lastWord), as);
    }

    private void keepSkeleton(long key) {
        skeletonKey = key;
        hasSkeleton = true;
    }

    /** Last of all: a term that came along under another key, too, is compared under that one. */
    private void finish() {
        if (hasSkeleton) {
            probeKey(skeletonKey, Verifier.AS_IT_IS);
            skeleton = probes.count() - 1;
            hasSkeleton = false;
        }
        flush();
    }

    private void flush() {
        suspects.find(segment, probes, this::compare);
        probes.clear();
        skeleton = NONE;
    }

    /** Terms that resemble the word in more than the consonants have other keys in common with it, too. */
    private void compare(int probe, int term) {
        if (probe != skeleton || verifier.hasSkeleton(term, firstWord, lastWord)) {
            probes.verify(verifier, alternates, probe, term);
        }
    }
}
