package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.platform.health.Laws;

/** Rights that did not change are matched again when others make their words weigh more or less. */
class BackMatchTest {

    private static final int SLICE = 10;

    @TempDir
    Path directory;

    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(directory, matching());
    }

    @AfterEach
    void stop() {
        run.close();
    }

    private static Matching matching() {
        return new Matching(
                WordIndex.EMPTY,
                new Laws(new SimpleMeterRegistry()),
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                SLICE,
                () -> 0);
    }

    /** Two marks that begin with a word, and listings that name it: {@link WordIndex} lets a third mark weaken the word. */
    private void twoMarksAndListings(int listings) {
        run.mark("M-1", "one", "torvessa");
        run.mark("M-2", "two", "torvessa bridge");
        run.turns(1);
        IntStream.range(0, listings).forEach(i -> run.listing("L-" + i, "Torvessa bag"));
        assertThat(run.turns(2)).hasSize(2 * listings);
    }

    private static Tuple told(Hit hit) {
        return Tuple.tuple(hit.right().value(), hit.state(), hit.revision(), hit.score());
    }

    @Test
    void aRightWhoseWordOthersComeToShareIsMatchedAgain() {
        twoMarksAndListings(1);
        run.mark("M-3", "three", "torvessa garden");
        assertThat(run.turns(2))
                .extracting(BackMatchTest::told)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("M-1", HitState.CHANGED, 2L, 60.0),
                        Tuple.tuple("M-2", HitState.CHANGED, 2L, 60.0),
                        Tuple.tuple("M-3", HitState.OPEN, 1L, 60.0));
        run.unmark("M-3");
        assertThat(run.turns(2))
                .extracting(BackMatchTest::told)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("M-1", HitState.CHANGED, 3L, 91.0),
                        Tuple.tuple("M-2", HitState.CHANGED, 3L, 91.0),
                        Tuple.tuple("M-3", HitState.GONE, 2L, 60.0));
    }

    @Test
    void aHitThatVanishesBecauseOfOtherRightsDoesNotSayThatItsRightChanged() {
        run.mark("M-1", "one", "torvessa faint");
        run.turns(1);
        run.listing("L-1", "Torvessa bag");
        run.mark("M-2", "two", "torvessa bridge");
        run.turns(2);
        run.mark("M-3", "three", "torvessa garden");
        List<Hit> published = run.turns(2);
        assertThat(published)
                .filteredOn(hit -> hit.right().value().equals("M-1"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.state()).isEqualTo(HitState.GONE);
                    assertThat(hit.factors().getFirst().reason().en())
                            .isEqualTo("The listing was compared anew, because rights or the engine changed, and no"
                                    + " longer meets the threshold.");
                });
    }

    @Test
    void whatOthersChangeIsMatchedInSlicesBetweenLiveListings() {
        twoMarksAndListings(300);
        run.mark("M-3", "three", "torvessa garden");
        assertThat(run.turns(1)).as("a turn's listings, three rights each").hasSizeLessThanOrEqualTo(3 * 3 * 8 * SLICE);
        run.listing("L-new", "Torvessa shoes");
        assertThat(run.published()).as("the live one at once").hasSize(3);
        assertThat(run.turns(20)).isNotEmpty();
        assertThat(run.turns(20)).as("once").isEmpty();
    }

    @Test
    void changesThatComeWhileListingsAreMatchedAgainAreDoneTogetherAfterwards() {
        twoMarksAndListings(200);
        run.mark("M-3", "three", "torvessa garden");
        run.turns(1);
        run.mark("M-4", "four", "zenvora");
        run.unmark("M-3");
        run.mark("M-5", "five", "torvessa window");
        List<Hit> published = run.turns(40);
        Set<Double> last = new HashSet<>();
        IntStream.range(0, 200).forEach(i -> last.add(lastScore(published, "M-1", "L-" + i)));
        assertThat(last).containsExactly(60.0);
        assertThat(published)
                .filteredOn(hit -> hit.right().value().equals("M-5") && hit.state() == HitState.OPEN)
                .hasSize(200);
    }

    private static double lastScore(List<Hit> published, String right, String listing) {
        return published.stream()
                .filter(hit -> hit.right().value().equals(right))
                .filter(hit -> hit.listing().value().equals(listing))
                .mapToDouble(Hit::score)
                .reduce((a, b) -> b)
                .orElse(60);
    }

    @Test
    void aProcessThatEndsMeanwhileLeavesItToTheNextOne() {
        twoMarksAndListings(200);
        run.mark("M-3", "three", "torvessa garden");
        int before = run.turns(1).size();
        run.restart(matching());
        List<Hit> rest = run.turns(40);
        assertThat(before).isLessThan(600);
        assertThat(before + rest.size()).as("each of three rights once").isEqualTo(600);
    }

    @Test
    void whatChangesWhileNoProcessRunsIsFoundByTheNextOne() {
        twoMarksAndListings(3);
        run.restart(matching());
        assertThat(run.turns(5)).as("nothing happened").isEmpty();
        run.mark("M-3", "three", "torvessa garden");
        run.restart(matching());
        assertThat(run.turns(5)).hasSize(9);
        run.unmark("M-3");
        run.restart(matching());
        assertThat(run.turns(5))
                .extracting(Hit::state)
                .containsOnly(HitState.CHANGED, HitState.GONE)
                .hasSize(9);
    }

    /** A listing may have been matched while a word weighed less, and nothing but this tells it. */
    @Test
    void aWordThatWeighsAsBeforeAgainIsNotTakenForOneThatAlwaysDid() {
        twoMarksAndListings(1);
        run.mark("M-3", "three", "torvessa garden");
        run.listing("L-9", "Torvessa bag");
        run.turns(2);
        run.unmark("M-3");
        run.listing("L-9", "Torvessa bag, new");
        run.published();
        run.restart(matching());
        List<Hit> published = run.turns(5);
        assertThat(lastScore(published, "M-1", "L-0")).isEqualTo(91);
    }
}
