package org.rightswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rightswatch.engines.JavaProgram;
import org.rightswatch.local.cli.Main;

/**
 * A {@code rightswatch} command in a JVM of its own, as the launcher starts it, for tests that kill processes. Standard
 * output and error go to files in the folder given.
 */
public final class CommandProcess implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final String name;

    private CommandProcess(Process process, Path folder, String name) {
        this.process = process;
        this.folder = folder;
        this.name = name;
    }

    /** Starts {@code rightswatch ARGUMENTS} in this folder with these additional environment variables. */
    public static CommandProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return start("-Xmx512m", folder, environment, arguments);
    }

    /** The same with a heap of its own size, such as {@code -Xmx64m}. */
    public static CommandProcess start(String heap, Path folder, Map<String, String> environment, String... arguments) {
        String name = arguments[0] + "-" + System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.executable().toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a command of a test lives for seconds
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("CLASSPATH", JavaProgram.classpath());
        builder.environment().putAll(environment);
        try {
            return new CommandProcess(builder.start(), folder, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The process and all its descendants that are alive now. */
    public List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** What it printed so far. */
    public String output() {
        return read(".out");
    }

    /** What it said on standard error so far. */
    public String errors() {
        return read(".err");
    }

    private String read(String kind) {
        try {
            return Files.readString(folder.resolve(name + kind), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and returns its exit code; an {@link AssertionError} with its words when it takes too long. */
    public int awaitExit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + limit + ":\n" + errors() + output());
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    public void askToStop() {
        process.destroy();
    }

    /** {@code kill -9}: no chance to clean up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it, whatever it is doing, with everything it started. */
    @Override
    public void close() {
        tree().forEach(ProcessHandle::destroyForcibly);
    }
}
