package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

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
     * @param kind {@code response}, {@code revisit: identical}, {@code revisit: not modified}, {@code conversion: as a browser
     *     showed it} or {@code resource: picture}
     * @param head status line and headers of the answer, one a line; type and size of what a browser made
     * @param digest as the record says it; null when it says none
     * @param digestMatches whether the bytes have that digest; null where the record holds no bytes
     * @param refersTo the earlier capture of a revisit (its record's id and date), or what a browser's work was made from
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
                    String place = file.getFileName() + " at " + entry.offset();
                    Optional<WarcRecord> record = reader.next();
                    Optional<Found> its = record.isEmpty() ? Optional.empty() : found(place, record.get(), url);
                    found.add(its.orElseThrow(() -> new IOException(
                            "the index of " + file + " does not fit it; delete " + CaptureIndex.of(file))));
                }
            }
        }
    }

    private static void search(Path file, String url, List<Found> found) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                found(file.getFileName() + " at " + reader.position(), record.get(), url)
                        .ifPresent(found::add);
            }
        } catch (UncheckedIOException | java.util.zip.ZipException | java.io.EOFException e) {
            // a file that is being written ends in the middle of a record
            return;
        }
    }

    /** What a record says of an address; empty for others' and for request and metadata, which say nothing of their own. */
    private static Optional<Found> found(String place, WarcRecord record, String url) throws IOException {
        return switch (record) {
            case WarcResponse answer when answer.target().equals(url) -> Optional.of(found(place, answer));
            case WarcRevisit answer when answer.target().equals(url) -> Optional.of(found(place, answer));
            case WarcConversion made
            when made.target().equals(url) ->
                Optional.of(made(place, "conversion: as a browser showed it", made, made.refersTo()));
            case WarcResource made
            when made.target().equals(SnapshotRecords.PICTURE + url) ->
                Optional.of(made(
                        place,
                        "resource: picture",
                        made,
                        made.concurrentTo().stream().findFirst()));
            default -> Optional.empty();
        };
    }

    private static Found found(String place, WarcCaptureRecord capture) throws IOException {
        HttpResponse http = capture instanceof WarcResponse response ? response.http() : ((WarcRevisit) capture).http();
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + http.status() + " " + http.reason());
        http.headers().map().forEach((name, values) -> values.forEach(value -> head.add(name + ": " + value)));
        String digest = digest(capture);
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

    private static Found made(String place, String kind, WarcTargetRecord record, Optional<URI> from)
            throws IOException {
        byte[] payload = record.body().stream().readAllBytes();
        String digest = digest(record);
        return new Found(
                place,
                kind,
                record.target(),
                record.date(),
                List.of(record.contentType() + ", " + payload.length + " bytes"),
                digest,
                digest == null ? null : Digests.of(payload).equals(digest),
                from.map(URI::toString).orElse(null));
    }

    private static @Nullable String digest(WarcTargetRecord record) {
        return record.payloadDigest()
                .map(its -> its.algorithm() + ":" + its.hex())
                .orElse(null);
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
