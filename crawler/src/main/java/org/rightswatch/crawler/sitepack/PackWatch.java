package org.rightswatch.crawler.sitepack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightswatch.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that somebody changed a pack in the user's folder, so that it counts without a restart. Packs with a mistake are
 * told in the log, once for each change, and those that were read last stay. Thread-safe.
 */
public final class PackWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);

    private final Path folder;
    private final Duration every;
    private String seen;
    private long lookedAt = System.nanoTime();

    /**
     * Counts as seen what is there now.
     *
     * @param every how often the folder is looked at, at most
     */
    public PackWatch(Path folder, Duration every) {
        this.folder = folder;
        this.every = every;
        this.seen = state();
    }

    /** The packs, built-in ones included, when some have changed since the last look and all can be read. */
    public synchronized Optional<SitePacks> changed() {
        long now = System.nanoTime();
        if (now - lookedAt < every.toNanos()) {
            return Optional.empty();
        }
        lookedAt = now;
        String state = state();
        if (state.equals(seen)) {
            return Optional.empty();
        }
        seen = state;
        try {
            SitePacks packs = SitePackFolder.load(folder);
            LOG.info("site packs of {} read again", folder);
            return Optional.of(packs);
        } catch (Problem e) {
            LOG.warn("site packs stay as they were: {}", e.message());
            return Optional.empty();
        }
    }

    private String state() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(PackWatch::state).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "unreadable: " + e.getClass().getSimpleName();
        }
    }

    private static String state(Path file) {
        try {
            return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
