package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchBenchTest {

    @Test
    void measuresEveryFigureOncePerRunWithoutTheOneThatWarmsUp() {
        List<Figure> figures = new ArrayList<>();
        new MatchBench().run(new Scale(200, 200, 3), figures::add);
        assertThat(figures).extracting(Figure::unit).containsExactly("s", "bytes", "listings/s", "times");
        assertThat(figures.get(2).values()).hasSize(3).allMatch(rate -> rate > 0);
    }

    @Test
    void tellsTheMedianAndAllRuns() {
        assertThat(Figure.of("rate", "x/s", 30, 10, 20)).hasToString("rate: 20.0 x/s (30.0 10.0 20.0)");
    }
}
