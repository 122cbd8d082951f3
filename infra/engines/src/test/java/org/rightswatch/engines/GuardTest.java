package org.rightswatch.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardTest {

    /** Ends a moment after it was asked to, while the guard's watch counts down for one that does not. */
    private static final String SLOW_ENGINE =
            "trap 'asked=1' TERM; echo ready; while [ -z \"$asked\" ]; do sleep 0.03; done; exit 0";

    @Test
    void leavesNoProcessOfItsOwn() throws Exception {
        Process guard = new ProcessBuilder(Guard.watchingInput(List.of("sh", "-c", SLOW_ENGINE))).start();
        assertThat(guard.inputReader().readLine()).isEqualTo("ready"); // before that, it would end at once when asked
        Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
        while (seen.size() < 2) {
            guard.descendants().forEach(seen::add);
        }

        guard.getOutputStream().close();
        while (guard.isAlive()) {
            guard.descendants().forEach(seen::add);
        }

        assertThat(seen).noneMatch(ProcessHandle::isAlive);
        assertThat(guard.waitFor()).isZero();
    }

    @Test
    void endsWithTheEngineThatEndsByItself() throws Exception {
        Process guard = new ProcessBuilder(Guard.watchingInput(List.of("sh", "-c", "exit 7"))).start();
        assertThat(guard.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(guard.exitValue()).isEqualTo(7);
        assertThat(guard.descendants()).isEmpty();
    }
}
