package org.rightswatch.engines;

import java.util.ArrayList;
import java.util.List;

/**
 * Shell lines put in front of an engine's command.
 *
 * <p>Both ignore Ctrl-C: a terminal sends it to every process of the group, and an engine must outlive the services
 * that use it, so that only the parent decides when it stops.
 */
final class Guard {
    /** For a program that watches its own standard input. */
    private static final String IGNORE_INTERRUPTS = "trap '' INT HUP; exec \"$@\"";

    /**
     * For a program that does not: the shell reads the pipe and ends the program when the pipe ends. The last resort
     * comes after 20 seconds, so that a hanging engine does not stay behind either. Once it counts down, the watch ends by
     * itself: killed then, it would leave a {@code sleep} behind.
     */
    private static final String WATCH_INPUT = """
            trap '' INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            engine=$!
            ( while read -r line <&3; do :; done
              trap '' TERM
              kill -TERM $engine 2>/dev/null
              n=0
              while [ $n -lt 200 ] && kill -0 $engine 2>/dev/null; do sleep 0.1; n=$((n+1)); done
              kill -KILL $engine 2>/dev/null ) &
            watch=$!
            exec 3<&-
            trap 'kill -TERM $engine' TERM
            wait $engine; code=$?
            while kill -0 $engine 2>/dev/null; do wait $engine; code=$?; done
            kill -TERM $watch 2>/dev/null
            wait $watch
            exit $code
            """;

    private Guard() {}

    static List<String> ignoringInterrupts(List<String> command) {
        return shell(IGNORE_INTERRUPTS, command);
    }

    static List<String> watchingInput(List<String> command) {
        return shell(WATCH_INPUT, command);
    }

    private static List<String> shell(String script, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", script, "rightswatch-guard"));
        all.addAll(command);
        return List.copyOf(all);
    }
}
