package org.rightswatch.processor.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Sounds;
import org.rightswatch.processor.text.WeakElements;
import org.rightswatch.processor.text.Words;

/**
 * A mark made ready for comparing.
 *
 * @param words canonical words, compounds of known words and runs without spaces cut into their parts
 * @param sounds of each word
 * @param meanings name of each word's meaning, or an empty text
 * @param weights of each word
 * @param joined all words joined
 * @param joinedSounds all words joined, in sounds
 * @param japanese the whole in sounds, Han characters read as Japanese; empty without Han characters
 * @param strong the words joined that are not weak
 * @param strongSounds these in sounds
 * @param initials first letters of the words that count, for marks of three words and more
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one mark, read only
record PreparedMark(
        List<String> words,
        String[] sounds,
        String[] meanings,
        double[] weights,
        String joined,
        String joinedSounds,
        String japanese,
        String initials,
        String strong,
        String strongSounds) {

    private static final int MAX_WORDS = 12;
    private static final double PRAISE = 0.15;
    private static final double TRADE = 0.3;
    private static final double COMMON = 0.6;
    /** A mark written as a host name: only the name counts. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)^(?:www\\.?)?([a-z0-9-]{2,})\\.(?:com|net|org|info|biz|shop|store|online|site|top|xyz|[a-z]{2})$");

    /** A mark whose words are these, see {@link #words(String, Words)} and {@link #cut}. */
    static PreparedMark of(String text, List<String> words, Sounds sounds) {
        int n = words.size();
        String[] spoken = new String[n];
        String[] meanings = new String[n];
        double[] weights = new double[n];
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String word = words.get(i);
            spoken[i] = sounds.of(Meanings.numeralsSpelled(word));
            meanings[i] = Meanings.of(word);
            weights[i] = weight(word, meanings[i], i);
            initials.append(Meanings.isFunctionWord(word) ? "" : word.substring(0, 1));
        }
        String joined = n == 1 ? words.getFirst() : String.join("", words);
        String joinedSounds = n == 1 ? spoken[0] : sounds.of(Meanings.numeralsSpelled(joined));
        String strong = strong(words, meanings);
        return new PreparedMark(
                words,
                spoken,
                meanings,
                weights,
                joined,
                joinedSounds,
                JapaneseReading.of(text).map(sounds::of).orElse(""),
                n < 3 ? "" : initials.toString(),
                strong,
                strong.equals(joined) ? joinedSounds : sounds.of(Meanings.numeralsSpelled(strong)));
    }

    /** The words joined that are no trade, praise or kind of business; all of them when nothing else is left. */
    private static String strong(List<String> words, String[] meanings) {
        StringBuilder strong = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            strong.append(Compounds.isWeak(words.get(i), meanings[i]) ? "" : words.get(i));
        }
        return strong.isEmpty() ? String.join("", words) : strong.toString();
    }

    /** The words of a mark as written. */
    static List<String> words(String text, Words scratch) {
        scratch.clear();
        scratch.add(Field.TITLE, HOST.matcher(text.strip()).replaceAll("$1"));
        List<String> words = new ArrayList<>();
        for (String word : written(scratch)) {
            words.addAll(Meanings.split(word.length() > 60 ? word.substring(0, 60) : word));
        }
        return List.copyOf(words);
    }

    /** These words with compounds cut. */
    static List<String> cut(List<String> words) {
        List<String> cut = new ArrayList<>(words.size());
        words.forEach(word -> cut.addAll(Compounds.split(word)));
        return List.copyOf(cut);
    }

    /** The words as written, single letters in a row as one: "J L" is "JL". */
    private static List<String> written(Words scratch) {
        List<String> written = new ArrayList<>();
        boolean letter = false;
        for (int w = 0; w < Math.min(scratch.count(), MAX_WORDS); w++) {
            String word = scratch.text(w);
            boolean single = word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
            if (single && letter) {
                written.add(written.removeLast() + word);
            } else {
                written.add(word);
            }
            letter = single;
        }
        return written;
    }

    /** The first word is the one that is remembered (EUIPO Guidelines part C section 2 chapter 4, 3.4.6.2). */
    private static double weight(String word, String meaning, int at) {
        double weight = Compounds.isPraise(word) ? PRAISE : WeakElements.weight(word);
        if (!meaning.isEmpty()) {
            weight = Math.min(weight, Meanings.isTrade(meaning) ? TRADE : COMMON);
        }
        boolean han = Scripts.of(word.charAt(0)) == Scripts.HAN;
        double length = han ? Math.min(1, word.length() / 2.0) : Math.min(1, 0.35 + word.length() / 8.0);
        return weight * length * (at == 0 ? 1.2 : 1);
    }

    double weight() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Whether the whole marks are phrases of one meaning: "Buenos días", "Good morning". */
    boolean meansTheSame(PreparedMark other) {
        String meaning = Meanings.of(joined);
        return !meaning.isEmpty()
                && !joined.equals(other.joined)
                && meaning.equals(Meanings.of(other.joined))
                && !Meanings.isTrade(meaning);
    }

    /** Whether one of the words has this meaning. */
    boolean means(String meaning) {
        if (!meaning.isEmpty()) {
            for (String mine : meanings) {
                if (mine.equals(meaning)) {
                    return true;
                }
            }
        }
        return false;
    }

    int script() {
        return script(joined);
    }

    /** A number for the script of a word's first character, coarse enough to tell writing systems apart. */
    static int script(String word) {
        char c = word.charAt(0);
        return c < 0x250 ? 0 : c >> 8 == 0x04 ? 4 : Scripts.of(c) == Scripts.HAN ? 2 : c >> 8;
    }
}
