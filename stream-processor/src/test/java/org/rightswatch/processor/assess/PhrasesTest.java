package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a sentence are no sign of a mark that they happen to spell, or whose ordinary words stand among them. */
class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "MADEIN,made in italy leather handbag",
        "UPTO,up to 50% off handbags",
        "FORALL,leather handbag for all seasons",
        "ALLIN,all in one handbag",
        "HASIT,this handbag has it all",
        "GETASET,get a set of four bags",
        "MANORA,man or a woman handbag",
        "POURELLE,sac pour elle en cuir",
        "AUSDEM,Tasche aus dem Jahr 1990",
        "DELA,bolso de la marca",
        "PARATI,bolso para ti mujer",
        "SURLA,sac sur la plage"
    })
    void leavesWordsOfASentenceAloneThatJoinedSpellAMark(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isLessThan(40);
    }

    @ParameterizedTest
    @CsvSource({"MADEIN,Made In", "FORALL,For All", "UPTO,UpTo"})
    void hitsTheSameWordsWhereABrandStands(String mark, String brand) {
        String listing = ",'brand':'" + brand + "'";
        assertThat(Samples.assess(listing("leather handbag", listing), mark("R", mark, RelationsTest.FULL)))
                .anySatisfy(hit -> assertThat(hit.score()).isGreaterThanOrEqualTo(40));
    }

    @ParameterizedTest
    @CsvSource({
        "ZENVORA,zen vora leather handbag",
        "ZENVORA,zenv or a leather handbag",
        "ROSEHILL,rose hill leather handbag",
        "SNOWFOX,snow fox leather handbag"
    })
    void hitsAMarkWrittenWithOtherSpaces(String mark, String title) {
        assertThat(score(mark, title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPASS ROSE,compass with rose gold handbag",
        "SILVER OTTER,sea otter in silver leather handbag",
        "SILVER OTTER,handbag made of silver. Otter print inside",
        "BLUE HARROW,'handbag in blue, harrow pattern'"
    })
    void isNotLoudAboutOrdinaryWordsOfAMarkApartFromEachOther(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isPositive().isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPASS ROSE,compass rose leather handbag",
        "COMPASS ROSE,rose compass leather handbag",
        "DR ZENVORA,Dr. Zenvora leather handbag",
        "NORD VANTA,vanta leather nord handbag"
    })
    void isLoudAboutThemNextToEachOtherAndAboutCoinedOnes(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"ZENVORA,zenvoraous handbag", "KALTENBRUCK,kaltenbruckous handbag"})
    void takesTheEndingOfALongerWordForNoEditOfTheMark(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isLessThan(40);
    }

    static double score(String mark, String title, String right) {
        return Samples.assess(listing(title, ""), mark("R", mark, right)).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }
}
