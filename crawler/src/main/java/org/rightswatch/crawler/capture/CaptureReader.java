package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.rightswatch.contracts.listing.CaptureRef;

/** Looks a capture up again. */
public final class CaptureReader {

    private final Path directory;

    public CaptureReader(Path directory) {
        this.directory = directory;
    }

    /**
     * The payload of a capture, checked against its digest.
     *
     * @throws IOException when the file is missing, the place holds another record, or the digest differs
     */
    public byte[] payload(CaptureRef ref) throws IOException {
        try (FileChannel channel = FileChannel.open(file(ref), StandardOpenOption.READ)) {
            channel.position(ref.offset());
            try (WarcReader reader = new WarcReader(channel)) {
                WarcRecord record = reader.next().orElseThrow(() -> new IOException("no record at " + ref));
                byte[] payload =
                        switch (record) {
                            case WarcResponse response ->
                                response.http().body().stream().readAllBytes();
                            case WarcConversion finished ->
                                finished.body().stream().readAllBytes();
                            default -> throw new IOException("not a response or conversion record at " + ref);
                        };
                if (!Digests.of(payload).equals(ref.payloadDigest())) {
                    throw new IOException("the payload at " + ref + " has another digest");
                }
                return payload;
            }
        }
    }

    private Path file(CaptureRef ref) {
        Path finished = directory.resolve(ref.warc());
        return Files.exists(finished) ? finished : directory.resolve(ref.warc() + WarcFile.OPEN);
    }
}
