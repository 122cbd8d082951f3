package org.rightswatch.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parent that is killed without a chance to clean up takes its engines with it. */
class OrphanTest {
    @TempDir
    Path directory;

    @Test
    void enginesEndWhenTheirParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        JavaProgram.executable().toString(),
                        "-Xmx128m",
                        "-cp",
                        JavaProgram.classpath(),
                        Parent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            List<ProcessHandle> engines = Stream.of(firstLineWithNumbers(said).split(" ", -1))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertThat(engines).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);

            parent.destroyForcibly().waitFor();

            CompletableFuture<?>[] ends =
                    engines.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(ends).get(30, TimeUnit.SECONDS);
            assertThat(engines).noneMatch(ProcessHandle::isAlive);
        } finally {
            parent.destroyForcibly();
        }
    }

    private static String firstLineWithNumbers(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.matches("[0-9 ]+")) {
            line = said.readLine();
        }
        assertThat(line).as("process ids of the engines").isNotNull();
        return line;
    }

    /** The program that is killed: starts both engines, prints their process ids, waits for ever. */
    static final class Parent {
        private Parent() {}

        @SuppressWarnings("resource") // never closed: that is the point
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            KafkaBroker broker = KafkaBroker.start(directory.resolve("kafka"));
            ElasticsearchNode node = ElasticsearchNode.start(directory.resolve("elasticsearch"));
            StringBuilder pids = new StringBuilder();
            Stream.concat(broker.processes().stream(), node.processes().stream())
                    .forEach(process -> pids.append(process.pid()).append(' '));
            System.out.println(pids.toString().strip());
            Thread.currentThread().join();
        }
    }
}
