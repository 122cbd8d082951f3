package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.assess;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

class GoodsTest {

    private static final String BAGS_AND_CLOTHES = ",'niceClasses':[18,25]";

    @ParameterizedTest
    @CsvFileSource(resources = "language-categories.csv", delimiter = '|')
    void knowsCategoriesAsMarketplacesOfManyCountriesNameThem(int niceClass, String category) {
        Words words = new Words();
        words.clear();
        words.add(Field.CATEGORY, category);
        long offered = new OfferedGoods(words, category).classes();
        assertThat(NiceClasses.numbers(offered).split("\\D+"))
                .as(category)
                .contains(String.valueOf(niceClass))
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Cell Phones & Accessories,9",
        "Cell Phones & Accessories > Cases,9",
        "Car Accessories,12",
        "Watch Accessories,14",
        "Luggage & Bags Accessories,18"
    })
    void takesAccessoriesBehindGoodsForThoseOfTheGoods(String category, String classes) {
        Words words = new Words();
        words.clear();
        words.add(Field.CATEGORY, category);
        assertThat(NiceClasses.numbers(new OfferedGoods(words, category).classes()))
                .isEqualTo(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Velmora", "Velmora te quiero", "Velmora ao vivo"})
    void takesNoArticleForGoods(String title) {
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, title);
        assertThat(GoodsHeads.of(words, 0, words.count())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Velmora leather handbag, Velmora water pump",
        "Velmora running shoes size 42, Velmora wiper blades size 42",
        "Velmora 真皮女包 包邮, Velmora 雨刮器 包邮",
        "Velmora 羊毛大衣, Velmora 保温杯",
        "Velmora Umhängetasche neu, Velmora Doppelschleifer neu",
        "Velmora Winterlaufschuhe, Velmora Tauchpumpe",
        "Velmora sac à main en cuir, Velmora pompe à eau",
        "Velmora robe d'été, Velmora plaquettes de frein",
        "Velmora bolso de mujer, Velmora neumáticos de invierno",
        "Velmora zapatos, Velmora taladro sin cable",
        "Velmora borsa da donna, Velmora tergicristalli",
        "Velmora scarpe da corsa, Velmora macchina da caffè",
        "Velmora レザーハンドバッグ, Velmora ワイパー",
        "Velmora スニーカー, Velmora 水中ポンプ",
        "Velmora кожаная сумка, Velmora тормозные колодки",
        "Velmora шерстяное пальто, Velmora водяной насос"
    })
    void ranksCoveredGoodsAboveOtherGoodsWhichAreNeverLoud(String covered, String other) {
        Assessment inClass = assess(listing(covered), mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                .getFirst();
        Assessment outside = assess(listing(other, ",'brand':'Velmora'"), mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                .getFirst();
        assertThat(inClass.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
        assertThat(outside.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
        assertThat(inClass.score())
                .isGreaterThan(assess(listing(other), mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                        .getFirst()
                        .score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automotive > Replacement Parts > Brakes",
                "汽车配件",
                "Autoteile & Zubehör",
                "Машины > Автозапчасти",
                "自動車部品"
            })
    void readsTheLastStepOfTheCategory(String category) {
        Assessment found = assess(
                        listing("Velmora set 2026", ",'category':'" + category + "'"),
                        mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                .getFirst();
        assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Velmora limited edition gift box", "Velmora 2026新款 包邮 礼包", "Velmora トランプ", "Velmora für Damen"})
    void saysNothingAboutGoodsItDoesNotKnow(String title) {
        Assessment found = assess(listing(title), mark("US-1", "Velmora", ",'niceClasses':[12]"))
                .getFirst();
        assertThat(found.factors()).extracting(Factor::name).doesNotContain("goods");
    }

    @Test
    void takesTheHeadOfTheNounPhraseForTheGoods() {
        Assessment bottle = assess(
                        listing("Velmora leather water bottle for running shoes fans"),
                        mark("US-1", "Velmora", ",'niceClasses':[21]"))
                .getFirst();
        assertThat(bottle.factors())
                .filteredOn(f -> f.name().equals("goods"))
                .singleElement()
                .satisfies(
                        f -> assertThat(f.reason().en())
                                .isEqualTo(
                                        "The goods offered fall in class 21 (household and kitchen utensils), for which the mark is registered."))
                .satisfies(f -> assertThat(f.reason().zh()).isEqualTo("所售商品属于商标核定使用的第21类（家用及厨房器具）。"));
    }

    @Test
    void holdsRelatedGoodsNeitherCoveredNorForeign() {
        Assessment found = assess(listing("Velmora watch"), mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                .getFirst();
        assertThat(found.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
        assertThat(found.score())
                .isLessThan(assess(listing("Velmora belts"), mark("US-1", "Velmora", BAGS_AND_CLOTHES))
                        .getFirst()
                        .score());
    }

    @Test
    void readsInADocumentWhatTheLineOffersThatTheMarkStandsIn() {
        Assessment watch =
                inDocument("Export catalogue", "Velmora watch, steel case  9 900", "Bereg brake pads  1 150");
        Assessment pads = inDocument("Export catalogue", "Velmora brake pads  9 900", "Bereg thermos bottle  1 150");
        Assessment strap = inDocument("Bereg thermos bottle", "leather case Velmora  900", "Bereg gearbox");
        Assessment unsaid =
                inDocument("Bereg leather straps and cases", "Velmora ref. 2231  9 900", "Bereg brake pads");
        assertThat(watch.severity()).isEqualTo(Severity.HIGH);
        assertThat(goods(watch))
                .containsExactly("The line it stands in names goods of class 14 (jewellery, watches), "
                        + "for which the mark is registered.");
        assertThat(pads.suppressed()).isNull();
        assertThat(pads.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(strap.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(unsaid.factors()).extracting(Factor::name).doesNotContain("goods", "nominative-use");
    }

    @Test
    void holdsNoGoodsAgainstAMarkWhoseSentenceRunsOverTheLine() {
        Assessment found =
                inDocument("At the fair we also saw the gearbox of Velmora", "watches and many other things.");
        assertThat(found.factors()).extracting(Factor::name).doesNotContain("goods", "nominative-use");
    }

    @Test
    void choosesInADocumentThePlaceThatOffersGoodsOfTheMark() {
        Assessment found = inDocument("Velmora brake pads  9 900", "Bereg thermos bottle", "Velmora watch  9 900");
        assertThat(goods(found)).singleElement().asString().contains("class 14");
        assertThat(found.severity()).isEqualTo(Severity.HIGH);
    }

    private static Assessment inDocument(String... lines) {
        String text = String.join("\\n", lines);
        return assess(
                        listing("Export catalogue", ",'channel':'document','market':['US'],'text':'" + text + "'"),
                        mark("US-1", "Velmora", ",'niceClasses':[14],'jurisdictions':['US']"))
                .getFirst();
    }

    private static List<String> goods(Assessment found) {
        return found.factors().stream()
                .filter(f -> f.name().equals("goods"))
                .map(f -> f.reason().en())
                .toList();
    }

    @Test
    void knowsTheHeadingsOfAllClasses() {
        assertThat(NiceClasses.headings()).hasSize(45);
    }
}
