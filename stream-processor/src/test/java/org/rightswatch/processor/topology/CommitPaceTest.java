package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitPaceTest {

    private final CommitPace pace = new CommitPace();

    @Test
    void aListingThatComesAloneIsCommittedOnceAtTheNextLook() {
        assertThat(pace.due()).isFalse();
        pace.came();
        assertThat(pace.due()).isTrue();
        assertThat(pace.due()).isFalse();
    }

    @Test
    void aBacklogIsLeftToTheIntervalAndItsEndIsNot() {
        for (int look = 0; look < 3; look++) {
            come(CommitPace.BACKLOG);
            assertThat(pace.due()).isFalse();
        }
        assertThat(pace.due()).as("nothing more comes").isTrue();
        assertThat(pace.due()).isFalse();
    }

    @Test
    void theLastOfABacklogAreNoBacklog() {
        come(CommitPace.BACKLOG);
        assertThat(pace.due()).isFalse();
        come(CommitPace.BACKLOG - 1);
        assertThat(pace.due()).isTrue();
    }

    private void come(int listings) {
        for (int i = 0; i < listings; i++) {
            pace.came();
        }
    }
}
