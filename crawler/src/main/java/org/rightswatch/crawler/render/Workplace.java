package org.rightswatch.crawler.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of this process for Playwright's driver and the browsers' profiles. It is locked while the process lives, so that
 * the next one can tell what a killed one left, and removes it.
 */
final class Workplace {

    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);
    private static final String PREFIX = "rwb-";
    private static final String LOCK = "lock";

    /** Chromium puts a socket below its profile, and the path of a socket has 107 bytes at most (unix(7)). */
    private static final int LONGEST = 107 - "/org.chromium.Chromium.XXXXXX/SingletonSocket".length();

    private static @Nullable Workplace ours;

    private final Path folder;

    @SuppressWarnings("unused") // held until the process ends
    private final FileLock lock;

    private Workplace(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The one of this process; the first call decides below which folder it is. */
    static synchronized Workplace below(Path base) throws IOException {
        if (ours == null) {
            Files.createDirectories(base);
            sweep(base);
            ours = open(base);
            Path folder = ours.folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "rendering-cleanup"));
        }
        return ours;
    }

    private static Workplace open(Path base) throws IOException {
        Path folder = Files.createTempDirectory(base, PREFIX); // for nobody else to read
        Workplace fresh = new Workplace(folder, lock(folder));
        if (fresh.profiles().toAbsolutePath().toString().length() > LONGEST) {
            throw new IOException("the path of the temporary folder " + folder + " is too long for a browser's socket");
        }
        Files.createDirectory(fresh.driver());
        Files.createDirectory(fresh.profiles());
        return fresh;
    }

    private static FileLock lock(Path folder) throws IOException {
        FileLock lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IOException(folder + " is in use");
        }
        return lock;
    }

    /** Where Playwright unpacks its driver. */
    Path driver() {
        return folder.resolve("d");
    }

    /** Where browsers have their profiles, each its own. Playwright looks at its environment once, so it is one for all. */
    Path profiles() {
        return folder.resolve("p");
    }

    /** Removes the profiles of browsers that were killed; those of others are younger. */
    void tidy(Instant before) throws IOException {
        try (Stream<Path> all = Files.list(profiles())) {
            for (Path profile : all.toList()) {
                if (Files.getLastModifiedTime(profile).toInstant().isBefore(before)) {
                    remove(profile);
                }
            }
        }
    }

    /** This folder, which is in the command line of every process that was started in it. */
    Path folder() {
        return folder;
    }

    private static void sweep(Path base) throws IOException {
        for (Path left : leftovers(base)) {
            try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock free = channel.tryLock()) {
                if (free != null) {
                    remove(left);
                    LOG.info("removed {}, left by a process that was killed", left);
                }
            } catch (IOException | OverlappingFileLockException e) {
                LOG.debug("{} is left alone: {}", left, e.toString()); // somebody else's
            }
        }
    }

    private static List<Path> leftovers(Path base) throws IOException {
        try (Stream<Path> all = Files.list(base)) {
            return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isRegularFile(path.resolve(LOCK)))
                    .toList();
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.debug("{} could not be removed whole: {}", folder, e.toString()); // the next start tries again
        }
    }
}
