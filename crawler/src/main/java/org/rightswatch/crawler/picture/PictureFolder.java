package org.rightswatch.crawler.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Pictures by their digest, one file each, never the same one twice. When they take more than they may, those that were seen
 * longest ago go; the bytes of each stay in the captures. Thread-safe.
 */
public final class PictureFolder {

    /** Kept of the bound when there is too much, so that not every picture makes room for the next. */
    private static final double AFTER_CLEARING = 0.9;

    private static final int SHARD_DIGITS = 2;

    private final Path directory;
    private final long mostBytes;
    private final InstantSource clock;
    private long bytes;

    private record Kept(Path file, long bytes, FileTime seen) {}

    private PictureFolder(Path directory, long mostBytes, InstantSource clock) {
        this.directory = directory;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** Opens it, and looks how much there is. */
    public static PictureFolder in(Path directory, long mostBytes, InstantSource clock) throws IOException {
        Files.createDirectories(directory);
        PictureFolder folder = new PictureFolder(directory, mostBytes, clock);
        folder.bytes = folder.all().stream().mapToLong(Kept::bytes).sum();
        return folder;
    }

    /**
     * Keeps a picture unless it is there.
     *
     * @param digest {@code sha256:} and 64 hex digits
     */
    public synchronized void keep(String digest, byte[] picture) throws IOException {
        Path file = file(digest);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        Path half = file.resolveSibling(UUID.randomUUID() + ".half");
        try {
            Files.write(half, picture);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        bytes += picture.length;
        if (bytes > mostBytes) {
            clear();
        }
    }

    /** Where the picture of a digest is, if it is kept. */
    public Path file(String digest) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        return directory.resolve(hex.substring(0, SHARD_DIGITS)).resolve(hex);
    }

    private void clear() throws IOException {
        List<Kept> oldestFirst =
                all().stream().sorted(Comparator.comparing(Kept::seen)).toList();
        bytes = oldestFirst.stream().mapToLong(Kept::bytes).sum();
        for (Kept kept : oldestFirst) {
            if (bytes <= mostBytes * AFTER_CLEARING) {
                return;
            }
            Files.delete(kept.file());
            bytes -= kept.bytes();
        }
    }

    private List<Kept> all() throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Kept> all = new java.util.ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            return all;
        }
    }
}
