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
