package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Severity;

/** The relations of {@link RelationsTest} for marks of other shapes and scripts, in more languages. */
class LanguageRelationsTest {

    private static final List<String> MARKS =
            List.of("QORI", "Nova Tessera", "Ventro X9", "泽沃拉", "Зенвора", "ミルヴェラ", "젠보라", "زنفورا");
    private static final String RIGHT = ",'niceClasses':[18,25],'jurisdictions':['US','EM'],"
            + "'officialDomains':['zenvora-brand.example'],'referencePrice':{'amount':'120.00','currency':'USD'}";

    @ParameterizedTest
    @CsvFileSource(resources = "language-copies.csv")
    void ranksReplicaWordingAboveNone(String language, String goods, String wording) {
        for (String text : MARKS) {
            double plain = score(text, text + " " + goods, "");
            assertThat(score(text, text + " " + goods + " " + wording, ""))
                    .as(language)
                    .isGreaterThan(plain);
            assertThat(score(text, text + " " + goods, ",'text':'… " + wording + " …'"))
                    .as(language)
                    .isGreaterThan(plain);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-fit.csv")
    void isNeverLoudAboutWhatFitsTheMarksGoods(String language, String title) {
        for (String text : MARKS) {
            String written = title.replace("%s", text);
            assertThat(severity(text, written, "")).as(language).isLessThanOrEqualTo(Severity.MEDIUM);
            assertThat(severity(text, written, ",'price':{'amount':'9','currency':'USD'}"))
                    .as(language)
                    .isLessThanOrEqualTo(Severity.MEDIUM);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-wearers.csv")
    void takesWhoOrWhatGoodsAreForAsNoUseOfTheMarkForAnothers(String language, String title) {
        for (String text : MARKS) {
            String written = title.replace("%s", text);
            assertThat(Samples.assess(listing(written, ""), mark("R", text, RIGHT)))
                    .as(language)
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found.factors())
                            .noneMatch(factor -> factor.name().equals("nominative-use")));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-goods.csv")
    void ranksCoveredGoodsAboveOthers(String language, String covered, String other) {
        for (String text : MARKS) {
            assertThat(score(text, text + " " + covered, ""))
                    .as(language)
                    .isGreaterThan(score(text, text + " " + other, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Car tyres", "汽车用品", "Electronics > Phones"})
    void ranksACoveredCategoryAboveAnotherOne(String category) {
        for (String text : MARKS) {
            String title = text + " leather handbag";
            assertThat(score(text, title, ",'category':'Handbags'"))
                    .isGreaterThan(score(text, title, ",'category':'" + category + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zenvora-brands.example",
                "zenvora-brnad.example",
                "zenvorabrand.example",
                "zenvora-8rand.example",
                "zenvora-brand.shop",
                "www-zenvora-brand.com"
            })
    void isLouderAboutAnImitatedDomain(String host) {
        String at = ",'channel':'web','url':'https://%s/bag'";
        assertThat(score("ZENVORA", "ZENVORA bag", at.formatted(host)))
                .isGreaterThan(score("ZENVORA", "ZENVORA bag", at.formatted("bazaar.test")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-evasions.csv", delimiter = '|')
    void hitsEveryEvasion(String text, String written) {
        assertThat(score(text, "leather handbag " + written + " women", "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ミルヴェラント", "ミルヴェント"})
    void leavesLongerKanaWordsAlone(String word) {
        assertThat(score("ミルヴェラ", word + " バッグ", ",'brand':'" + word + "'")).isLessThan(40);
    }

    private static double score(String text, String title, String more) {
        return Samples.assess(listing(title, more), mark("R", text, RIGHT)).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }

    private static Severity severity(String text, String title, String more) {
        return Samples.assess(listing(title, more), mark("R", text, RIGHT)).stream()
                .map(Assessment::severity)
                .findFirst()
                .orElse(Severity.LOW);
    }
}
