package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.similarity.SoundAlignment;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.HanForms;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.LookAlike;
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

    private static final List<String> SHOP_ENDINGS = List.of(
            "js",
            "py",
            "shop",
            "store",
            "shops",
            "stores",
            "outlet",
            "official",
            "online",
            "sale",
            "factory",
            "usa",
            "uk",
            "eu",
            "us");
    private static final String LAST_OF_ENDINGS = "spetlyakue";
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
        if (OrdinaryWords.isUsual(hash) || (words.has(w, Words.DIGITS) && isNumber(w))) {
            return true;
        }
        int to = words.end(w);
        return words.length(w) > 4
                && words.chars()[to - 1] == 's'
                && OrdinaryWords.isUsual(words.hash(words.start(w), to - 1));
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
        if (words.has(w, Words.DIGITS) && words.length(w) >= 3 && !isNumber(w)) {
            found = with(found, leet(w, 'l'));
            found = with(found, leet(w, 'i'));
        }
        if (hasPair(w)) {
            found = with(found, Spellings.pairs(words.text(w)));
        }
        return found;
    }

    private boolean hasPair(int w) {
        char[] chars = words.chars();
        for (int i = words.start(w) + 1; i < words.end(w); i++) {
            char before = chars[i - 1];
            boolean pair = (before == 'r' && chars[i] == 'n')
                    || (before == 'v' && chars[i] == 'v')
                    || (before == 'c' && chars[i] == 'l');
            if (pair) {
                return true;
            }
        }
        return false;
    }

    /** The word without letters that were put in: an "es" anywhere, a shop's word at its end, digits and what follows. */
    List<String> shortened(int w) {
        boolean digits = words.has(w, Words.DIGITS);
        char last = words.chars()[words.end(w) - 1];
        if (words.length(w) < TermKeys.MIN_EDIT + 1 && !digits) {
            return List.of();
        }
        List<String> found = List.of();
        String text = words.text(w);
        if (last == 's' && text.length() > TermKeys.MIN_EDIT + 1) {
            found = with(found, text.substring(0, text.length() - 1));
        }
        for (int i = text.indexOf("es", 1);
                i > 0 && text.length() >= TermKeys.MIN_EDIT + 2;
                i = text.indexOf("es", i + 1)) {
            found = with(found, text.substring(0, i) + text.substring(i + 2));
        }
        if (LAST_OF_ENDINGS.indexOf(last) >= 0) {
            for (String ending : SHOP_ENDINGS) {
                if (text.length() >= TermKeys.MIN_EDIT + ending.length() && text.endsWith(ending)) {
                    found = with(found, text.substring(0, text.length() - ending.length()));
                }
            }
        }
        return digits ? lettersOnly(text, found) : found;
    }

    /** The stretches of letters in a word with digits: "iphone6plus", "vivo6iphone7". */
    private static List<String> lettersOnly(String text, List<String> before) {
        List<String> found = before;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Scripts.of(text.charAt(i)) == Scripts.DIGIT) {
                if (i - from >= 4) {
                    found = with(found, text.substring(from, i));
                }
                from = i + 1;
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
        String text = words.text(w);
        String plain = Spellings.leet(text, one);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) == plain.charAt(i) ? 1 : 0;
        }
        return letters >= 2 && letters < text.length() ? plain : "";
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
        boolean evading = words.has(first, Words.STYLED | Words.HIDDEN);
        return insideHost ? Likeness.EMBEDDED : evading ? Likeness.LOOKALIKE : Likeness.EXACT;
    }

    private void resembling(int term, int first, int last, int from, int to) {
        char[] pool = segment.forms().pool();
        int at = segment.terms().chars()[term];
        int length = segment.terms().length()[term];
        if (Scripts.of(pool[at]) == Scripts.HAN) {
            if (length == to - from && isOwnWord(first, last, from, to, length) && sameReading(from, at, length)) {
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
        boolean host = words.field(first) == Field.HOST;
        boolean editable = length >= TermKeys.MIN_EDIT
                && length <= TermKeys.MAX_EDIT
                && (host ? from == words.start(first) : first == last || to - from == length - 1);
        if (editable && Edits.withinOne(words.chars(), from, to, pool, at, at + length)) {
            boolean masked = first < last && words.has(first, Words.MASK_AFTER);
            boolean inside = host && (from > words.start(first) || to < words.end(last));
            Likeness as = masked ? Likeness.MASKED : inside ? Likeness.EMBEDDED : Likeness.ONE_EDIT;
            emit(term, as, 1 - 1f / length, first, last, from, to);
            return;
        }
        if (first == last
                && to - from >= TermKeys.MIN_EDIT
                && length >= TermKeys.MIN_EDIT
                && sameShape(first, at, length)) {
            emit(term, Likeness.LOOKALIKE, 0.9f, first, last, from, to);
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

    private boolean sameShape(int w, int at, int length) {
        return LookAlike.shape(words.text(w))
                .equals(LookAlike.shape(new String(segment.forms().pool(), at, length)));
    }

    /** Passes on a piece of a term that a mask or styled letters leave over. */
    void piece(int term, Likeness likeness, float alike, int first, int last) {
        emit(term, likeness, alike, first, last, words.start(first), words.end(last));
    }

    /** Two characters of the same reading are met everywhere; they count when they stand alone. */
    private boolean isOwnWord(int first, int last, int from, int to, int length) {
        boolean begins = from == words.start(first) && words.gap(first) != Words.Gap.NONE;
        boolean ends = to == words.end(last) && (last + 1 == words.count() || words.gap(last + 1) != Words.Gap.NONE);
        return length >= 3 || (begins && ends);
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
        boolean host = words.field(w) == Field.HOST;
        if (other.length == length && Edits.same(other, 0, pool, at, length)) {
            Likeness likeness = host
                    ? Likeness.EMBEDDED
                    : isReading(w, as) ? Likeness.READING : isShorter(w, as) ? Likeness.INFLECTED : Likeness.LOOKALIKE;
            emit(term, likeness, 0.95f, w, w, from, to);
        } else if (host && !isAlternateOf(w, as)) {
            return;
        } else if (isReading(w, as)) {
            String read = respelling.of(as);
            String spoken = respelling.of(new String(pool, at, length));
            double alike = alignment.of(read, spoken);
            if (alike >= READS_ALIKE && length >= 4 && sameConsonants(read, spoken)) {
                emit(term, Likeness.READING, (float) alike, w, w, from, to);
            }
        } else if (length >= TermKeys.MIN_EDIT
                && OrdinaryWords.rank(Keys.of(as)) == OrdinaryWords.UNKNOWN
                && Edits.withinOne(other, 0, other.length, pool, at, at + length)) {
            emit(term, Likeness.ONE_EDIT, 1 - 1.2f / length, w, w, from, to);
        }
    }

    private static boolean sameConsonants(String a, String b) {
        String consonants = TermKeys.consonants(a);
        return a.equals(b)
                || (consonants.length() >= TermKeys.MIN_CONSONANTS && consonants.equals(TermKeys.consonants(b)));
    }

    private boolean isShorter(int w, String as) {
        return as.length() < words.length(w) && !as.equals(Spellings.pairs(words.text(w)));
    }

    private boolean isAlternateOf(int w, String as) {
        return alternates(w).contains(as);
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
            boolean initials = formWords == to - from || last - first + 1 == to - from;
            if (to - from < MIN_SPACED && !initials) {
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
        int least = Scripts.of(forms.pool()[forms.wordChars(form, word)]) == Scripts.HAN ? 2 : 4;
        if (met < all - 0.001f && forms.wordLength(form, word) < least) {
            return;
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
