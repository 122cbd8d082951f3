package org.rightswatch.processor.register;

import org.jspecify.annotations.Nullable;
import org.rightswatch.processor.register.MeetingEmitter.Place;
import org.rightswatch.processor.similarity.SoundAlignment;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.LookAlike;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Respelling;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Decides whether a place of a listing resembles a term, and in what way; the one judge of both presearch and full
 * scan. What a single word outside host names resembles is remembered by {@link KnownWords}: only its letters, its script
 * and its signs ({@link KnownWord#nature}) may decide about it here, never its neighbours. One per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Verifier {

    /** The place is compared as it stands. */
    static final String AS_IT_IS = "";

    private static final double READS_ALIKE = 0.78;
    /** A letter that moved, or a digit for one letter and an edit in another, makes another word of a shorter one. */
    private static final int MIN_MOVED = 7;

    private static final int MIN_COARSE = 6;
    /** So many stretches of vowels may differ when the consonants are the same. */
    private static final int MOST_VOWELS = 2;

    private static final int FEW_KANA = 2;

    /** How much less alike a mark is to a word that a dictionary has: "radium" is not often meant for ADIUM. */
    private static final float OF_RARE_WORD = 0.75f;

    private final SoundAlignment alignment = new SoundAlignment();
    private final Respelling respelling = new Respelling();
    private final OtherSpelling spelling = new OtherSpelling();
    private final Mandarin mandarin = new Mandarin();
    private final Sink sink;
    private Alternates alternates;
    private Segment segment;
    private Words words;
    private long heard;
    private int heardFrom;
    private int heardTo = -1;

    /** Receives each place that resembles a term. */
    interface Sink {
        void met(int term, Place place);
    }

    Verifier(Sink sink) {
        this.sink = sink;
    }

    void use(Segment target, Words listing, Alternates others) {
        segment = target;
        words = listing;
        alternates = others;
        heardTo = -1;
        spelling.forget();
        mandarin.use(target, listing);
    }

    /** Whether only a few vowels of the words and of the term differ. */
    boolean hasSkeleton(int term, int first, int last) {
        int at = segment.terms().chars()[term];
        return hasSkeleton(
                words.start(first), words.end(last), at, segment.terms().length()[term]);
    }

    private boolean hasSkeleton(int from, int to, int at, int length) {
        return length >= MIN_MOVED
                && Edits.sameConsonants(
                        words.chars(),
                        from,
                        to,
                        segment.forms().pool(),
                        at,
                        at + length,
                        TermKeys.MIN_SKELETON,
                        MOST_VOWELS);
    }

    /** Passes on the meetings of one term and one place, if they resemble each other. */
    void verify(int term, int first, int last, int from, int to, String as) {
        char[] pool = segment.forms().pool();
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        if (as.isEmpty()) {
            if (to - from == length && Edits.same(words.chars(), from, pool, at, length)) {
                if (isLongerKana(first, last, from, to)) {
                    return;
                }
                sink.met(term, new Place(exactIn(first, from, to), 1f, first, last, from, to));
            } else {
                resembling(term, first, last, from, to);
            }
        } else {
            alternate(term, first, last, from, to, as);
        }
    }

    /** A katakana name with one or two more kana at its side is another word: ミルヴェラント. */
    private boolean isLongerKana(int first, int last, int from, int to) {
        if (words.script(first) != Scripts.KATAKANA || words.script(last) != Scripts.KATAKANA) {
            return false;
        }
        int before = from - words.start(first);
        int after = words.end(last) - to;
        return (before > 0 && before <= FEW_KANA) || (after > 0 && after <= FEW_KANA);
    }

    private Likeness exactIn(int first, int from, int to) {
        boolean insideHost = words.field(first) == Field.HOST && (from > words.start(first) || to < words.end(first));
        boolean evading = words.has(first, Words.STYLED | Words.HIDDEN);
        return insideHost ? Likeness.EMBEDDED : evading ? Likeness.LOOKALIKE : Likeness.EXACT;
    }

    private void resembling(int term, int first, int last, int from, int to) {
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        if (Scripts.of(segment.forms().pool()[at]) == Scripts.HAN) {
            if (isPinyin(first, last) && mandarin.spells(from, to, at, at + length)) {
                sink.met(term, new Place(Likeness.READING, Mandarin.spelledOut(length), first, last, from, to));
            } else if (length == to - from
                    && isOwnWord(first, last, from, to, length)
                    && mandarin.sameReading(from, at, length)) {
                sink.met(term, new Place(Likeness.HOMOPHONE, mandarin.same(from, at, length), first, last, from, to));
            }
            return;
        }
        if (first == last && isInflection(from, to, at, length) && !isOtherWord(first, from, to, at, length)) {
            sink.met(term, new Place(Likeness.INFLECTED, 0.95f, first, last, from, to));
            return;
        }
        if (first == last && isOrdinary(first, from, to)) {
            return;
        }
        boolean one = first == last || alternates.isCompound(first, last);
        boolean whole = one && from == words.start(first) && to == words.end(last);
        Place edited = edited(term, first, last, from, to, one);
        if (edited != null) {
            sink.met(term, edited);
        } else if (whole && to - from >= TermKeys.MIN_EDIT) {
            spelled(term, first, last, at, length);
        }
    }

    /** One letter apart, or null; several words only when they are {@code one}, or when a letter is left out of them and not all are words of a language. */
    private @Nullable Place edited(int term, int first, int last, int from, int to, boolean one) {
        char[] pool = segment.forms().pool();
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        boolean host = words.field(first) == Field.HOST;
        boolean toEnd = to == words.end(last);
        boolean editable = length >= TermKeys.MIN_EDIT
                && length <= TermKeys.MAX_EDIT
                && from == words.start(first)
                && (host || (toEnd && (one || (to - from == length - 1 && !areWords(first, last)))));
        if (editable && Edits.withinOne(words.chars(), from, to, pool, at, at + length)) {
            boolean masked = first < last && words.has(first, Words.MASK_AFTER);
            boolean inside = host && (from > words.start(first) || to < words.end(last));
            Likeness as = masked ? Likeness.MASKED : inside ? Likeness.EMBEDDED : Likeness.ONE_EDIT;
            float rare = isRareWord(first, last, from, to) ? OF_RARE_WORD : 1;
            return new Place(as, rare * (1 - 1f / length), first, last, from, to);
        }
        boolean moved = editable && one && toEnd && length >= MIN_MOVED;
        return moved && Edits.moved(words.chars(), from, to, pool, at, at + length)
                ? new Place(Likeness.ONE_EDIT, 1 - 1.5f / length, first, last, from, to)
                : null;
    }

    private boolean isRareWord(int first, int last, int from, int to) {
        return first == last && OrdinaryWords.isRare(words.hash(from, to));
    }

    private boolean areWords(int first, int last) {
        return alternates.areWords(first, last) || Phrases.isPhrase(words, first, last);
    }

    /** Another spelling of the same shape, sound or consonants. */
    private void spelled(int term, int first, int last, int at, int length) {
        char[] pool = segment.forms().pool();
        int from = words.start(first);
        int to = words.end(last);
        if (length >= TermKeys.MIN_EDIT && sameShape(from, to, at, length)) {
            if (!isPlain(first)) {
                sink.met(term, new Place(Likeness.LOOKALIKE, 0.9f, first, last, from, to));
            } else if (OrdinaryWords.rank(words.hash(from, to)) == OrdinaryWords.UNKNOWN) {
                sink.met(term, new Place(Likeness.SHAPE, 0.9f, first, last, from, to));
            }
        } else if (pool[at] >= 128 && !words.has(first, Words.FOREIGN)) {
            Reading.latinForm(new String(pool, at, length)).ifPresent(latin -> read(term, first, last, latin));
        } else if (length >= TermKeys.MIN_SOUND && Scripts.of(pool[at]) == Scripts.ALPHABETIC) {
            heard(term, first, last, at, length);
        }
    }

    /** A word in Latin letters against a term of another script, as that is read. */
    private void read(int term, int first, int last, String latin) {
        int from = words.start(first);
        int to = words.end(last);
        String mine = respelling.of(text(from, to));
        String theirs = respelling.of(latin);
        double alike = alignment.of(mine, theirs, READS_ALIKE);
        if (alike >= READS_ALIKE && latin.length() >= 4 && sameConsonants(mine, theirs)) {
            sink.met(term, new Place(Likeness.READING, (float) alike, first, last, from, to));
        }
    }

    private String text(int from, int to) {
        return new String(words.chars(), from, to - from);
    }

    /** What is unlike at a glance is not spelled in sounds: many terms come along that share only consonants. */
    private void heard(int term, int first, int last, int at, int length) {
        char[] pool = segment.forms().pool();
        int from = words.start(first);
        int to = words.end(last);
        boolean alike = heardHash(from, to) == respelling.hash(pool, at, at + length);
        boolean vowels = hasSkeleton(from, to, at, length);
        if (!alike && !vowels) {
            return;
        }
        String mine = respelling.of(text(from, to));
        String theirs = respelling.of(new String(pool, at, length));
        float sounds = sounds(mine, theirs, length);
        if (sounds > 0) {
            sink.met(term, new Place(Likeness.SOUND, sounds, first, last, from, to));
        } else if (vowels && TermKeys.consonants(mine).equals(TermKeys.consonants(theirs))) {
            sink.met(term, new Place(Likeness.VOWELS, 1 - 2f / length, first, last, from, to));
        }
    }

    /** How the place sounds; many terms in a row are compared with the same place. */
    private long heardHash(int from, int to) {
        if (from != heardFrom || to != heardTo) {
            heard = respelling.hash(words.chars(), from, to);
            heardFrom = from;
            heardTo = to;
        }
        return heard;
    }

    /** The same sounds, or in longer words sounds that languages do not keep apart; else 0. */
    private static float sounds(String a, String b, int length) {
        if (a.length() < 3) {
            return 0;
        }
        boolean coarse = length >= MIN_COARSE && Respelling.coarse(a).equals(Respelling.coarse(b));
        return a.equals(b) ? 0.9f : coarse ? 0.78f : 0;
    }

    private boolean isOrdinary(int w, int from, int to) {
        boolean whole = from == words.start(w) && to == words.end(w);
        return whole ? alternates.isOrdinary(w) : alternates.isOrdinary(w, words.hash(from, to));
    }

    /** Whether the word has nothing in it but plain letters. */
    private boolean isPlain(int w) {
        return !words.has(w, Words.DIGITS | Words.FOREIGN | Words.STYLED | Words.HIDDEN);
    }

    private boolean sameShape(int from, int to, int at, int length) {
        return LookAlike.shapeHash(words.chars(), from, to)
                == LookAlike.shapeHash(segment.forms().pool(), at, at + length);
    }

    /** Passes on a piece of a term that a mask or styled letters leave over. */
    void piece(int term, Likeness likeness, float alike, int first, int last) {
        sink.met(term, new Place(likeness, alike, first, last, words.start(first), words.end(last)));
    }

    /** Passes on a masked piece of a term that begins and ends within words. */
    void piece(int term, float alike, int first, int last, int from, int to) {
        sink.met(term, new Place(Likeness.MASKED, alike, first, last, from, to));
    }

    /** Two characters of the same reading are met everywhere; they count when they stand alone. */
    private boolean isOwnWord(int first, int last, int from, int to, int length) {
        boolean begins = from == words.start(first) && words.gap(first) != Words.Gap.NONE;
        boolean ends = to == words.end(last) && (last + 1 == words.count() || words.gap(last + 1) != Words.Gap.NONE);
        return length >= 3 || (begins && ends);
    }

    /** A plural; "class" is none, of CLAS or anything else. */
    private boolean isInflection(int from, int to, int at, int length) {
        int more = to - from - length;
        char[] chars = words.chars();
        return length >= 4
                && (more == 1 || more == 2)
                && chars[to - 1] == 's'
                && (more == 1 ? chars[to - 2] != 's' : chars[to - 2] == 'e')
                && Edits.same(chars, from, segment.forms().pool(), at, length);
    }

    /** "Series" is a word of the language, and no plural of SERI, which is none; "bags" is that of BAG. */
    private boolean isOtherWord(int w, int from, int to, int at, int length) {
        return isOrdinary(w, from, to)
                && !OrdinaryWords.isUsual(Keys.of(segment.forms().pool(), at, at + length));
    }

    /** Whether a word may be Mandarin in Latin letters. */
    private boolean isPinyin(int first, int last) {
        return first == last
                && words.script(first) == Scripts.ALPHABETIC
                && words.length(first) >= TermKeys.MIN_EDIT
                && !words.has(first, Words.FOREIGN | Words.DIGITS)
                && !alternates.isOrdinary(first);
    }

    private void alternate(int term, int w, int last, int from, int to, String as) {
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        char[] pool = segment.forms().pool();
        if (!spelling.is(as, w)) {
            spelling.use(as, w, isReading(w, as));
        }
        char[] other = spelling.letters();
        boolean host = words.field(w) == Field.HOST;
        if (other.length == length && Edits.same(other, 0, pool, at, length)) {
            if (length < TermKeys.MIN_SOUND && spelling.isReading()) {
                return; // so few sounds say nothing
            }
            Likeness likeness = host
                    ? Likeness.EMBEDDED
                    : spelling.isReading()
                            ? alternates.isMixedScript(w) ? Likeness.LOOKALIKE : Likeness.READING
                            : isShorter(text(from, to), as)
                                    ? Alternates.isJoined(text(from, to), as) ? Likeness.JOINED : Likeness.INFLECTED
                                    : Likeness.LOOKALIKE;
            if (likeness == Likeness.LOOKALIKE && w == last && isPlain(w) && alternates.isOrdinary(w)) {
                return; // "class" is a word, whatever it looks like
            }
            float alike = likeness == Likeness.READING ? 1f : 0.95f;
            sink.met(term, new Place(likeness, alike, w, last, from, to));
        } else if (host && !isAlternateOf(w, as)) {
            return;
        } else if (spelling.isReading()) {
            if (w == last && alternates.isOrdinary(w)) {
                return; // "ботинки" is a word, and sounds like none that is not
            }
            String spoken = length < TermKeys.MIN_SOUND ? "" : spelling.alike(pool, at, at + length);
            double alike = spoken.isEmpty() ? 0 : alignment.of(spelling.sounds(), spoken, READS_ALIKE);
            if (alike >= READS_ALIKE) {
                sink.met(term, new Place(Likeness.READING, (float) alike, w, last, from, to));
            }
        } else if (length >= (words.has(w, Words.DIGITS) ? MIN_MOVED : TermKeys.MIN_EDIT)
                && !as.equals(alternates.deepLeet(w, 'l'))
                && !as.equals(alternates.deepLeet(w, 'i'))
                && OrdinaryWords.rank(Keys.of(as)) == OrdinaryWords.UNKNOWN
                && Edits.withinOne(other, 0, other.length, pool, at, at + length)
                && (!Endings.isCaseOf(text(from, to), as)
                        || (length > other.length && Edits.same(other, 0, pool, at, other.length)))) {
            sink.met(term, new Place(Likeness.ONE_EDIT, 1 - 1.2f / length, w, last, from, to));
        }
    }

    private static boolean sameConsonants(String a, String b) {
        String consonants = TermKeys.consonants(a);
        return a.equals(b)
                || (consonants.length() >= TermKeys.MIN_CONSONANTS && consonants.equals(TermKeys.consonants(b)));
    }

    private static boolean isShorter(String text, String as) {
        return as.length() < text.length() && !as.equals(Spellings.pairs(text));
    }

    private boolean isAlternateOf(int w, String as) {
        return alternates.of(w).contains(as);
    }

    private boolean isReading(int w, String as) {
        return words.has(w, Words.FOREIGN) && as.charAt(0) < 128 && !alternates.isLookalike(as, w);
    }
}
