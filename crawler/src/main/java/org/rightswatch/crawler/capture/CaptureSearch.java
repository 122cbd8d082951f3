package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Finds the captures of an address in the files of a directory. Of a finished file only its index and the records of the
 * address are read; one that is being written, or has no index, is read whole.
 */
public final class CaptureSearch {

    private final Path directory;

    public CaptureSearch(Path directory) {
        this.directory = directory;
    }

    /**
     * One capture.
     *
     * @param place file name and first byte of the record
     * @param kind {@code response}, {@code revisit: identical} or {@code revisit: not modified}
     * @param head status line and headers of the answer, one a line
     * @param digest as the record says it; null when it says none
     * @param digestMatches whether the bytes have that digest; null where the record holds no bytes
     * @param refersTo the earlier capture of a revisit: its record's id and date
     */
    public record Found(
            String place,
            String kind,
            String url,
            Instant date,
            List<String> head,
            @Nullable String digest,
            @Nullable Boolean digestMatches,
            @Nullable String refersTo) {}

    /** All captures of an address, newest first. Files that cannot be read to their end give what they have. */
    public List<Found> of(String url) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : files()) {
            if (Files.exists(CaptureIndex.of(file))) {
                lookUp(file, url, found);
            } else {
                search(file, url, found);
            }
        }
        found.sort(Comparator.comparing(Found::date).reversed());
        return found;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> isWarc(file.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static boolean isWarc(String name) {
        String closed = name.endsWith(WarcFile.OPEN) ? name.substring(0, name.length() - WarcFile.OPEN.length()) : name;
        return closed.endsWith(".warc.gz") || closed.endsWith(".warc");
    }

    private static void lookUp(Path file, String url, List<Found> found) throws IOException {
        for (CaptureIndex.Entry entry : CaptureIndex.find(CaptureIndex.of(file), url)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.position(entry.offset());
                try (WarcReader reader = new WarcReader(channel)) {
                    if (!(reader.next().orElse(null) instanceof WarcCaptureRecord capture)
                            || !capture.target().equals(url)) {
                        throw new IOException(
                                "the index of " + file + " does not fit it; delete " + CaptureIndex.of(file));
                    }
                    found.add(found(file.getFileName() + " at " + entry.offset(), capture));
                }
            }
        }
    }

    private static void search(Path file, String url, List<Found> found) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                boolean answer = record.get() instanceof WarcResponse || record.get() instanceof WarcRevisit;
                if (answer
                        && record.get() instanceof WarcCaptureRecord capture
                        && capture.target().equals(url)) {
                    found.add(found(file.getFileName() + " at " + reader.position(), capture));
                }
            }
        } catch (UncheckedIOException | java.util.zip.ZipException | java.io.EOFException e) {
            // a file that is being written ends in the middle of a record
            return;
        }
    }

    private static Found found(String place, WarcCaptureRecord capture) throws IOException {
        HttpResponse http = capture instanceof WarcResponse response ? response.http() : ((WarcRevisit) capture).http();
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + http.status() + " " + http.reason());
        http.headers().map().forEach((name, values) -> values.forEach(value -> head.add(name + ": " + value)));
        String digest = capture.payloadDigest()
                .map(its -> its.algorithm() + ":" + its.hex())
                .orElse(null);
        Boolean matches = (capture instanceof WarcResponse response && digest != null)
                ? Digests.of(response.http().body().stream().readAllBytes()).equals(digest)
                : null;
        return new Found(
                place,
                kind(capture),
                capture.target(),
                capture.date(),
                head,
                digest,
                matches,
                capture instanceof WarcRevisit revisit ? refersTo(revisit) : null);
    }

    private static String kind(WarcCaptureRecord capture) {
        if (!(capture instanceof WarcRevisit revisit)) {
            return "response";
        }
        return revisit.profile().toString().contains("not-modified") ? "revisit: not modified" : "revisit: identical";
    }

    private static @Nullable String refersTo(WarcRevisit revisit) {
        return revisit.refersTo()
                .map(id ->
                        id + revisit.refersToDate().map(date -> " of " + date).orElse(""))
                .orElse(null);
    }
}
