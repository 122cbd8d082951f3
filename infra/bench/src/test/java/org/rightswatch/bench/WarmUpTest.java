package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static WarmUp of(double... rates) {
        WarmUp warmUp = new WarmUp();
        DoubleStream.of(rates).forEach(warmUp::add);
        return warmUp;
    }

    @Test
    void endsWhenTwoRoundsWereNoFasterThanTheBestBefore() {
        assertThat(of(100, 200, 205).isOver()).as("one of noise").isFalse();
        assertThat(of(100, 200, 150, 300).isOver()).as("it rises again").isFalse();
        WarmUp warm = of(100, 200, 150, 205);
        assertThat(warm.isOver()).isTrue();
        assertThat(warm.told("copy", "listings/s").toString())
                .isEqualTo(
                        "copy warmed up in 4 rounds, until 2 were no faster than the best before: 150 listings/s (100 200 150"
                                + " 205)");
    }

    @Test
    void endsAtItsBoundAndSaysSo() {
        WarmUp warmUp = new WarmUp();
        for (int round = 0; round < WarmUp.MOST; round++) {
            assertThat(warmUp.isOver()).isFalse();
            warmUp.add(Math.pow(1.1, round));
        }
        assertThat(warmUp.isOver()).isTrue();
        assertThat(warmUp.told("copy", "listings/s").name()).contains("still rising");
    }
}
