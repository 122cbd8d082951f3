package org.rightswatch.local.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Problem;

/**
 * Keeps two processes from starting engines on the same files. Kafka starts on the files of a broker that runs and takes its
 * controller away. The operating system gives the lock back when its holder dies, however it dies.
 */
public final class EngineLock implements AutoCloseable {
    private static final String NAME = "engines.lock";

    private final FileChannel channel;

    private EngineLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the data directory for this process.
     *
     * @throws Problem when another process has it
     */
    public static EngineLock take(Path dataDirectory) {
        Path file = dataDirectory.resolve(NAME);
        FileChannel channel = null;
        try {
            Files.createDirectories(dataDirectory);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) {
                return new EngineLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            close(channel);
            throw new Problem("cannot be locked (" + e + ")", file.toString(), "check the data directory").causedBy(e);
        }
        throw new Problem(
                "another `rightswatch up` runs on this data directory",
                dataDirectory.toString(),
                "stop it, or set another data.directory");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a file that was just opened cannot be closed", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
