package org.rightswatch.platform.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.DataSettings;

/**
 * The folder of a process's own files, made and tried.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

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
}
