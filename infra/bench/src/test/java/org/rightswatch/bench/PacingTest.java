package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Duration DELAY = Duration.ofSeconds(2);

    private static List<Long> seconds(long... seconds) {
        return LongStream.of(seconds).map(s -> s * 1_000_000_000L).boxed().toList();
    }

    private static long nanos(long seconds) {
        return seconds * 1_000_000_000L;
    }

    @Test
    void countsEveryGapThatIsShorterThanTheDelay() {
        Pacing pacing = new Pacing(Map.of("a", seconds(0, 2, 3, 5), "b", seconds(0, 2)), DELAY);
        assertThat(pacing.gaps()).isEqualTo(4);
        assertThat(pacing.tooShort()).isEqualTo(1);
    }

    @Test
    void theRateIsWhatWasMadeOfWhatTheDelayLetsPass() {
        Pacing pacing = new Pacing(Map.of("a", seconds(0, 2, 4, 6, 8), "b", seconds(0, 4, 8)), DELAY);
        assertThat(pacing.rate(new Pacing.Window(0, nanos(10)))).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void anOutageIsWhatAGapHasAboveOneDelayWhenItIsLongerThanTwo() {
        Pacing pacing = new Pacing(Map.of("a", seconds(0, 2, 4, 10, 12), "b", seconds(0, 3, 6, 9)), DELAY);
        assertThat(pacing.longestOutage(nanos(5), nanos(14))).isCloseTo(4, within(1e-9));
        assertThat(pacing.rateBesidesOutage(new Pacing.Window(0, nanos(14)), nanos(5)))
                .isCloseTo(9 / (5.0 + 7.0), within(1e-9));
    }
}
