package org.rightswatch.processor.register;

import java.util.List;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Keys;
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
    static final int MAX_JOIN = 3;

    /** So many single letters in a row are one word written apart. */
    private static final int MIN_LETTERS = 4;

    private static final int MAX_LETTER_RUN = 24;
    /** Look-ups of words written apart in one listing; only a text of single letters and nothing else needs more. */
    public static final int MOST_LETTER_RUNS = 150_000;

    /** Pieces of unsegmented text that are looked up in one listing: those of some 60,000 characters with stops as people set them. */
    private static final int MOST_PIECES = 500_000;

    private static final int SHORT_HAN = 2;
    private static final int SHORT_KANA = 4;

    private static final int MAX_PIECE = 16;
    /** Signs that part words as a rule, and a word now and then. */
    private static final String CUTS = "/|\\()[]{}";

    /** Characters of a Han mark that is cut in two. */
    private static final int MAX_ACROSS = 5;

    private final MeetingEmitter emitter = new MeetingEmitter();
    private final Alternates alternates = new Alternates();
    private final Verifier verifier = new Verifier(emitter::emit);
    private final WordSearch single = new WordSearch();
    private final KnownPlaces known = new KnownPlaces();
    private final Probes probes = new Probes();
    private final Suspects suspects = new Suspects();

    private MeetingSink sink;
    private Segment segment;
    private Words words;
    private final Effort effort = new Effort();
    private int letterRunsLeft;
    private int piecesLeft;

    /** Visits every place of {@code listing} that resembles a mark of {@code target}, one of {@code all} segments of a register. */
    void search(Segment target, List<LiveSegment> all, Words listing, MeetingSink meetings) {
        sink = meetings;
        segment = target;
        words = listing;
        alternates.use(listing);
        emitter.use(target, all, listing, alternates, meetings);
        verifier.use(target, listing, alternates);
        single.use(target, listing, alternates);
        if (target.terms().length().length == 0) {
            return;
        }
        probes.clear();
        suspects.clear();
        known.clear();
        letterRunsLeft = MOST_LETTER_RUNS;
        piecesLeft = MOST_PIECES;
        effort.use(listing, alternates);
        new PieceSearch(target, listing, verifier).search();
        int w = 0;
        while (w < listing.count()) {
            w = listing.field(w) == Field.HOST ? host(w) : Scripts.unsegmented(listing.script(w)) ? run(w) : plain(w);
        }
        look();
        emitter.finish();
    }

    /** A word of a script with spaces, and what it makes with the words after it. Returns the next word. */
    private int plain(int w) {
        known(w);
        int from = words.start(w);
        joins(w, from);
        if (w + 1 < words.count() && words.gap(w + 1) == Words.Gap.NONE && Scripts.unsegmented(words.script(w + 1))) {
            pieces(w, endOfRun(w), from);
        }
        return w + 1;
    }

    private void known(int w) {
        if (effort.admits(w, w)) {
            KnownWord what = single.of(w);
            emitter.partners().know(w, what);
            known(what, w, w);
        } else {
            sink.wordsLeftOut();
            emitter.partners().takeAsWritten(w);
            probe(words.hash(w), w, w, words.start(w), words.end(w), Verifier.AS_IT_IS);
        }
    }

    private void known(KnownWord what, int first, int last) {
        if (known.isFull()) {
            look();
        }
        known.add(what, first, last, probes.count());
    }

    private void joins(int w, int from) {
        boolean letters = words.length(w) == 1;
        boolean mixed = alternates.mixes(w);
        for (int last = w + 1; last < words.count(); last++) {
            letters &= words.length(last) == 1;
            mixed |= alternates.mixes(last);
            int joined = last - w + 1;
            char sign = joined <= MAX_JOIN ? words.sign(last) : 0;
            if (Spellings.isSymbol(sign)) {
                spelled(alternates.symbols(w, last, 'i'), w, last);
                if (Spellings.isBar(sign)) {
                    spelled(alternates.symbols(w, last, 'l'), w, last);
                }
            }
            Words.Gap gap = words.gap(last);
            boolean apart = gap == Words.Gap.FIELD || (gap == Words.Gap.HARD && !letters && !isCut(w, last));
            if (apart || joined > (letters ? MAX_LETTER_RUN : MAX_JOIN) || words.end(last) - from > 60) {
                return;
            }
            if (joined > MAX_JOIN && --letterRunsLeft < 0) {
                sink.lettersLeftOut();
                return;
            }
            if (!Scripts.unsegmented(words.script(last))) {
                probe(words.hash(from, words.end(last)), w, last, from, words.end(last), Verifier.AS_IT_IS);
                boolean written = letters && joined >= MIN_LETTERS;
                boolean hides = mixed && (alternates.hides(w) || alternates.hides(last));
                if ((mixed && written) || (hides && !alternates.areOrdinary(w, last))) {
                    cleaned(w, last);
                }
                if (sign > ' ' && alternates.isCompound(w, last)) {
                    compound(w, last);
                }
            }
        }
    }

    /** Whether a single sign cuts what may be one word: ZEN/VORA, ZEN|VORA, ZE(N)VORA, but not red/black. */
    private boolean isCut(int first, int last) {
        return words.rawStart(last) - words.rawEnd(last - 1) == 1
                && CUTS.indexOf(words.sign(last)) >= 0
                && words.end(last) - words.start(first) >= TermKeys.MIN_EDIT
                && !alternates.areWords(first, last);
    }

    private void compound(int first, int last) {
        if (effort.admits(first, last)) {
            known(single.ofCompound(first, last), first, last);
        } else {
            sink.wordsLeftOut();
        }
    }

    /** Words joined that hide look-alikes or leet digits too: two ways of evading at once. */
    private void cleaned(int first, int last) {
        int from = words.start(first);
        int to = words.end(last);
        for (Letters seen : to - from < TermKeys.MIN_EDIT ? List.<Letters>of() : alternates.letters(first, last)) {
            long hash = alternates.cleanedHash(from, to, seen);
            if (hash != Alternates.NOTHING) {
                room();
                probes.addCleaned(Keys.mix(hash, TermKeys.SPELLING), first, last, seen, words);
            }
        }
    }

    private void spelled(String other, int first, int last) {
        if (other.length() >= TermKeys.MIN_EDIT) {
            probe(Keys.of(other), first, last, words.start(first), words.end(last), other);
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
                    known(first);
                }
            } else if (first > w) {
                plain(first);
            }
        }
        int script = words.script(w);
        if (isWrittenApart(script) && words.end(last) - words.start(w) <= longestPart(script)) {
            apart(w, last, script);
        }
        if (words.script(last) == Scripts.HAN) {
            across(last);
        }
        return last + 1;
    }

    private static boolean isWrittenApart(int script) {
        return script == Scripts.HAN || script == Scripts.KATAKANA || script == Scripts.HIRAGANA;
    }

    /** Longer words are no parts of a name written apart. */
    private static int longestPart(int script) {
        return script == Scripts.HAN ? SHORT_HAN : SHORT_KANA;
    }

    /** Han characters or kana written apart: 泽 沃 拉, 泽👜沃拉, ミル ヴェラ. */
    private void apart(int w, int endOfRun, int script) {
        for (int last = endOfRun + 1; last < words.count() && last - w < MAX_PIECE; last++) {
            boolean apart = words.gap(last) == Words.Gap.FIELD || words.script(last) != script;
            if (apart || words.length(last) > longestPart(script)) {
                return;
            }
            if (words.end(last) - words.start(w) > SHORT_HAN || isPair(w, last)) {
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

    /** Two characters with a blank or a point between them, and none like them beside: 泽.沃, but not 红 白 黑. */
    private boolean isPair(int first, int last) {
        return last == first + 1 && isAlone(first) && isAlone(last) && !isAlone(first - 1) && !isAlone(last + 1);
    }

    /** Whether the word is a single Han character between soft gaps, or at an end of the text. */
    private boolean isAlone(int w) {
        return w >= 0
                && w < words.count()
                && words.length(w) == 1
                && words.script(w) == Scripts.HAN
                && words.gap(w) != Words.Gap.NONE
                && words.gap(w) != Words.Gap.HARD
                && (w + 1 == words.count() || words.gap(w + 1) != Words.Gap.NONE);
    }

    /** Han marks of three characters and more, cut by a sign or at a single character somewhere in longer text: 新款泽.沃拉女包, 泽 沃拉同款. */
    private void across(int w) {
        for (int next = w + 1; next <= w + MAX_JOIN && next < words.count(); next++) {
            boolean sign = words.rawStart(next) - words.rawEnd(next - 1) == 1 && words.sign(next) > ' ';
            boolean single = words.length(next - 1) == 1 || words.length(next) == 1;
            if (words.gap(next) != Words.Gap.SOFT || words.script(next) != Scripts.HAN || !(sign || single)) {
                return;
            }
            for (int from = words.end(w) - 1; from >= Math.max(words.start(w), words.end(w) - MAX_ACROSS); from--) {
                int most = Math.min(words.end(next), from + MAX_ACROSS);
                piecesLeft -= MAX_ACROSS;
                if (piecesLeft < 0) {
                    sink.wordsLeftOut();
                    return;
                }
                for (int to = Math.max(words.start(next) + 1, from + SHORT_HAN + 1); to <= most; to++) {
                    probe(words.hash(from, to), w, next, from, to, Verifier.AS_IT_IS);
                }
            }
            if (words.length(next) > 1) {
                return;
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

    private void pieces(int first, int last, int from) {
        int word = first;
        int limit = Math.min(words.end(last), from + MAX_PIECE);
        long reading = 0;
        piecesLeft -= limit - from;
        if (piecesLeft < 0) {
            sink.wordsLeftOut();
            return;
        }
        for (int to = from + 1; to <= limit; to++) {
            while (to > words.end(word)) {
                word++;
            }
            reading = TermKeys.readingHash(reading, Mandarin.syllable(words.chars()[to - 1]));
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
        room();
        probes.add(key, first, last, from, to, as);
    }

    private void room() {
        if (probes.isFull()) {
            look();
        }
    }

    /** Does the look-ups that wait, and passes on what they and the known words between them give, in their order. */
    private void look() {
        suspects.find(segment, probes, (probe, term) -> {
            known.emitUntil(probe, emitter);
            probes.verify(verifier, alternates, probe, term);
        });
        known.emitUntil(Integer.MAX_VALUE, emitter);
        known.clear();
        probes.clear();
    }
}
