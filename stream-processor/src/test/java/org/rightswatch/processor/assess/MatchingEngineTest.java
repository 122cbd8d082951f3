package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.assess;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.register.Register;

class MatchingEngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Velmora leather bag",
                "new VELMORA bag",
                "v e l m o r a bag",
                "vel-mora bag",
                "velmoras bag",
                "velmra bag",
                "velmroa bag",
                "𝗩𝗲𝗹𝗺𝗼𝗿𝗮 bag",
                "ＶＥＬＭＯＲＡ bag",
                "Vélmörà bag",
                "ve1mora bag",
                "v\u200Belmora bag",
                "#VelmoraBags",
                "Вельмора сумка",
                "vеlmоrа bag",
                "v*lmora bag",
                "velmora2026 bag"
            })
    void hitsEveryWayOfWritingTheMark(String title) {
        List<Assessment> found = assess(listing(title), mark("US-1", "Velmora"));
        assertThat(found).singleElement().satisfies(a -> assertThat(a.score()).isGreaterThan(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"velmorastic bag", "marvelmora bag", "leather bag", "✨🎒✨", "cellmore bag"})
    void leavesOtherWordsAlone(String title) {
        assertThat(assess(listing(title), mark("US-1", "Velmora"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10bar air hose,Lobar",
        "puzzle of 10pieces,Lopieces",
        "3 - video cable,Evideo",
        "pack of 4 cases,Acases",
        "licence for 1 user,Luser"
    })
    void numbersBesideUnitsAndWordsHideNoLetters(String title, String text) {
        assertThat(assess(listing(title), mark("US-1", text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1obar air hose,Lobar", "vel 0mera bag,Velomera", "3video-x cable,Evideo-x"})
    void numbersAmongLettersHideSome(String title, String text) {
        assertThat(assess(listing(title), mark("US-1", text))).isNotEmpty();
    }

    @Test
    void findsAHanVariantInsideUnsegmentedText() {
        List<Assessment> found = assess(listing("正品泽沃拉女士手提包"), mark("CN-1", "ZENVORA", ",'variants':['泽沃拉']"));
        assertThat(found).singleElement().satisfies(a -> assertThat(a.score()).isGreaterThan(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    正品阿玛尼女士手提包 | 阿玛尼 |     | "阿玛尼" is the text of mark 阿玛尼 (US-1).
                    正品泽沃拉女士手提包 | ZENVORA | 泽沃拉 | "泽沃拉" is a declared variant of mark ZENVORA / 泽沃拉 (US-1).
                    bag by Nova Tessera | Nova Tessera | | "Nova Tessera" is the text of mark Nova Tessera (US-1).
                    bag by Tessera Nova | Nova Tessera | | "Tessera Nova" has the words of mark Nova Tessera (US-1) in another order or with others between.
                    """)
    void saysInWhatWayTheMarkIsWritten(String title, String text, @Nullable String variant, String sentence) {
        String variants = variant == null ? "" : ",'variants':['" + variant + "']";
        assertThat(told(title, mark("US-1", text, variants))).isEqualTo(sentence);
    }

    /** "birewcrocommunal" by itself counts as much, because numbers at the end are left out of a form of its own. */
    @Test
    void ofEqualMeetingsThatOfTheDeclaredTextIsTold() {
        assertThat(told("leather birewcrocommunal 2.5 bag", mark("KR-1", "Birewcrocommunal 2.5")))
                .isEqualTo("\"birewcrocommunal 2.5\" is the text of mark Birewcrocommunal 2.5 (KR-1).");
    }

    @Test
    void namesAFigurativeMarkByTheVariantThatWasMet() {
        String picture = ",'images':['pdq:" + "a5".repeat(32) + "'],'feature':'figurative','variants':['Velmora']";
        assertThat(told("velmora bag", mark("US-1", "", picture))).contains("/ velmora (US-1)");
    }

    private static String told(String title, Right mark) {
        return assess(listing(title), mark).getFirst().factors().stream()
                .filter(factor -> factor.name().equals("sight"))
                .map(factor -> factor.reason().en())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEveryFactorASentenceInBothLanguages() {
        Assessment found = assess(
                        listing("Zenv0ra replica bag", ",'market':['US']"),
                        mark("US-1", "ZENVORA", ",'jurisdictions':['US']"))
                .getFirst();
        assertThat(found.factors()).extracting(Factor::name).contains("sight", "territory", "vocabulary");
        assertThat(found.factors()).allSatisfy(factor -> {
            assertThat(factor.reason().en()).isNotBlank().doesNotContain("{");
            assertThat(factor.reason().zh()).isNotBlank().doesNotContain("{");
        });
        assertThat(found.enforceability())
                .singleElement()
                .extracting("jurisdiction")
                .isEqualTo("US");
    }

    @Test
    void sumsTheFactorsToTheScore() {
        Assessment found =
                assess(listing("Zenvora replica bag"), mark("US-1", "ZENVORA")).getFirst();
        double effects = found.factors().stream().mapToDouble(Factor::effect).sum();
        assertThat(effects).isLessThan(found.score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'status':'cancelled'",
                ",'status':'expired'",
                ",'expiresOn':'2020-01-01'",
                ",'jurisdictions':['CN']",
                ",'officialDomains':['bazaar.example']",
                ",'authorisedSellers':[{'source':'bazaar','seller':'shop-7'}]"
            })
    void contextKeepsTheLoudestWordingQuiet(String context) {
        String status = context.contains("status") ? "" : "";
        Assessment found = MatchingEngine.over(Register.of(List.of(rightWith(context + status))))
                .assess(
                        listing(
                                "Zenvora 1:1 replica bag",
                                ",'market':['US'],'brand':'Zenvora','seller':{'id':'shop-7'}"),
                        0,
                        Samples.TODAY)
                .getFirst();
        assertThat(found.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
    }

    private static org.rightswatch.contracts.right.Right rightWith(String fields) {
        String json = "{'kind':'trademark','id':'US-1','holder':'h','text':'ZENVORA'" + fields + "}";
        return org.rightswatch.contracts.json.Json.strict()
                .readValue(json.replace('\'', '"'), org.rightswatch.contracts.right.Right.class);
    }

    @Test
    void plainLettersOfTheSameShapeAreNoSignOfIntent() {
        Assessment found =
                assess(listing("Kerrunora bag"), mark("US-1", "KEMUNORA")).getFirst();
        assertThat(found.factors().getFirst().reason().en())
                .isEqualTo(
                        "\"Kerrunora\" can be taken at a glance for mark KEMUNORA (US-1): its letters have the same shape.");
        Assessment undone =
                assess(listing("Zenv0ra bag"), mark("US-1", "ZENVORA")).getFirst();
        assertThat(undone.factors().getFirst().reason().en()).contains("sign of intent");
        assertThat(undone.score()).isGreaterThan(found.score());
    }

    @ParameterizedTest
    @CsvSource({"Class action book, DASS", "Matte lipstick, MAILE", "Casio watch, EASTO"})
    void wordsOfALanguageAndLettersOfAnotherShapeLookLikeNothing(String title, String mark) {
        assertThat(assess(listing(title), mark("US-1", mark))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "First class leather bag, CLAS, 0",
        "Two clases of bags, CLAS, 1",
        "Zenvoras for women, ZENVORA, 1",
        "Air series fan, SERI, 0",
        "Red shoes for women, SHOE, 1"
    })
    void whatIsAnotherWordOrEndsInTwoOfThemIsNoPlural(String title, String mark, int hits) {
        assertThat(assess(listing(title), mark("US-1", mark))).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "Steel mid watch, MIDSWATCH, 0", // words of a language
        "Bag by zen vora, ZENTVORA, 1",
        "Software pro 7.0, PROTO, 0", // a number beside a word
        "Card zen v0ra, ZENVORA, 1",
        "Cable SATA3, SVATA, 0", // a digit and an edit in a short one
        "Bag Zenv0a, ZENVORA, 1",
        "Fan 120mm, Velmora 120MM, 0", // what numbers are of a mark
        "Fan Velmora, Velmora 120MM, 1"
    })
    void whatOnlyLooksLikeAnEvasionIsNone(String title, String mark, int hits) {
        assertThat(assess(listing(title), mark("US-1", mark))).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "Zenvora shoes black, ZENVORA BLANK, true",
        "Zenvora shoes blanck, ZENVORA BLANK, false",
        "Zenvora themes, ZENVORA THEME, false",
        "Zenvora theme, ZENVORA THEMES, false"
    })
    void aWordOfALanguageIsNoOtherWordOfTheMark(String title, String mark, boolean onlyDominant) {
        Assessment found = assess(listing(title), mark("US-1", mark)).getFirst();
        assertThat(found.factors().getFirst().reason().en().contains("dominant word"))
                .isEqualTo(onlyDominant);
    }

    @Test
    void aMarkWrittenApartSaysLittleWhereTheWordIsOneOfTheLanguage() {
        double word = assess(listing("Digital video recorder"), mark("US-1", "VI DEO"))
                .getFirst()
                .score();
        double mark = assess(listing("Digital vi deo recorder"), mark("US-1", "VI DEO"))
                .getFirst()
                .score();
        double coined = assess(listing("Digital zenvora recorder"), mark("US-1", "ZEN VORA"))
                .getFirst()
                .score();
        assertThat(word).isLessThan(mark - 10).isLessThan(coined - 10);
    }

    @Test
    void saysWhatTheGoodsFitIsNotLoud() {
        Assessment found = assess(listing("Leather case compatible with Zenvora X2"), mark("US-1", "ZENVORA"))
                .getFirst();
        assertThat(found.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
        assertThat(found.factors()).extracting(Factor::name).contains("nominative-use");
    }
}
