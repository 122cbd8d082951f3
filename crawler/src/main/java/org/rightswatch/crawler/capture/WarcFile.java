package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.Exchange;

/** One WARC that is being written. Not thread-safe. */
final class WarcFile implements AutoCloseable {

    static final String OPEN = ".open";
    static final String DIGEST = ".sha256";

    private final Path finished;
    private final Path open;
    private final FileChannel channel;
    private final WarcWriter writer;

    private WarcFile(Path finished, FileChannel channel, WarcWriter writer) {
        this.finished = finished;
        this.open = openName(finished);
        this.channel = channel;
        this.writer = writer;
    }

    /** Begins a file; {@code .gz} at the end of its name compresses each record. Replaces what was half written there. */
    static WarcFile begin(Path finished, String software, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(
                openName(finished),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        String name = finished.getFileName().toString();
        WarcCompression compression = name.endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE;
        WarcWriter writer = new WarcWriter(channel, compression);
        writer.write(WarcRecords.about(name, software, now));
        return new WarcFile(finished, channel, writer);
    }

    private static Path openName(Path finished) {
        return finished.resolveSibling(finished.getFileName() + OPEN);
    }

    long size() {
        return writer.position();
    }

    /** Writes the records of each exchange, the response first because that is what is referred to. */
    CaptureRef write(List<Exchange> exchanges) throws IOException {
        CaptureRef last = null;
        for (Exchange exchange : exchanges) {
            last = write(exchange);
        }
        if (last == null) {
            throw new IllegalArgumentException("nothing to keep");
        }
        return last;
    }

    private CaptureRef write(Exchange exchange) throws IOException {
        WarcResponse response = WarcRecords.response(exchange);
        long offset = writer.position();
        writer.write(response);
        long length = writer.position() - offset;
        writer.write(WarcRecords.request(exchange, response.id()));
        writer.write(WarcRecords.metadata(exchange, response.id()));
        return new CaptureRef(finished.getFileName().toString(), offset, length, Digests.of(exchange.body()));
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        writer.close();
        finish(open, finished);
    }

    /** Gives a whole file its name and writes its digest beside it, the latter last. */
    static void finish(Path open, Path finished) throws IOException {
        Files.move(open, finished, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        String digest = Digests.of(finished);
        String line = digest.substring("sha256:".length()) + "  " + finished.getFileName() + "\n";
        Files.writeString(finished.resolveSibling(finished.getFileName() + DIGEST), line, StandardCharsets.US_ASCII);
    }
}
