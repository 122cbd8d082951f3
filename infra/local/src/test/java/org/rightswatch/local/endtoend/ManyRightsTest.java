package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.local.CommandProcess;

/** {@code rights list} and {@code rights remove} where the rights of the topic take more memory than the command has. */
class ManyRightsTest {

    private static final int WORKS = 1_200;
    /** Characters of each work: together twice the heap, in one byte each. */
    private static final int LONG = 100_000;

    @TempDir
    private Path folder;

    @Test
    void areListedByIdAndRemovedThoughTheyDoNotFitIntoMemory() throws Exception {
        try (OwnBroker broker = OwnBroker.start(folder)) {
            Files.writeString(folder.resolve("our.yml"), broker.settings(folder));
            for (int i = WORKS - 1; i >= 0; i--) {
                broker.send(Topics.RIGHTS.name(), id(i), work(i));
            }
            broker.flush();
            assertThat(run("rights", "list", "--config", "our.yml").lines())
                    .containsExactlyElementsOf(IntStream.range(0, WORKS)
                            .mapToObj(i -> id(i) + "  acme  copyright-work  Story " + i)
                            .toList());
            assertThat(run("rights", "remove", id(7), "--config", "our.yml")).isEqualTo(id(7) + "  removed\n");
            assertThat(run("rights", "list", "--config", "our.yml").lines())
                    .hasSize(WORKS - 1)
                    .noneMatch(line -> line.startsWith(id(7)));
        }
    }

    private String run(String... arguments) throws InterruptedException {
        try (CommandProcess command = CommandProcess.start("-Xmx64m", folder, Map.of(), arguments)) {
            assertThat(command.awaitExit(Duration.ofMinutes(2)))
                    .as(command.errors())
                    .isZero();
            return command.output();
        }
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "W-%05d", number);
    }

    private static byte[] work(int number) {
        return ("{\"kind\":\"copyright-work\",\"id\":\"" + id(number) + "\",\"holder\":\"acme\",\"title\":\"Story "
                        + number + "\",\"workType\":\"text\",\"content\":\"" + "words ".repeat(LONG / 6) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
