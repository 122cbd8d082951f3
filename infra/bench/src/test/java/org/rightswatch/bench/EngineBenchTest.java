package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineBenchTest {

    private static final Scale SMALL = new Scale(200, 200, 3, null);

    @Test
    void measuresEveryFigureOncePerRunWhenWarm() throws IOException {
        List<Figure> figures = new ArrayList<>();
        new EngineBench().run(SMALL, figures::add);
        assertThat(figures)
                .extracting(Figure::unit)
                .containsExactly(
                        "s",
                        "bytes",
                        "listings/s",
                        "listings/s of processor time",
                        "listings/s on the wall",
                        "a listing",
                        "times");
        assertThat(figures.get(3).values()).hasSize(3).allMatch(rate -> rate > 0);
        assertThat(figures.get(5).median()).isPositive();
    }

    @Test
    void comparesWithLuceneMonitorOnTheSameMarksAndListings() throws IOException {
        List<Figure> figures = new ArrayList<>();
        new LuceneBench().run(SMALL, figures::add);
        assertThat(figures)
                .hasSize(3)
                .allSatisfy(figure -> assertThat(figure.median()).isPositive());
    }

    @Test
    void compilesRightsFromAFileAndComparesPairs() throws IOException {
        List<Figure> figures = new ArrayList<>();
        new CompileBench().run(SMALL, figures::add);
        new SimilarityBench().run(SMALL, figures::add);
        assertThat(figures)
                .hasSize(7)
                .allSatisfy(figure -> assertThat(figure.median()).isPositive());
    }

    @Test
    void matchMeansEveryBenchmarkOfTheMatching() {
        assertThat(Benches.named("match")).hasSize(6).doesNotContainAnyElementsOf(Benches.named("crawl"));
        assertThat(Benches.all()).containsAll(Benches.named("match")).containsAll(Benches.named("crawl"));
        assertThat(Benches.named("crawl")).hasSize(1);
        assertThat(Benches.named("lucene")).hasSize(1);
        assertThat(Benches.named("nonsense")).isEmpty();
    }

    @Test
    void tellsTheMedianAndAllRuns() {
        assertThat(Figure.of("rate", "x/s", 30, 10, 20)).hasToString("rate: 20.0 x/s (30.0 10.0 20.0)");
    }
}
