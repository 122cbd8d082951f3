package org.rightswatch.engines;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How one engine is started.
 *
 * @param directory where it keeps data and logs; created when missing, kept when the engine stops
 * @param port the TCP port on 127.0.0.1, or 0 for a free one
 * @param heapMebibytes the JVM heap
 * @param patience how long it may take until it answers
 * @param progress told what is being waited for
 */
public record EngineSettings(Path directory, int port, int heapMebibytes, Duration patience, Progress progress) {

    /** Checks the ranges. */
    public EngineSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        if (heapMebibytes < 64) {
            throw new IllegalArgumentException("a heap of " + heapMebibytes + " MiB starts no engine");
        }
        directory = directory.toAbsolutePath().normalize();
    }

    /** A free port, silent, with two minutes of patience. */
    static EngineSettings in(Path directory, int heapMebibytes) {
        return new EngineSettings(directory, 0, heapMebibytes, Duration.ofMinutes(2), Progress.NONE);
    }

    /** The same on one given port. */
    public EngineSettings onPort(int given) {
        return new EngineSettings(directory, given, heapMebibytes, patience, progress);
    }

    /** The same, telling what is being waited for. */
    public EngineSettings reporting(Progress listener) {
        return new EngineSettings(directory, port, heapMebibytes, patience, listener);
    }

    /** The same with another heap. */
    public EngineSettings withHeap(int mebibytes) {
        return new EngineSettings(directory, port, mebibytes, patience, progress);
    }
}
