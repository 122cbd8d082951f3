package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.WarcCompression;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.rightswatch.contracts.listing.CaptureRef;

/** One WARC that is being written. Not thread-safe. */
final class WarcFile {

    static final String OPEN = ".open";
    static final String DIGEST = ".sha256";

    /** A file stays easy to move and to verify. */
    private static final long LARGEST_FILE = 1L << 30;

    /** Their lines of the index are in memory until the file is finished: some 20 MB. */
    private static final int MOST_CAPTURES = 50_000;

    private static final int PIECE_BYTES = 64 * 1024;

    private final Path finished;
    private final Path open;
    private final FileChannel channel;
    private final WarcCompression compression;
    private final List<String> index = new ArrayList<>();
    private long size;

    private WarcFile(Path finished, FileChannel channel, WarcCompression compression) {
        this.finished = finished;
        this.open = openName(finished);
        this.channel = channel;
        this.compression = compression;
    }

    /** Begins a file; {@code .gz} at the end of its name compresses each record. Replaces what was half written there. */
    static WarcFile begin(Path finished, String software, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(
                openName(finished),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        String name = finished.getFileName().toString();
        WarcFile file = new WarcFile(finished, channel, compression(name));
        file.append(Member.of(WarcRecords.about(name, software, now), file.compression));
        return file;
    }

    static WarcCompression compression(String name) {
        return name.endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE;
    }

    private static Path openName(Path finished) {
        return finished.resolveSibling(finished.getFileName() + OPEN);
    }

    /** Whether what comes next belongs into another file. */
    boolean isFull() {
        return size > LARGEST_FILE || index.size() >= MOST_CAPTURES;
    }

    /** Appends records that belong together; the first is what is referred to. */
    CaptureRef append(Members members) throws IOException {
        long offset = size;
        try {
            append(members.first());
            for (byte[] member : members.rest()) {
                append(member);
            }
        } catch (IOException e) {
            cutBackTo(offset);
            throw e;
        }
        String name = finished.getFileName().toString();
        index.addAll(members.lines().at(name, offset));
        return new CaptureRef(name, offset, members.first().length, members.digest());
    }

    /** In pieces: the JDK keeps a copy outside the heap, as large as the largest piece, for every thread that writes. */
    private void append(byte[] member) throws IOException {
        for (int from = 0; from < member.length; from += PIECE_BYTES) {
            ByteBuffer piece = ByteBuffer.wrap(member, from, Math.min(PIECE_BYTES, member.length - from));
            while (piece.hasRemaining()) {
                size += channel.write(piece);
            }
        }
    }

    /** Half a record would make all that follow it unreadable. */
    private void cutBackTo(long offset) throws IOException {
        channel.truncate(offset);
        channel.position(offset);
        size = offset;
    }

    /** Ends it: whole on the disk, under its own name, with its index and its digest beside it. */
    CaptureFile finish(Instant now) throws IOException {
        channel.force(true);
        channel.close();
        return finish(open, finished, index, now);
    }

    /** Gives a whole file its name and writes index and digest beside it, the latter last. */
    static CaptureFile finish(Path open, Path finished, List<String> index, Instant now) throws IOException {
        Files.move(open, finished, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        CaptureIndex.write(finished, index);
        String name = finished.getFileName().toString();
        String digest = Digests.of(finished);
        String line = digest.substring("sha256:".length()) + "  " + name + "\n";
        Files.writeString(finished.resolveSibling(name + DIGEST), line, StandardCharsets.US_ASCII);
        return new CaptureFile(name, digest, Files.size(finished), now);
    }
}
