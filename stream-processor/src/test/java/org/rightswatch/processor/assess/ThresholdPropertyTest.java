package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.TODAY;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.register.Register;

/** With a threshold most candidates are passed over unseen: none of those may be a hit, and a hit is told alike. */
class ThresholdPropertyTest {

    /** Weak words, words of one letter and of several languages beside coined ones, so that marks share words and lack some. */
    private static final List<String> WORDS = List.of(
            "velmora",
            "velmora",
            "zenvora",
            "zenvara",
            "torvesa",
            "krendalistor",
            "pix",
            "x",
            "for",
            "the",
            "black",
            "bag",
            "case",
            "new",
            "classic",
            "velmoras",
            "blacks",
            "阿玛尼",
            "велмора");

    @Property(tries = 1000)
    void whatAThresholdLeavesIsWhatReachesIt(
            @ForAll("rights") List<Right> rights,
            @ForAll("listings") Listing listing,
            @ForAll("thresholds") int threshold) {
        MatchingEngine engine = MatchingEngine.over(Register.of(rights));
        List<String> reaching = engine.assess(listing, 0, TODAY).stream()
                .filter(found -> found.score() >= threshold)
                .map(ThresholdPropertyTest::told)
                .toList();
        assertThat(engine.assess(listing, threshold, TODAY).stream().map(ThresholdPropertyTest::told))
                .isEqualTo(reaching);
    }

    private static String told(Assessment found) {
        return found.right().id() + " " + found.score() + " " + found.severity() + " " + found.factors();
    }

    @Provide
    Arbitrary<Integer> thresholds() {
        return Arbitraries.of(10, 30, 40, 55, 70);
    }

    @Provide
    Arbitrary<List<Right>> rights() {
        Arbitrary<String> more = Combinators.combine(
                        Arbitraries.of(
                                "",
                                ",'jurisdictions':['US']",
                                ",'jurisdictions':['EM']",
                                ",'jurisdictions':['CN'],'officialDomains':['velmora.example']"),
                        Arbitraries.of(
                                "",
                                ",'niceClasses':[18]",
                                ",'niceClasses':[9,25]",
                                ",'niceClasses':[33],'goods':'bags'"))
                .as(String::concat);
        return Combinators.combine(phrase(1, 5), more)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(texts -> {
                    List<Right> rights = new ArrayList<>();
                    texts.forEach(text -> rights.add(mark("M" + rights.size(), text.get1(), text.get2())));
                    return rights;
                });
    }

    @Provide
    Arbitrary<Listing> listings() {
        Arbitrary<String> market = Arbitraries.of("", ",'market':['US']", ",'market':['DE']", ",'market':['JP','CN']");
        Arbitrary<String> category = Arbitraries.of("", ",'category':'Bags'");
        return Combinators.combine(phrase(1, 10), phrase(1, 25), market, category)
                .as((title, description, where, what) ->
                        listing(title, ",'description':'" + description + "'" + where + what));
    }

    private static Arbitrary<String> phrase(int least, int most) {
        Arbitrary<String> coined =
                Arbitraries.strings().withChars("velmorasn").ofMinLength(2).ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(1, coined), Tuple.of(6, Arbitraries.of(WORDS)))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }
}
