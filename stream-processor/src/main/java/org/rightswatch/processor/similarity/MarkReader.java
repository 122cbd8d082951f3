package org.rightswatch.processor.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Sounds;
import org.rightswatch.processor.text.Words;

/** Makes marks ready for comparing. Not thread-safe. */
final class MarkReader {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    /** A mark written as a host name: only the name counts. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)^(?:www\\.?)?([a-z0-9-]{2,})\\.(?:com|net|org|info|biz|shop|store|online|site|top|xyz|[a-z]{2})$");

    private final Words scratch = new Words();
    private final Sounds sounds = new Sounds();
    private final JapaneseReading japanese = new JapaneseReading();

    /** The mark as written and with its compounds cut. */
    PreparedMark read(String text) {
        List<MarkWord> written = new ArrayList<>();
        List<MarkWord> cut = new ArrayList<>();
        for (String word : words(text)) {
            MarkWord whole = MarkWord.of(word, sounds);
            List<String> parts = Compounds.split(word);
            written.add(whole);
            if (parts.size() == 1) {
                cut.add(whole);
            } else {
                parts.forEach(part -> cut.add(MarkWord.of(part, sounds)));
            }
        }
        Wording whole = joined(written);
        MarkWords asWritten = new MarkWords(written, whole, strong(written, whole));
        return new PreparedMark(
                asWritten,
                cut.size() == written.size() ? asWritten : new MarkWords(cut, whole, strong(cut, whole)),
                japanese.of(text).map(sounds::of).orElse(""));
    }

    private Wording joined(List<MarkWord> words) {
        return words.size() == 1 ? words.getFirst().wording() : wording(join(words, word -> true));
    }

    private Wording strong(List<MarkWord> words, Wording whole) {
        String strong = join(words, word -> !word.isWeak());
        return strong.isEmpty() || strong.length() == whole.length() ? whole : wording(strong);
    }

    private static String join(List<MarkWord> words, Predicate<MarkWord> which) {
        StringBuilder joined = new StringBuilder();
        for (MarkWord word : words) {
            joined.append(which.test(word) ? word.text() : "");
        }
        return joined.toString();
    }

    private Wording wording(String text) {
        return new Wording(text, sounds.of(Meanings.numeralsSpelled(text)));
    }

    /** The words of a mark as written, runs without spaces cut into words of known meaning. */
    private List<String> words(String text) {
        scratch.clear();
        scratch.add(Field.TITLE, nameOfHost(text.strip()));
        List<String> words = new ArrayList<>();
        for (String word : written()) {
            words.addAll(Meanings.split(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word));
        }
        return words;
    }

    private static String nameOfHost(String text) {
        return text.indexOf('.') < 0 ? text : HOST.matcher(text).replaceAll("$1");
    }

    /** The words as written, single letters in a row as one: "J L" is "JL". */
    private List<String> written() {
        List<String> written = new ArrayList<>();
        boolean letter = false;
        for (int w = 0; w < Math.min(scratch.count(), MOST_WORDS); w++) {
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
}
