package org.rightswatch.engines;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rightswatch.platform.problem.Problem;

/**
 * One engine's process tree, tied to this JVM by its standard input: when that ends, the child stops. Output goes to a
 * log file.
 */
final class ChildProcess implements AutoCloseable {
    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final Duration LAST_BREATH = Duration.ofSeconds(2);
    private static final int LOG_TAIL_BYTES = 16_384;

    private final String engine;
    private final Process process;
    private final Path log;

    private ChildProcess(String engine, Process process, Path log) {
        this.engine = engine;
        this.process = process;
        this.log = log;
    }

    /** Starts the command, its output appended to the log. The child works in the log's folder. */
    static ChildProcess start(String engine, List<String> command, Map<String, String> environment, Path log) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(log.resolveSibling(".").normalize().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // A class path of the caller's is not the engine's, and the engine's user may not even read it.
            builder.environment().remove("CLASSPATH");
            builder.environment().putAll(environment);
            return new ChildProcess(engine, builder.start(), log);
        } catch (IOException e) {
            throw new Problem(
                    "cannot start the process (" + e.getMessage() + ")",
                    engine,
                    "check that " + command.getFirst() + " exists and may be executed");
        }
    }

    /** Throws what the log says when the process has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new Problem(
                    "the process ended with exit code " + process.exitValue() + ": " + reason(),
                    engine + ", log " + log,
                    "mend what the log names and start again");
        }
    }

    /** The problem of an engine that did not answer in time. */
    Problem tooSlow(Duration patience) {
        return new Problem(
                "no answer within " + patience.toSeconds() + " s; last log line: " + lastLine(),
                engine + ", log " + log,
                "give the machine more time or memory, or look into the log");
    }

    /** Ends the child's input, waits for its orderly stop, and forces the whole tree when that takes too long. */
    @Override
    public void close() {
        List<ProcessHandle> tree = tree();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!awaitEnd(ORDERLY)) {
            Stream.concat(tree.stream(), tree().stream()).forEach(ProcessHandle::destroyForcibly);
            awaitEnd(Duration.ofSeconds(5));
        }
        // A descendant may have outlived the process that was waited for.
        tree.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The process and everything below it, now. */
    List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String reason() {
        List<String> lines = tail();
        return lines.stream()
                .filter(line -> line.contains("Exception") || line.contains("ERROR") || line.contains("error:"))
                .findFirst()
                .orElseGet(this::lastLine);
    }

    private String lastLine() {
        List<String> lines = tail();
        return lines.isEmpty() ? "(the log is empty)" : lines.getLast();
    }

    private List<String> tail() {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - LOG_TAIL_BYTES));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
