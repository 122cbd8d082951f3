package org.rightswatch.local.edition;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.rightswatch.platform.problem.Problem;

/**
 * The note that a running {@code up} leaves in its data directory, so that other commands ({@code rights import},
 * {@code digest}…) find its engines without being told their addresses. It counts only while that process lives.
 */
public final class RunningEngines implements AutoCloseable {
    private static final String NAME = "running.properties";
    private static final String PID = "pid";

    private final Path note;

    private RunningEngines(Path note) {
        this.note = note;
    }

    /** Leaves the note; the overrides are those of {@link LocalEngines#overrides}. */
    public static RunningEngines write(Path dataDirectory, Map<String, String> overrides) {
        Path note = dataDirectory.resolve(NAME);
        Properties properties = new Properties();
        properties.putAll(overrides);
        properties.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
        try (Writer out = Files.newBufferedWriter(note, StandardCharsets.UTF_8)) {
            properties.store(out, "written by `rightswatch up`; gone when it stops");
            return new RunningEngines(note);
        } catch (IOException e) {
            throw new Problem("cannot be written (" + e + ")", note.toString(), "check the data directory");
        }
    }

    /** The overrides of an {@code up} that runs on this data directory now; empty when none does. */
    public static Map<String, String> read(Path dataDirectory) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(dataDirectory.resolve(NAME), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            return Map.of();
        }
        String pid = String.valueOf(properties.remove(PID));
        if (!pid.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
            return Map.of();
        }
        Map<String, String> overrides = new TreeMap<>();
        properties.forEach((key, value) -> overrides.put(key.toString(), value.toString()));
        return Map.copyOf(overrides);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new Problem("cannot be deleted (" + e + ")", note.toString(), "delete it by hand");
        }
    }
}
