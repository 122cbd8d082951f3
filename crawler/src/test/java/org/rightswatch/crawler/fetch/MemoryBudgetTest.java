package org.rightswatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final int PIECE = 64 * 1024;
    private final MemoryBudget budget = new MemoryBudget(4L * PIECE, Duration.ofMillis(20));

    @Test
    void allFetchesTogetherTakeNoMoreThanTheBudget() throws Exception {
        try (MemoryBudget.Share one = budget.share();
                MemoryBudget.Share other = budget.share()) {
            one.take(3 * PIECE);
            other.take(10);
            assertThatThrownBy(() -> other.take(PIECE)).isInstanceOf(BusyException.class);
            other.take(PIECE - 100);
        }
    }

    @Test
    void aFetchThatEndsGivesBackAllItTook() throws Exception {
        for (int i = 0; i < 10; i++) {
            try (MemoryBudget.Share share = budget.share()) {
                for (int bytes = 0; bytes < 4 * PIECE; bytes += 1024) {
                    share.take(1024);
                }
            }
        }
        try (MemoryBudget.Share whole = budget.share()) {
            whole.take(4 * PIECE);
        }
    }
}
