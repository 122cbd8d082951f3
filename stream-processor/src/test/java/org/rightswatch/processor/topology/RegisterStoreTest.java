package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;

class RegisterStoreTest {

    private static final long NOW = 1_000_000;

    private final RegisterStore register = new RegisterStore(WordIndex.EMPTY, Duration.ofMillis(200));

    @Test
    void compilesEverythingThatWasRestoredBeforeTheFirstListingIsMatched() {
        change(0, "A", "ZENVORA");
        change(1, "B", "TERLANDO");
        assertThat(register.current(NOW).index().size()).isEqualTo(2);
        assertThat(register.current(NOW).position()).isEqualTo(RightsPosition.START.after(0, 1));
    }

    @Test
    void gathersLaterChangesForAMomentAndThenPutsThemIntoForceTogether() {
        change(0, "A", "ZENVORA");
        RegisterStore.Snapshot before = register.current(NOW);
        change(1, "B", "TERLANDO");
        change(2, "C", "QUORVANE");
        assertThat(register.current(NOW + 199)).isSameAs(before);
        assertThat(register.current(NOW + 200).index().size()).isEqualTo(3);
        assertThat(before.index().size())
                .as("whoever holds a snapshot keeps it")
                .isEqualTo(1);
    }

    @Test
    void hasNoNewSnapshotWhenARightIsImportedAgainAsItWas() {
        change(0, "A", "ZENVORA");
        RegisterStore.Snapshot before = register.current(NOW);
        change(1, "A", "ZENVORA");
        assertThat(register.current(NOW + 1_000)).isSameAs(before);
    }

    @Test
    void knowsOfARightThatWasRemovedWhileNothingRanAlthoughTheTopicKeepsNoMoreThanThat() {
        register.change(0, 7, new RightId("A"), Optional.empty());
        RightsPosition now = register.current(NOW).position();
        assertThat(register.changes(RightsPosition.START.after(0, 6), now).changed())
                .containsExactly(new RightId("A"));
    }

    @Test
    void tellsOfRightsThatAreFoundOtherwiseBecauseOthersCameFromThenOn() {
        change(0, "A", "zenvora boots");
        change(1, "B", "zenvora shoes");
        RightsPosition before = register.current(NOW).position();
        change(2, "C", "zenvora bags");
        RightsPosition crowded = register.current(NOW + 200).position();
        change(3, "D", "terlando");
        RightsPosition after = register.current(NOW + 400).position();
        assertThat(register.changes(before, after).reweighed())
                .containsExactlyInAnyOrder(new RightId("A"), new RightId("B"));
        assertThat(register.changes(before, after).changed())
                .containsExactlyInAnyOrder(new RightId("C"), new RightId("D"));
        assertThat(register.changes(crowded, after).reweighed()).isEmpty();
    }

    @Test
    void isBlindForWhatChangedBeforeItKnewAnyRightAndForNothingLater() {
        change(0, "A", "zenvora");
        change(1, "B", "terlando");
        RightsPosition known = register.current(NOW).position();
        change(2, "C", "quorvane");
        register.current(NOW + 200);
        assertThat(register.isBlindSince(RightsPosition.START.after(0, 0))).isTrue();
        assertThat(register.isBlindSince(known)).isFalse();
    }

    private void change(long offset, String id, String text) {
        Right right = Json.events()
                .readValue(
                        "{\"kind\":\"trademark\",\"id\":\"" + id + "\",\"holder\":\"acme\",\"text\":\"" + text + "\"}",
                        Right.class);
        register.change(0, offset, new RightId(id), Optional.of(right));
    }
}
