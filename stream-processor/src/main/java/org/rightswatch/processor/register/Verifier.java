package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.similarity.SoundAlignment;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.HanForms;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Respelling;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/**
 * Decides whether a place of a listing resembles a term, and in what way; the one judge of both presearch and full
 * scan. One per thread.
 */
@SuppressWarnings("NullAway.Init") // set by use, before anything reads them
final class Verifier {

    /** The place is compared as it stands. */
    static final String AS_IT_IS = "";

    private static final double READS_ALIKE = 0.78;
    private static final int MIN_SPACED = 4;
    private static final int NEIGHBOURS = 3;

    private final SoundAlignment alignment = new SoundAlignment();
    private final Respelling respelling = new Respelling();
    private Segment segment;
    private Words words;
    private MeetingSink sink;

    void use(Segment target, Words listing, MeetingSink meetings) {
        segment = target;
        words = listing;
        sink = meetings;
    }

    /** Whether the word is a word of a language, or its plural: then it is no misspelling of a mark. */
    boolean isOrdinary(int w, long hash) {
        if (OrdinaryWords.rank(hash) != OrdinaryWords.UNKNOWN || (words.has(w, Words.DIGITS) && isNumber(w))) {
            return true;
        }
        int to = words.end(w);
        return words.length(w) > 4
                && words.chars()[to - 1] == 's'
                && OrdinaryWords.rank(words.hash(words.start(w), to - 1)) != OrdinaryWords.UNKNOWN;
    }

    private boolean isNumber(int w) {
        int digits = 0;
        for (int i = words.start(w); i < words.end(w); i++) {
            digits += Scripts.of(words.chars()[i]) == Scripts.DIGIT ? 1 : 0;
        }
        return digits * 2 > words.length(w);
    }

    /** The word with look-alike letters, leet digits and letter pairs undone, as far as it has any. */
    List<String> alternates(int w) {
        List<String> found = List.of();
        if (words.has(w, Words.FOREIGN)) {
            found = with(found, lookalike(w));
        }
        if (words.has(w, Words.DIGITS) && words.length(w) >= 3) {
            found = with(found, leet(w, 'l'));
            found = with(found, leet(w, 'i'));
        }
        char[] chars = words.chars();
        for (int i = words.start(w); i + 1 < words.end(w); i++) {
            char next = chars[i + 1];
            boolean pair = (chars[i] == 'r' && next == 'n')
                    || (chars[i] == 'v' && next == 'v')
                    || (chars[i] == 'c' && next == 'l');
            if (pair) {
                String text = words.text(w);
                return with(found, text.replace("rn", "m").replace("vv", "w").replace("cl", "d"));
            }
        }
        return found;
    }

    private static List<String> with(List<String> found, String more) {
        if (more.isEmpty() || found.contains(more)) {
            return found;
        }
        List<String> all = new ArrayList<>(found);
        all.add(more);
        return all;
    }

    private String lookalike(int w) {
        StringBuilder out = new StringBuilder(words.length(w));
        for (int i = words.start(w); i < words.end(w); i++) {
            char like = Folding.lookalike(words.chars()[i]);
            if (like == 0) {
                return "";
            }
            out.append(like);
        }
        return out.toString();
    }

    private String leet(int w, char one) {
        StringBuilder out = new StringBuilder(words.length(w));
        int letters = 0;
        for (int i = words.start(w); i < words.end(w); i++) {
            char c = words.chars()[i];
            char plain =
                    switch (c) {
                        case '0' -> 'o';
                        case '1' -> one;
                        case '3' -> 'e';
                        case '4' -> 'a';
                        case '5' -> 's';
                        case '6', '9' -> 'g';
                        case '7' -> 't';
                        case '8' -> 'b';
                        case '2' -> 'z';
                        default -> c;
                    };
            letters += plain == c ? 1 : 0;
            out.append(plain);
        }
        return letters >= 2 ? out.toString() : "";
    }

    /** The syllable that a Han character is filed under; other characters stand for themselves. */
    String syllable(char c) {
        String reading = HanForms.reading(c);
        return reading.isEmpty() ? Character.toString(c) : reading;
    }

    /** Passes on the meetings of one term and one place, if they resemble each other. */
    void verify(int term, int first, int last, int from, int to, String as) {
        char[] pool = segment.forms().pool();
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        if (as.isEmpty()) {
            if (to - from == length && Edits.same(words.chars(), from, pool, at, length)) {
                emit(term, exactIn(first, from, to), 1f, first, last, from, to);
            } else {
                resembling(term, first, last, from, to);
            }
        } else {
            alternate(term, first, from, to, as);
        }
    }

    private Likeness exactIn(int first, int from, int to) {
        boolean insideHost = words.field(first) == Field.HOST && (from > words.start(first) || to < words.end(first));
        return insideHost ? Likeness.EMBEDDED : Likeness.EXACT;
    }

    private void resembling(int term, int first, int last, int from, int to) {
        char[] pool = segment.forms().pool();
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        if (Scripts.of(pool[at]) == Scripts.HAN) {
            if (length == to - from && sameReading(from, at, length)) {
                emit(term, Likeness.HOMOPHONE, same(from, at, length), first, last, from, to);
            }
            return;
        }
        if (first == last && isInflection(from, to, at, length)) {
            emit(term, Likeness.INFLECTED, 0.95f, first, last, from, to);
            return;
        }
        if (first == last && isOrdinary(first, words.hash(from, to))) {
            return;
        }
        boolean editable = length >= TermKeys.MIN_EDIT
                && length <= TermKeys.MAX_EDIT
                && (first == last || to - from == length - 1);
        if (editable && Edits.withinOne(words.chars(), from, to, pool, at, at + length)) {
            boolean masked = first < last && words.has(first, Words.MASK_AFTER);
            emit(term, masked ? Likeness.MASKED : Likeness.ONE_EDIT, 1 - 1f / length, first, last, from, to);
            return;
        }
        if (first == last
                && to - from >= TermKeys.MIN_EDIT
                && length >= 4
                && Scripts.of(pool[at]) == Scripts.ALPHABETIC) {
            String sounds = respelling.of(words.text(first));
            if (sounds.length() >= 3 && sounds.equals(respelling.of(new String(pool, at, length)))) {
                emit(term, Likeness.SOUND, 0.9f, first, last, from, to);
            }
        }
    }

    private boolean isInflection(int from, int to, int at, int length) {
        int more = to - from - length;
        char[] chars = words.chars();
        return length >= 4
                && ((more == 1 && chars[to - 1] == 's') || (more == 2 && chars[to - 1] == 's' && chars[to - 2] == 'e'))
                && Edits.same(chars, from, segment.forms().pool(), at, length);
    }

    private boolean sameReading(int from, int at, int length) {
        for (int i = 0; i < length; i++) {
            char mine = words.chars()[from + i];
            char theirs = segment.forms().pool()[at + i];
            if (mine != theirs && !HanForms.readings(theirs).contains(syllable(mine))) {
                return false;
            }
        }
        return true;
    }

    private float same(int from, int at, int length) {
        int same = 0;
        for (int i = 0; i < length; i++) {
            same += words.chars()[from + i] == segment.forms().pool()[at + i] ? 1 : 0;
        }
        return 0.6f + 0.35f * same / length;
    }

    private void alternate(int term, int w, int from, int to, String as) {
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        char[] pool = segment.forms().pool();
        char[] other = as.toCharArray();
        if (other.length == length && Edits.same(other, 0, pool, at, length)) {
            emit(term, isReading(w, as) ? Likeness.READING : Likeness.LOOKALIKE, 0.97f, w, w, from, to);
        } else if (isReading(w, as)) {
            double alike = alignment.of(respelling.of(as), respelling.of(new String(pool, at, length)));
            if (alike >= READS_ALIKE && length >= 4) {
                emit(term, Likeness.READING, (float) alike, w, w, from, to);
            }
        } else if (length >= TermKeys.MIN_EDIT
                && OrdinaryWords.rank(Keys.of(as)) == OrdinaryWords.UNKNOWN
                && Edits.withinOne(other, 0, other.length, pool, at, at + length)) {
            emit(term, Likeness.ONE_EDIT, 1 - 1.2f / length, w, w, from, to);
        }
    }

    private boolean isReading(int w, String as) {
        return words.has(w, Words.FOREIGN) && !as.equals(lookalike(w));
    }

    private void emit(int term, Likeness likeness, float alike, int first, int last, int from, int to) {
        int[] postings = segment.terms().postings();
        for (int p = segment.terms().firstPosting()[term]; p < segment.terms().firstPosting()[term + 1]; p++) {
            int form = Segment.Terms.form(postings[p]);
            int word = Segment.Terms.word(postings[p]);
            if (word == Segment.Terms.WHOLE) {
                whole(form, likeness, alike, first, last, from, to);
            } else if (first == last) {
                dominant(form, word, likeness, alike, first);
            }
        }
    }

    private void whole(int form, Likeness likeness, float alike, int first, int last, int from, int to) {
        int formWords = segment.forms().wordCount(form);
        Likeness as = likeness;
        if (likeness == Likeness.EXACT && formWords != last - first + 1 && !Scripts.unsegmented(words.script(first))) {
            if (to - from < MIN_SPACED && last - first + 1 != to - from) {
                return;
            }
            as = Likeness.SPACING;
        }
        sink.accept(new Meeting(segment, segment.forms().mark()[form], form, as, alike, 1f, first, last, from, to));
    }

    /** The dominant word was met: which of the form's other words stand near it? */
    private void dominant(int form, int word, Likeness likeness, float alike, int w) {
        Segment.Forms forms = segment.forms();
        int count = forms.wordCount(form);
        float all = 0;
        float met = 0;
        int firstMet = w;
        int lastMet = w;
        for (int k = 0; k < count; k++) {
            float weight = forms.weight(form, k);
            all += weight;
            int near = k == word ? w : near(form, k, w, count);
            if (near >= 0) {
                met += weight;
                firstMet = Math.min(firstMet, near);
                lastMet = Math.max(lastMet, near);
            }
        }
        Likeness as = met >= all - 0.001f ? likeness : Likeness.DOMINANT_WORD;
        float near = as == Likeness.DOMINANT_WORD && likeness != Likeness.EXACT ? alike * 0.9f : alike;
        sink.accept(new Meeting(
                segment,
                forms.mark()[form],
                form,
                as,
                near,
                met / all,
                firstMet,
                lastMet,
                words.start(firstMet),
                words.end(lastMet)));
    }

    /** The word near {@code w} that equals the form's word {@code k}, or -1. */
    private int near(int form, int k, int w, int count) {
        int at = segment.forms().wordChars(form, k);
        int length = segment.forms().wordLength(form, k);
        for (int distance = 1; distance <= count + NEIGHBOURS - 1; distance++) {
            for (int side = -1; side <= 1; side += 2) {
                int other = w + side * distance;
                if (other >= 0
                        && other < words.count()
                        && words.field(other) == words.field(w)
                        && words.length(other) >= length - 1
                        && words.length(other) <= length + 1
                        && alike(other, at, length)) {
                    return other;
                }
            }
        }
        return -1;
    }

    private boolean alike(int w, int at, int length) {
        char[] pool = segment.forms().pool();
        if (words.length(w) == length && Edits.same(words.chars(), words.start(w), pool, at, length)) {
            return true;
        }
        return length >= TermKeys.MIN_EDIT
                && Edits.withinOne(words.chars(), words.start(w), words.end(w), pool, at, at + length);
    }
}
