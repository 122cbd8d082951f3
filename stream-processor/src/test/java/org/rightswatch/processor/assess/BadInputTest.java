package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.assess;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.register.Register;

/** Hostile and odd input never makes an exception; what it costs is measured by {@code rightswatch bench hostile}. */
@Timeout(20)
class BadInputTest {

    @Test
    void readsOnlyTheFirstPartOfAnEnormousTextAndSaysSo() {
        String text = "velmora lorem ipsum dolor ".repeat(200_000);
        Assessment found = assess(listing(text), mark("US-1", "Velmora")).getFirst();
        assertThat(found.factors())
                .anySatisfy(factor -> assertThat(factor.name()).isEqualTo("truncated"));
    }

    @Test
    void takesAHundredThousandWords() {
        String text = IntStream.range(0, 100_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(assess(listing(text), mark("US-1", "Velmora"))).isEmpty();
    }

    @Test
    void takesEmojiAndUnpairedSurrogates() {
        assertThat(assess(listing("🎒🎒🎒✨👜"), mark("US-1", "Velmora"))).isEmpty();
        assertThat(assess(listing("\uD83D Velmora \uDC00"), mark("US-1", "Velmora")))
                .hasSize(1);
    }

    @Test
    void saysThatCharactersAreDamaged() {
        Assessment found = assess(listing("\uD83D Velmora \uDC00"), mark("US-1", "Velmora"))
                .getFirst();
        assertThat(found.factors())
                .filteredOn(factor -> factor.name().equals("damaged-text"))
                .singleElement()
                .satisfies(factor -> assertThat(factor.reason().zh()).contains("代理项"));
    }

    @Test
    void saysThatWordsInSingleLettersWereLeftOut() {
        Assessment found = assess(
                        listing("Velmora bag", ",'text':'" + "a b ".repeat(50_000) + "'"), mark("US-1", "Velmora"))
                .getFirst();
        assertThat(found.factors()).anySatisfy(factor -> {
            assertThat(factor.name()).isEqualTo("truncated");
            assertThat(factor.reason().en()).contains("single letters");
        });
    }

    @Test
    void saysThatThereAreMoreDifferentWordsThanAreComparedInEverySpelling() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "wk" + i + "q").collect(Collectors.joining(" "));
        List<Assessment> found = assess(
                listing("bag", ",'text':'Kestrowa " + many + " Velmora Zenvorra'"),
                mark("US-1", "Velmora"),
                mark("US-2", "Kestrova"),
                mark("US-3", "Zenvora"));
        assertThat(found).extracting(a -> a.right().id().value()).containsExactlyInAnyOrder("US-1", "US-2");
        assertThat(found)
                .allSatisfy(hit -> assertThat(hit.factors())
                        .anySatisfy(factor -> assertThat(factor.reason().en()).contains("more different words")));
    }

    @Test
    void readsALongDocumentInAnotherScriptToItsEnd() {
        String letters = "бвгджзклмнпрст";
        String document = IntStream.range(0, 600)
                .mapToObj(i -> "" + letters.charAt(i % 14) + "а" + letters.charAt(i / 14 % 14) + "о"
                        + letters.charAt(i / 196) + "ы")
                .collect(Collectors.joining(" "));
        assertThat(assess(listing("сумка", ",'text':'" + document + " Зенвора'"), mark("US-1", "Zenvora")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.factors())
                        .noneMatch(factor -> factor.name().equals("truncated")));
    }

    @Test
    void saysThatUnsegmentedTextWasLeftOut() {
        String many = IntStream.range(0, 60_000)
                .mapToObj(i -> Character.toString(0x4E00 + i * 7 % 3000))
                .collect(Collectors.joining());
        Assessment found = assess(listing("Velmora bag", ",'text':'" + many + "'"), mark("US-1", "Velmora"))
                .getFirst();
        assertThat(found.factors())
                .anySatisfy(factor -> assertThat(factor.reason().zh()).contains("不同词语过多"));
    }

    @Test
    void saysSoAlsoAfterAMarkWasRemoved() {
        Register register = Register.of(List.of(mark("US-1", "Velmora"), mark("US-2", "Kestrova")))
                .without(new RightId("US-2"));
        Assessment found = MatchingEngine.over(register)
                .assess(listing("Velmora bag", ",'text':'" + "a b ".repeat(50_000) + "'"), 0, Samples.TODAY)
                .getFirst();
        assertThat(found.factors()).anyMatch(factor -> factor.name().equals("truncated"));
    }

    @Test
    void saysThatAMarkIsASingleCharacter() {
        for (String text : List.of("K", "鳄")) {
            Assessment found = assess(listing("bag", ",'brand':'" + text + "'"), mark("US-1", text))
                    .getFirst();
            assertThat(found.factors())
                    .anySatisfy(factor -> assertThat(factor.reason().en()).contains("single character"));
        }
    }

    @Test
    void takesMarksOfOneCharacterAndMarksThatFoldToNothing() {
        List<Assessment> found =
                assess(listing("K water bottle"), mark("US-1", "K"), mark("US-2", "!!!"), mark("US-3", "\u200B"));
        assertThat(found).extracting(a -> a.right().id().value()).doesNotContain("US-2", "US-3");
    }

    @Test
    void takesTenThousandMarksWithTheSameWord() {
        List<Right> marks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            marks.add(mark("M" + i, "Velmora"));
        }
        MatchingEngine engine = MatchingEngine.over(Register.of(marks));
        assertThat(engine.assess(listing("Velmora bag"), 40, Samples.TODAY)).hasSize(10_000);
    }
}
