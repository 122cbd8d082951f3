package org.rightswatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.processor.topology.TopologyRun;

/**
 * Another holder's mark comes or goes, and hits of a mark that did not change weigh otherwise (factor {@code other-holder}), though no word
 * is shared by more holders than before, so that weights are equal. The process is killed before all stored listings were matched again.
 */
class KilledBackMatchTest {

    /** Of so many listings a turn looks at forty. */
    private static final int LISTINGS = 120;

    private static final int SLICE = 5;
    private static final int ENOUGH = 10;

    @TempDir
    Path directory;

    /** The hits that stand in the end, each as it was last told. */
    private Map<String, Hit> standing(String name, boolean theirsToo, Function<TopologyRun, List<Hit>> then) {
        try (TopologyRun run = new TopologyRun(directory.resolve(name), RealEngine.matching(SLICE))) {
            run.mark("M-1", "us", "Velmora");
            if (theirsToo) {
                run.mark("M-2", "them", "Velmara");
            }
            run.turns(2);
            IntStream.range(0, LISTINGS).forEach(i -> run.listing("L-" + i, "Velmara bag " + i));
            Map<String, Hit> standing = new TreeMap<>();
            note(standing, run.turns(ENOUGH));
            Map<String, Hit> before = Map.copyOf(standing);
            note(standing, then.apply(run));
            note(standing, run.turns(ENOUGH));
            assertThat(run.turns(ENOUGH)).as("nothing is left to do").isEmpty();
            assertThat(standing.entrySet().stream()
                            .filter(each -> each.getValue().right().value().equals("M-1")))
                    .as("every hit of the mark that did not change weighs otherwise")
                    .hasSize(LISTINGS)
                    .noneMatch(each ->
                            each.getValue().score() == before.get(each.getKey()).score());
            return standing;
        }
    }

    private static void note(Map<String, Hit> standing, List<Hit> published) {
        for (Hit hit : published) {
            if (hit.state() == HitState.GONE) {
                standing.remove(hit.id().value());
            } else {
                standing.put(hit.id().value(), hit);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anotherHoldersMarkThatCameCountsForAllStoredListings(int turnsBeforeTheKill) {
        Map<String, Hit> undisturbed = standing("undisturbed", false, run -> {
            run.mark("M-2", "them", "Velmara");
            return List.of();
        });
        Map<String, Hit> killed = standing("killed", false, run -> {
            run.mark("M-2", "them", "Velmara");
            return killedAfter(turnsBeforeTheKill, run);
        });
        assertThat(killed).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anotherHoldersMarkThatWentCountsForNoStoredListing(int turnsBeforeTheKill) {
        Map<String, Hit> undisturbed = standing("undisturbed", true, run -> {
            run.unmark("M-2");
            return List.of();
        });
        Map<String, Hit> killed = standing("killed", true, run -> {
            run.unmark("M-2");
            return killedAfter(turnsBeforeTheKill, run);
        });
        assertThat(killed).isEqualTo(undisturbed);
    }

    /** What it told until then; the process after it knows all rights from the start, and which hits it had stored. */
    private static List<Hit> killedAfter(int turns, TopologyRun run) {
        List<Hit> told = run.turns(turns);
        assertThat(told).as("it was killed before all were matched again").hasSizeLessThan(2 * LISTINGS);
        run.restart(RealEngine.matching(SLICE));
        return told;
    }
}
