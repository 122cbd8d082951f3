package org.rightswatch.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightswatch.platform.problem.Problem;

/** Directories an engine writes to. */
final class EngineDirectory {
    private EngineDirectory() {}

    /** Creates the directory and proves, by writing a file, that it can be written to. */
    static Path writable(String engine, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".writable", null));
            return directory;
        } catch (IOException e) {
            throw new Problem(
                    "directory is not writable (" + e.getClass().getSimpleName() + ")",
                    engine + " in " + directory,
                    "give write permission, free some disk, or choose another data directory");
        }
    }
}
