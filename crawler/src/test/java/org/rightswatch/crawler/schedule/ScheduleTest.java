package org.rightswatch.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

class ScheduleTest {

    /** Bounds a hang, not the speed. */
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final String NEVER_SOON = "0 0 0 1 1 ? 2099";

    @TempDir
    private Path directory;

    private record Seeding(String source, Instant due) {}

    private final List<Seeding> seedings = new CopyOnWriteArrayList<>();

    private Schedule open() {
        return Schedule.open(null, directory, (source, due) -> seedings.add(new Seeding(source, due)));
    }

    @Test
    void sendsSeedsAtEachDueTimeOnceAndAgainAfterARestart() {
        try (Schedule schedule = open()) {
            schedule.set(List.of(new Schedule.Entry("shop", EVERY_SECOND), new Schedule.Entry("quiet", NEVER_SOON)));
            schedule.start();
            await().atMost(WITHIN).until(() -> seedings.size() >= 2);
            assertThat(schedule.trouble()).isEqualTo(Optional.empty());
        }
        int before = seedings.size();
        try (Schedule schedule = open()) {
            schedule.start(); // nothing set: what is stored counts
            await().atMost(WITHIN).until(() -> seedings.size() > before);
        }
        assertThat(seedings)
                .doesNotHaveDuplicates()
                .allMatch(seeding -> seeding.source().equals("shop"));
        assertThat(seedings).allMatch(seeding -> seeding.due().getNano() == 0);
    }

    @Test
    void forgetsASourceThatIsNoLongerConfigured() {
        try (Schedule schedule = open()) {
            schedule.set(List.of(new Schedule.Entry("old", EVERY_SECOND)));
        }
        try (Schedule schedule = open()) {
            schedule.set(List.of(new Schedule.Entry("new", EVERY_SECOND)));
            schedule.start();
            await().atMost(WITHIN).until(() -> seedings.size() >= 2);
        }
        assertThat(seedings).extracting(Seeding::source).containsOnly("new");
    }

    @Test
    void saysInOneLineWhenItsDatabaseCannotBeReached() {
        Schedule.Database nowhere =
                new Schedule.Database("jdbc:postgresql://127.0.0.1:1/rightswatch", "app", Secret.of("hush"));
        assertThatThrownBy(() -> Schedule.open(nowhere, directory, (source, due) -> {}))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/rightswatch")
                .hasMessageNotContaining("hush");
    }
}
