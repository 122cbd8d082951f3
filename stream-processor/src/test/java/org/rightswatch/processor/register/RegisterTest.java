package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;

class RegisterTest {

    @Test
    void changesMakeNewSnapshotsAndLeaveTheOldOneAsItWas() {
        Register one = Register.of(List.of(mark("A", "Velmora")));
        Register two = one.with(mark("B", "Zenvora"));
        Register replaced = two.with(mark("A", "Kestrova"));
        assertThat(one.size()).isEqualTo(1);
        assertThat(two.size()).isEqualTo(2);
        assertThat(replaced.size()).isEqualTo(2);
        assertThat(replaced.find(new RightId("A")).orElseThrow().toString()).contains("Kestrova");
        assertThat(replaced.without(new RightId("A")).find(new RightId("A"))).isEmpty();
    }

    @Test
    void theLastOfSeveralRightsWithOneIdCounts() {
        List<Right> rights = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rights.add(mark("M" + i % 100, "Velmora" + i));
        }
        Register register = Register.of(rights);
        assertThat(register.version())
                .isEqualTo(Register.of(rights.subList(200, 300)).version());
        assertThat(register.change(List.of(new RightId("M7"), new RightId("M8")), List.of(rights.get(7)))
                        .version())
                .isEqualTo(
                        register.without(new RightId("M8")).with(rights.get(7)).version());
    }

    @Test
    void versionNamesTheContentHoweverItCameAbout() {
        List<Right> marks = new ArrayList<>();
        Register grown = Register.empty();
        for (int i = 0; i < 100; i++) {
            marks.add(mark("M" + i, "Mark" + i));
            grown = grown.with(marks.getLast());
        }
        assertThat(grown.version()).isEqualTo(Register.of(marks).version());
        assertThat(grown.without(new RightId("M7")).version()).isNotEqualTo(grown.version());
        assertThat(grown.without(new RightId("M7")).with(marks.get(7)).version())
                .isEqualTo(grown.version());
    }
}
