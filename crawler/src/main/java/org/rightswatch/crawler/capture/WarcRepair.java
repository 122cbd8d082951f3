package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes files that a killed process left open: cuts them after the last whole record. */
final class WarcRepair {

    private static final Logger LOG = LoggerFactory.getLogger(WarcRepair.class);

    private WarcRepair() {}

    static List<CaptureFile> finishLeftovers(Path directory, Instant now) throws IOException {
        List<CaptureFile> mended = new ArrayList<>();
        for (Path open : leftovers(directory)) {
            String name = open.getFileName().toString();
            Path finished = open.resolveSibling(name.substring(0, name.length() - WarcFile.OPEN.length()));
            long end = endOfLastWholeRecord(open);
            if (end == 0) {
                Files.delete(open);
                continue;
            }
            try (FileChannel channel = FileChannel.open(open, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
            mended.add(WarcFile.finish(open, finished, index(open, finished), now));
            LOG.info("finished {} after an unclean stop, {} bytes", finished, end);
        }
        return mended;
    }

    /** The lines that the file would have had, had it been finished by who wrote it. */
    private static List<String> index(Path open, Path finished) throws IOException {
        String name = finished.getFileName().toString();
        StringWriter lines = new StringWriter();
        try (WarcReader reader = new WarcReader(open);
                CdxWriter writer = new CdxWriter(lines)) {
            writer.setFormat(CdxFormat.CDXJ);
            writer.setRecordFilter(record -> record instanceof WarcResponse || record instanceof WarcRevisit);
            writer.process(reader, name);
        }
        return Stream.concat(lines.toString().lines(), made(open, name).stream())
                .toList();
    }

    /** What browsers made; where a record ends is known only when the next one begins. */
    private static List<String> made(Path open, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (WarcReader reader = new WarcReader(open)) {
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                Optional<CaptureIndex.Made> made = SnapshotRecords.made(record.get());
                long offset = reader.position();
                record = reader.next();
                long length = reader.position() - offset;
                made.ifPresent(its -> lines.add(CaptureIndex.line(its, name, offset, length)));
            }
        }
        return lines;
    }

    private static List<Path> leftovers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(WarcFile.OPEN))
                    .sorted()
                    .toList();
        }
    }

    /** The reader tells where the record begins that it is about to read; one that can be read through is whole. */
    private static long endOfLastWholeRecord(Path file) throws IOException {
        long size = Files.size(file);
        try (WarcReader reader = new WarcReader(file)) {
            return readThrough(reader) ? size : reader.position();
        } catch (IOException | IllegalArgumentException e) {
            return 0; // not even its beginning is a WARC
        }
    }

    private static boolean readThrough(WarcReader reader) {
        try {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                record.get().body().consume();
            }
            return true;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return false;
        }
    }
}
