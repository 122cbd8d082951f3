package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.register.Register;

/** A word that marks of many holders share says little about one of them, in whatever order the marks came. */
class SharedWordsTest {

    private static final RightId OURS = new RightId("M0");
    private static final List<String> OTHERS = List.of("bridge", "garden", "window", "silver", "planet");

    private static Right mark(int number, String holder, String text) {
        String json = "{'kind':'trademark','id':'M" + number + "','holder':'" + holder + "','text':'" + text
                + "','status':'registered'}";
        return Json.strict().readValue(json.replace('\'', '"'), Right.class);
    }

    /** Torvessa bridge, Torvessa garden … of so many holders. */
    private static List<Right> marks(int count, boolean oneHolder) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark(i, oneHolder ? "h" : "h" + i, "Torvessa " + OTHERS.get(i % OTHERS.size())))
                .toList();
    }

    private static List<Assessment> assess(Register register, String title) {
        return MatchingEngine.over(register).assess(listing(title), 0, Samples.TODAY);
    }

    private static Assessment ours(Register register, String title) {
        return assess(register, title).stream()
                .filter(found -> found.right().id().equals(OURS))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(Assessment found) {
        return found.factors().stream().map(factor -> factor.reason().en()).toList();
    }

    @Test
    void aWordOfManyHoldersSaysLittle() {
        Assessment few = ours(Register.of(marks(3, false)), "Torvessa bag");
        Assessment many = ours(Register.of(marks(30, false)), "Torvessa bag");
        assertThat(many.score()).isLessThan(few.score() - 10);
        assertThat(reasons(many)).anyMatch(reason -> reason.startsWith("Marks of many holders have this word"));
        assertThat(many.factors())
                .filteredOn(factor -> factor.name().equals("distinctiveness"))
                .singleElement()
                .satisfies(factor -> assertThat(factor.effect()).isNegative());
        assertThat(reasons(few)).noneMatch(reason -> reason.startsWith("Marks of many holders"));
    }

    @Test
    void aFamilyOfMarksOfOneHolderLosesNothing() {
        assertThat(ours(Register.of(marks(30, true)), "Torvessa bag").score())
                .isEqualTo(ours(Register.of(marks(1, true)), "Torvessa bag").score());
    }

    @Test
    void aMarkMetWholeLosesNothing() {
        assertThat(ours(Register.of(marks(30, false)), "Torvessa bridge bag").score())
                .isEqualTo(ours(Register.of(marks(1, false)), "Torvessa bridge bag")
                        .score());
    }

    @Test
    void marksThatCameOneByOneAreFoundLikeThoseThatCameTogether() {
        List<Right> marks = marks(30, false);
        Register grown = Register.of(IntStream.range(100, 400)
                .mapToObj(i -> mark(i, "h" + i, "Zenvora" + i))
                .toList());
        List<Right> all = new ArrayList<>(grownRights(grown));
        for (Right mark : marks) {
            grown = grown.with(mark);
            all.add(mark);
            assertThat(assess(grown, "Torvessa bag")).isEqualTo(assess(Register.of(all), "Torvessa bag"));
        }
        for (Right mark : marks.subList(1, marks.size())) {
            grown = grown.without(mark.id());
            all.remove(mark);
            assertThat(assess(grown, "Torvessa bag")).isEqualTo(assess(Register.of(all), "Torvessa bag"));
            assertThat(grown.version()).isEqualTo(Register.of(all).version());
        }
    }

    /** What is not among them is found as before; that makes the search for what to compare anew sound. */
    @Test
    void theRightsThatAreFoundOtherwiseAreAmongThoseThatWereReweighed() {
        Register before = Register.of(marks(4, false));
        for (int i = 4; i < 30; i++) {
            Register after = before.with(marks(30, false).get(i));
            Set<RightId> reweighed = after.reweighed(before);
            List<Assessment> was = assess(before, "Torvessa bag");
            List<Assessment> is = assess(after, "Torvessa bag");
            assertThat(is.stream()
                            .filter(found -> !was.contains(found))
                            .map(found -> found.right().id()))
                    .isSubsetOf(with(reweighed, new RightId("M" + i)));
            assertThat(reweighed.isEmpty()).isEqualTo(before.weights().equals(after.weights()));
            before = after;
        }
        assertThat(before.weights()).isEqualTo(Register.of(marks(30, false)).weights());
        assertThat(before.reweighed(Register.empty())).isEmpty();
    }

    private static Set<RightId> with(Set<RightId> ids, RightId more) {
        Set<RightId> all = new HashSet<>(ids);
        all.add(more);
        return all;
    }

    private static List<Right> grownRights(Register register) {
        return IntStream.range(100, 400)
                .mapToObj(i -> register.find(new RightId("M" + i)).orElseThrow())
                .toList();
    }

    @Test
    void aFewMarksByThemselvesAreFoundAsAmongAll() {
        Register all = Register.of(marks(30, false));
        assertThat(assess(all.only(Set.of(OURS)), "Torvessa bag")).containsExactly(ours(all, "Torvessa bag"));
    }

    @Test
    void aWordLikeTheDominantOneIsNotSaidToBeIt() {
        Register register = Register.of(List.of(mark(0, "h", "Torvessa bridge")));
        assertThat(reasons(ours(register, "Torvesa bag")).getFirst())
                .isEqualTo("\"Torvesa\" resembles the dominant word of mark Torvessa bridge (M0).");
        assertThat(ours(register, "Torvesa bag").score())
                .isLessThan(ours(register, "Torvessa bag").score());
    }
}
