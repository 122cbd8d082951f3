package org.rightswatch.platform.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.DataSettings;

/**
 * The folder of a process's own files, made and tried.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

    private static final long LEAST_FREE = 256L << 20;

    /** Makes it when missing and writes a file to see that it can be written. */
    public static DataDirectory prepare(DataSettings settings) {
        Path directory = settings.directory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".writable", ""));
            return new DataDirectory(directory);
        } catch (IOException e) {
            String mend = "make it writable for this user, or set data.directory";
            throw new Problem("data directory cannot be written", directory.toString(), mend).causedBy(e);
        }
    }

    /** Not ready while there is too little room for the next segment of a log or store. */
    public Status health() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            return free >= LEAST_FREE
                    ? Status.up((free >> 20) + " MiB free")
                    : Status.waiting("only " + (free >> 20) + " MiB free in " + path + ", need " + (LEAST_FREE >> 20));
        } catch (IOException e) {
            return Status.down("data directory " + path + " cannot be read (" + e.getMessage() + ")");
        }
    }
}
