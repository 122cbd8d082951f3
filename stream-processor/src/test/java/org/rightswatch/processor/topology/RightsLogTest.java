package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.value.RightId;

class RightsLogTest {

    private static final RightId A = new RightId("A");
    private static final RightId B = new RightId("B");
    private static final RightId C = new RightId("C");

    private final RightsLog log = new RightsLog();

    @Test
    void tellsTheRightsThatChangedBetweenTwoPositionsOnAnyPartition() {
        log.add(0, 3, A);
        log.add(0, 7, B);
        log.add(1, 0, C);
        assertThat(log.between(RightsPosition.START, at(4, 0))).isEqualTo(Set.of(A));
        assertThat(log.between(at(4, 0), at(8, 1))).isEqualTo(Set.of(B, C));
        assertThat(log.between(at(8, 1), at(8, 1))).isEmpty();
    }

    @Test
    void notesARecordThatIsReadAgainOnce() {
        log.add(0, 3, A);
        log.add(0, 3, B);
        assertThat(log.between(RightsPosition.START, at(9, 0))).isEqualTo(Set.of(A));
    }

    @Test
    void keepsTheLastChangeOfEveryRightHoweverOftenTheyChange() {
        log.add(0, 0, C);
        for (int i = 1; i <= 100_000; i++) {
            log.add(0, i, i % 2 == 0 ? A : B);
        }
        assertThat(log.between(RightsPosition.START, at(100_001, 0))).isEqualTo(Set.of(A, B, C));
        assertThat(log.between(at(100_000, 0), at(100_001, 0))).isEqualTo(Set.of(A));
    }

    private static RightsPosition at(long first, long second) {
        return new RightsPosition(Map.of(0, first, 1, second));
    }
}
