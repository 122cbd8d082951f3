package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

class PartnerWordsTest {

    private static final boolean ORDINARY = true;

    @Test
    void aWordIsTakenForItselfAndForWhatIsOneEditAway() {
        assertThat(takenFor("velmora", !ORDINARY, "velmora", "velmara", "vlemora", "velmor", "velmoras", "velmoss"))
                .containsExactly("velmara", "velmor", "velmora", "velmoras", "vlemora");
    }

    @Test
    void aWordOfALanguageIsTakenForItselfAndItsPluralOnly() {
        assertThat(takenFor("cases", ORDINARY, "cases", "case", "cased", "phases"))
                .containsExactly("cases");
        assertThat(takenFor("phones", ORDINARY, "phone", "phones", "phoned")).containsExactly("phone", "phones");
        assertThat(takenFor("phone", ORDINARY, "phones", "phoney")).containsExactly("phones");
    }

    @Test
    void oneEditInFewLettersMakesAnotherWord() {
        assertThat(takenFor("nova", !ORDINARY, "nava", "nov", "nova")).containsExactly("nova");
        assertThat(takenFor("novas", !ORDINARY, "nova")).isEmpty();
        assertThat(takenFor("nova", !ORDINARY, "novas")).containsExactly("novas");
    }

    @Test
    void asItIsWrittenAWordIsTakenForItselfOnly() {
        Words words = words("velmora");
        IntList found = new IntList();
        partners("velmara", "velmora").findSame(words, 0, found);
        assertThat(found.toArray()).containsExactly(1);
    }

    @Property(tries = 300)
    void findsExactlyThoseThatAreAlike(
            @ForAll("texts") String word, @ForAll("several") List<String> texts, @ForAll boolean ordinary) {
        String[] others = texts.stream().distinct().toArray(String[]::new);
        PartnerWords partners = partners(others);
        Words words = words(word);
        Set<String> alike = new TreeSet<>();
        int at = 0;
        for (String other : others) {
            if (partners.isAlike(words, 0, ordinary, at, other.length())) {
                alike.add(other);
            }
            at += other.length();
        }
        assertThat(takenFor(word, ordinary, others)).isEqualTo(alike);
    }

    /** Few letters, so that many words are one edit apart. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abs").ofMinLength(1).ofMaxLength(7);
    }

    @Provide
    Arbitrary<List<String>> several() {
        return texts().list().ofMinSize(1).ofMaxSize(40);
    }

    private static Set<String> takenFor(String word, boolean ordinary, String... others) {
        IntList found = new IntList();
        partners(others).find(words(word), 0, ordinary, found);
        Set<String> taken = new TreeSet<>();
        for (int number : found.toArray()) {
            assertThat(taken.add(others[number])).as("%s once", others[number]).isTrue();
        }
        return taken;
    }

    private static Words words(String text) {
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, text);
        return words;
    }

    private static PartnerWords partners(String... texts) {
        char[] pool = String.join("", texts).toCharArray();
        TermNumbers numbers = new TermNumbers(pool, texts.length);
        int at = 0;
        for (String text : texts) {
            var _ = numbers.of(at, text.length());
            at += text.length();
        }
        return PartnerWords.of(numbers, new byte[texts.length], pool);
    }
}
