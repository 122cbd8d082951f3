package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.register.Register;
import org.rightswatch.processor.text.OrdinaryWords;

/** A word that is another holder's registered mark is read as that mark, not as one that it resembles. */
class OtherHolderTest {

    private static final RightId OURS = new RightId("OURS");
    private static final Right VELMORA = mark("OURS", "us", "Velmora", "");
    private static final Right VELMARA = mark("THEIRS", "them", "Velmara", "");

    private static Right mark(String id, String holder, String text, String more) {
        String json = "{'kind':'trademark','id':'" + id + "','holder':'" + holder + "','text':'" + text + "'" + more
                + (more.contains("'status'") ? "}" : ",'status':'registered'}");
        return Json.strict().readValue(json.replace('\'', '"'), Right.class);
    }

    private static Optional<Assessment> ours(Register register, Listing listing) {
        return MatchingEngine.over(register).assess(listing, 0, Samples.TODAY).stream()
                .filter(found -> found.right().id().equals(OURS))
                .findFirst();
    }

    private static Assessment ours(String title, Right... marks) {
        return ours(Register.of(List.of(marks)), listing(title)).orElseThrow();
    }

    private static Optional<Factor> factor(Assessment found) {
        return found.factors().stream()
                .filter(factor -> factor.name().equals("other-holder"))
                .findFirst();
    }

    /** Whether the word weighs for our mark as if the others were not there. */
    private static void isUntouched(String title, Right our, Right... others) {
        Register all = Register.of(List.of(others)).with(our);
        assertThat(ours(all, listing(title))).isEqualTo(ours(Register.of(List.of(our)), listing(title)));
        assertThat(ours(all, listing(title))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Velmara leather bag", "leather bag Velmara", "leather bag by VELMÁRA"})
    void aWordThatIsAnotherHoldersMarkIsQuietAndSaysWhy(String title) {
        assertThat(ours(title, VELMORA).score()).isGreaterThan(40);
        assertThat(ours(title, VELMORA, VELMARA)).satisfies(found -> {
            assertThat(found.score()).isLessThan(40);
            assertThat(found.severity()).isEqualTo(Severity.LOW);
            assertThat(found.suppressed()).isEqualTo("other-holders-mark");
            assertThat(factor(found)).get().satisfies(said -> {
                assertThat(said.effect()).isNegative();
                assertThat(said.reason().en()).contains("the registered mark of another holder");
                assertThat(said.reason().zh()).contains("另一权利人的注册商标");
            });
        });
    }

    @Test
    void asBrandInTheRightCountryForTheRightGoodsItIsQuietToo() {
        String same = ",'niceClasses':[18],'jurisdictions':['US']";
        Register register =
                Register.of(List.of(mark("OURS", "us", "Velmora", same), mark("THEIRS", "them", "Velmara", same)));
        Listing listing = listing("leather bag", ",'market':['US'],'brand':'Velmara'");
        assertThat(ours(register, listing)).get().satisfies(found -> {
            assertThat(found.score()).isLessThan(40);
            assertThat(found.suppressed()).isEqualTo("other-holders-mark");
        });
    }

    @Test
    void theOtherHoldersPortfolioIsNotTold() {
        Right theirs = mark("SECRET-9", "Secret Holding", "Velmara", ",'registrationNumber':'4711'");
        assertThat(Json.events().writeValueAsString(ours("Velmara bag", VELMORA, theirs)))
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("4711");
    }

    @Test
    void theMarkThatIsMeantIsMetAsBefore() {
        assertThat(MatchingEngine.over(Register.of(List.of(VELMORA, VELMARA)))
                        .assess(listing("Velmara bag"), 0, Samples.TODAY)
                        .getFirst())
                .isEqualTo(Samples.assess(listing("Velmara bag"), VELMARA).getFirst());
    }

    @Test
    void aListingThatAlsoNamesOurMarkIsAHit() {
        assertThat(ours("Velmara bag, Velmora lining", VELMORA, VELMARA).score())
                .isEqualTo(ours("leather bag, Velmora lining", VELMORA).score());
        assertThat(ours("Velmara bag like Velmorra", VELMORA, VELMARA).score()).isGreaterThan(40);
    }

    /** Look-alikes, masks, styled and invisible characters, and whatever has all of our mark in it. */
    @ParameterizedTest
    @CsvSource({
        "Ve1mora bag, Ve1mora",
        "Vеlmоrа bag, Velmara",
        "V*lmora bag, V lmora",
        "𝗩𝗲𝗹𝗺𝗮𝗿𝗮 bag, Velmara",
        "Velm\u200Bara bag, Velmara",
        "vel mora bag, Vel Mora",
        "velmoras bag, Velmoras",
        "velmorabags sale, Velmorabags"
    })
    void whoHidesOurMarkOrWritesItWholeStillWritesIt(String title, String theirs) {
        isUntouched(title, VELMORA, mark("THEIRS", "them", theirs, ""));
    }

    @Test
    void aDominantWordThatIsMetIsNoResemblance() {
        isUntouched(
                "Velmora bag", mark("OURS", "us", "Velmora Technologies", ""), mark("THEIRS", "them", "Velmora", ""));
    }

    @Test
    void aDominantWordThatIsOnlyResembledIs() {
        Right our = mark("OURS", "us", "Velmora Technologies", "");
        assertThat(factor(ours("Velmara bag", our, VELMARA))).isPresent();
        assertThat(factor(ours("Velmara Technologies bag", our, VELMARA))).isEmpty();
    }

    @Test
    void aFamilyOfMarksLosesNothing() {
        isUntouched("Velmara bag", VELMORA, mark("THEIRS", "us", "Velmara", ""));
        isUntouched("Velmara bag", VELMORA, VELMARA, mark("SISTER", "us", "Velmara", ""));
        isUntouched("Velmara bag", VELMORA, VELMARA, mark("SISTER", "us", "Zenvora", ",'variants':['Velmara']"));
    }

    @Test
    void onlyAMarksOwnTextIsRegistered() {
        isUntouched("Velmara bag", VELMORA, mark("THEIRS", "them", "Zenvora", ",'variants':['Velmara']"));
        isUntouched("Velmara bag", VELMORA, mark("THEIRS", "them", "Velmara Home", ""));
        isUntouched("Velmara bag", VELMORA, mark("THEIRS", "them", "Vel Mara", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status':'cancelled'",
                "'status':'expired'",
                "'status':'pending'",
                "'status':'opposed'",
                "'expiresOn':'2026-10-31'",
                "'registeredOn':'2026-11-02'"
            })
    void theOtherMarkMustBeInForceOnTheListingsDay(String state) {
        isUntouched("Velmara bag", VELMORA, mark("THEIRS", "them", "Velmara", "," + state));
    }

    @Test
    void theListingsOwnDayCounts() {
        Register register =
                Register.of(List.of(VELMORA, mark("THEIRS", "them", "Velmara", ",'expiresOn':'2026-10-20'")));
        assertThat(factor(ours(register, listing("Velmara bag", ",'fetchedAt':'2026-10-19T12:00:00Z'"))
                        .orElseThrow()))
                .isPresent();
        assertThat(factor(ours(register, listing("Velmara bag")).orElseThrow())).isEmpty();
    }

    /** Theirs is in force elsewhere, or for other goods, where ours is in force here and for these. */
    @ParameterizedTest
    @CsvSource({"US, 18, US, 18, true", "US, 18, JP, 18, false", "US, 18, US, 9, false", "JP, 9, JP, 9, true"})
    void itWeighsLessWhereOursSaysMore(String at, int goods, String theirAt, int theirGoods, boolean full) {
        String our = ",'jurisdictions':['" + at + "'],'niceClasses':[" + goods + "]";
        String their = ",'jurisdictions':['" + theirAt + "'],'niceClasses':[" + theirGoods + "]";
        Register register =
                Register.of(List.of(mark("OURS", "us", "Velmora", our), mark("THEIRS", "them", "Velmara", their)));
        Assessment found = ours(register, listing("leather bag", ",'market':['US'],'brand':'Velmara'"))
                .orElseThrow();
        assertThat(factor(found))
                .get()
                .satisfies(said -> assertThat(said.value()).isEqualTo(full ? 1 : 0.5));
        assertThat(found.severity()).isEqualTo(full ? Severity.LOW : Severity.MEDIUM);
    }

    /** Read as the word or as the other mark, it is not ours. */
    @Test
    void aRareWordOfALanguageMayBeAMarkToo() {
        Right our = mark("OURS", "us", "Velveta", "");
        assertThat(OrdinaryWords.rank("velvety")).isLessThan(OrdinaryWords.UNKNOWN);
        assertThat(factor(ours("Velvety bag", our))).isEmpty();
        assertThat(factor(ours("Velvety bag", our, mark("THEIRS", "them", "Velvety", ""))))
                .isPresent();
    }

    private static List<Right> others(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark("M" + i, "h" + i, "Zenvora" + i, ""))
                .toList();
    }

    @Test
    void marksThatCameOneByOneAreFoundLikeThoseThatCameTogether() {
        List<Right> all = new ArrayList<>(others(300));
        Register grown = Register.of(all);
        Listing listing = listing("Velmara bag");
        for (Right mark : List.of(VELMORA, VELMARA, mark("THEIRS2", "other", "Velmara", ",'status':'cancelled'"))) {
            all.add(mark);
            grown = grown.with(mark);
            assertThat(ours(grown, listing))
                    .isEqualTo(ours(Register.of(all), listing))
                    .isPresent();
        }
        assertThat(factor(ours(grown, listing).orElseThrow())).isPresent();
        for (Right mark : List.of(VELMORA, VELMARA)) {
            assertThat(ours(grown.with(mark), listing)).isEqualTo(ours(grown, listing));
        }
        assertThat(ours(grown.without(VELMARA.id()), listing)).contains(ours("Velmara bag", VELMORA));
    }

    @Test
    void aFewMarksByThemselvesAreFoundAsAmongAll() {
        Register all =
                Register.of(others(300)).with(VELMORA).withAll(others(40)).with(VELMARA);
        Listing listing = listing("Velmara bag");
        assertThat(factor(ours(all, listing).orElseThrow())).isPresent();
        assertThat(ours(all.only(Set.of(OURS)), listing)).isEqualTo(ours(all, listing));
        Register without = all.without(VELMARA.id());
        assertThat(ours(without.only(Set.of(OURS)), listing)).contains(ours("Velmara bag", VELMORA));
    }

    /** What is left out early is what would be too low in the end. */
    @Property(tries = 300)
    void aThresholdLeavesOutWhatIsBelowItAndNothingElse(
            @ForAll("texts") List<String> texts, @ForAll("texts") List<String> words) {
        List<Right> marks = IntStream.range(0, texts.size())
                .mapToObj(i -> mark("M" + i, "h" + i % 3, texts.get(i), ""))
                .toList();
        MatchingEngine engine = MatchingEngine.over(Register.of(marks));
        Listing listing = listing(String.join(" ", words));
        Collection<Assessment> all = engine.assess(listing, 0, Samples.TODAY);
        assertThat(engine.assess(listing, 40, Samples.TODAY))
                .isEqualTo(all.stream().filter(found -> found.score() >= 40).toList());
    }

    /** What is not among them is found as before; that makes the search for what to compare anew sound. */
    @Property(tries = 300)
    void theMarksThatAreReadOtherwiseAreKnown(
            @ForAll("texts") List<String> texts, @ForAll("texts") List<String> words, @ForAll boolean same) {
        List<Right> marks = IntStream.range(0, texts.size())
                .mapToObj(i -> mark("M" + i, "h" + i % 3, texts.get(i), ""))
                .toList();
        RightId last = new RightId("M" + (marks.size() - 1));
        Right other = mark(last.value(), "new", same ? texts.getLast() : words.getFirst(), "");
        Register before = Register.of(marks);
        Listing listing = listing(String.join(" ", words));
        for (Register after : List.of(before.without(last), before.with(other))) {
            Set<RightId> known = after.reread(before, Set.of(last));
            List<Assessment> was = MatchingEngine.over(before).assess(listing, 0, Samples.TODAY);
            assertThat(MatchingEngine.over(after).assess(listing, 0, Samples.TODAY))
                    .filteredOn(found -> !found.right().id().equals(last))
                    .allMatch(found -> known.contains(found.right().id()) || was.contains(found));
        }
    }

    @Test
    void onlyMarksThatResembleWhatCameAreReadOtherwise() {
        Register before = Register.of(others(300)).with(VELMORA).with(mark("HOME", "us", "Velmara Home", ""));
        Register after = before.with(VELMARA);
        assertThat(after.reread(before, Set.of(VELMARA.id()))).containsExactly(OURS);
        assertThat(before.reread(after, Set.of(VELMARA.id()))).containsExactly(OURS);
        assertThat(after.reread(after, Set.of(VELMARA.id()))).isEmpty();
        assertThat(after.reread(Register.empty(), Set.of(VELMARA.id()))).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "velmora", "velmara", "velmorra", "velmra", "velmora bags", "wellmora", "ve1mora", "velmorna")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
