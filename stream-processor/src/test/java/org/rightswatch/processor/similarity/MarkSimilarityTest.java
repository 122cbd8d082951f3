package org.rightswatch.processor.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkSimilarityTest {

    private final MarkSimilarity similarity = new MarkSimilarity();

    @ParameterizedTest
    @CsvSource({
        "VELMORA, velmora",
        "VELMORA, VELMORRA",
        "VELMORA Gym, VELMORA Finance Consulting",
        "NEWVELMORA, VELMORA HOTEL",
        "Kelmbeer, KELM CERVEJAS ESPECIAIS",
        "Zamitron, ZAMMITRONICS",
        "KRISTALO, Home CRISTALO",
        "Fylips, Philips",
        "100 ZAMIO, 100 ZAMIO POINTS",
        "Вельмора, Velmora",
        "EL LOBO, WOLF",
        "ROSA NEGRA, BLACK ROSE",
        "MARAZUL, BLUE SEA",
        "BUENOS DIAS, GOOD MORNING",
        "红牛, RED BULL",
        "大红马, 小红马",
        "ZAMIXX, ZAMIX FINANCIAL",
        "KR TRANSPORTES, K R LOCADORA",
        "PANETERRA, PANE TERRA PANIFICADORA",
        "TOP NET, NET TOP HIPERVELOCIDADE"
    })
    void bringsNearWhatSharesItsDistinctivePart(String a, String b) {
        assertThat(score(a, b)).isGreaterThan(72);
    }

    @ParameterizedTest
    @CsvSource({
        "VELMORA BANK, ZAMIO BANK",
        "Kel Tong Commercial Bank, Ta Ming Commercial Bank",
        "NEWBERGO, NEWZAMIO",
        "Velmora Hotel, Kestro Hotel",
        "Zamiopt Minimarket, 77 Kestro Market",
        "OPIX, UPX",
        "TURCAMO, TURENO",
        "Velmora, Kristalo"
    })
    void keepsApartWhatSharesOnlyATradeOrPraise(String a, String b) {
        assertThat(score(a, b)).isLessThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Velmora", "Shop", "THE", "The Shop", "AB", "阿", "501", "120mm"})
    void aMarkIsWhollyItselfHoweverWeakItsWords(String mark) {
        assertThat(similarity.compare(mark, mark.toLowerCase(Locale.ROOT)).score())
                .isEqualTo(100);
        assertThat(similarity.compare(mark, mark).share()).isEqualTo(1);
        assertThat(similarity.compare(mark, mark + " Zenvora").score()).isLessThan(100);
    }

    @Test
    void comparesBothWaysAlike() {
        assertThat(score("Newvelmora", "Velmora Hotel")).isEqualTo(score("Velmora Hotel", "Newvelmora"));
    }

    private double score(String a, String b) {
        return similarity.compare(a, b).score();
    }
}
