package org.rightswatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.processor.topology.TopologyRun;

/** The real engine in the topology: whatever order rights and listings come in, what stands in the end is the same. */
class SharedWordsTopologyTest {

    private static final List<String> OTHERS = List.of("bridge", "garden", "window", "silver", "planet");
    private static final int HOLDERS = 30;

    @TempDir
    Path directory;

    private static void mark(TopologyRun run, int number) {
        run.mark("M-" + number, "h" + number, "Torvessa " + OTHERS.get(number % OTHERS.size()));
    }

    private static void listings(TopologyRun run) {
        run.listing("L-1", "Torvessa bag");
        run.listing("L-2", "Torvessa bridge bag");
        run.listing("L-3", "Bridge lamp");
    }

    /** Scores of the hits that are there in the end, by id. */
    private static Map<String, Double> standing(Map<String, Double> before, List<Hit> published) {
        Map<String, Double> standing = new TreeMap<>(before);
        for (Hit hit : published) {
            if (hit.state() == HitState.GONE) {
                standing.remove(hit.id().value());
            } else {
                standing.put(hit.id().value(), hit.score());
            }
        }
        return standing;
    }

    @Test
    void storedHitsFollowTheMarksOfOthersWhateverCameFirst() {
        try (TopologyRun run = new TopologyRun(directory.resolve("others"), RealEngine.matching(500))) {
            run.mark("M-1", "us", "Velmora");
            run.turns(2);
            run.listing("L-1", "Velmara bag");
            run.listing("L-2", "Velmora bag");
            Map<String, Double> alone = standing(Map.of(), run.published());
            run.mark("M-2", "them", "Velmara");
            Map<String, Double> both = standing(alone, run.turns(2));
            assertThat(both).hasSize(4);
            assertThat(both.entrySet().containsAll(alone.entrySet()))
                    .as("the first mark's hits are as they were")
                    .isFalse();
            run.unmark("M-2");
            assertThat(standing(both, run.turns(2))).isEqualTo(alone);
        }
    }

    private Map<String, Double> marksFirst(int from) {
        try (TopologyRun run = new TopologyRun(directory.resolve("first-" + from), RealEngine.matching(500))) {
            IntStream.range(from, HOLDERS).forEach(i -> mark(run, i));
            run.turns(2);
            listings(run);
            return standing(Map.of(), run.published());
        }
    }

    @Test
    void storedHitsFollowTheWeightOfTheirWordsWhateverCameFirst() {
        try (TopologyRun run = new TopologyRun(directory.resolve("later"), RealEngine.matching(500))) {
            mark(run, 0);
            run.turns(2);
            listings(run);
            Map<String, Double> alone = standing(Map.of(), run.published());
            Map<String, Double> standing = alone;
            for (int i = 1; i < HOLDERS; i++) {
                mark(run, i);
                standing = standing(standing, run.turns(2));
            }
            assertThat(standing).isEqualTo(marksFirst(0));
            assertThat(standing.entrySet().containsAll(alone.entrySet()))
                    .as("the first mark's hits are as they were")
                    .isFalse();
            IntStream.range(0, HOLDERS - 3).forEach(i -> run.unmark("M-" + i));
            assertThat(standing(standing, run.turns(3))).isEqualTo(marksFirst(HOLDERS - 3));
        }
    }
}
