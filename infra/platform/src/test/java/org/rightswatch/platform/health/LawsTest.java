package org.rightswatch.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class LawsTest {

    private final Laws laws = new Laws(new SimpleMeterRegistry());

    @Test
    void balancesWhatBeganWithHowItEnded() {
        laws.begin(Law.LISTINGS, 420);
        laws.end(Law.LISTINGS, "matched", 61);
        laws.end(Law.LISTINGS, "unmatched", 357);
        laws.end(Law.LISTINGS, "unchanged");
        laws.end(Law.LISTINGS, "unchanged");
        assertThat(laws.balance(Law.LISTINGS).balanced()).isTrue();
        assertThat(laws.balance(Law.LISTINGS))
                .hasToString("listings read 420 = matched 61 + unchanged 2 + unmatched 357");
    }

    @Test
    void aLostEventShows() {
        laws.begin(Law.FETCHES, 2);
        laws.end(Law.FETCHES, "too-large");
        assertThat(laws.balance(Law.FETCHES).balanced()).isFalse();
        assertThat(laws.balance(Law.FETCHES)).hasToString("fetch attempts 2 ≠ too-large 1");
    }

    @Test
    void whatIsPendingIsAccountedFor() {
        laws.begin(Law.ALERTS, 3);
        laws.end(Law.ALERTS, "suppressed", "below-severity");
        laws.pending(Law.ALERTS, () -> 2);
        assertThat(laws.balance(Law.ALERTS).balanced()).isTrue();
        assertThat(laws.balance(Law.ALERTS)).hasToString("hits to alert 3 = suppressed 1 + pending 2");
    }

    @Test
    void anEndThatTheLawDoesNotKnowIsABug() {
        assertThatThrownBy(() -> laws.end(Law.INDEX, "notified")).hasMessageContaining("knows no end notified");
    }

    @Test
    void everyLawIsReportedEvenBeforeAnythingHappened() {
        assertThat(laws.balances()).hasSize(Law.values().length).allMatch(Laws.Balance::balanced);
    }
}
