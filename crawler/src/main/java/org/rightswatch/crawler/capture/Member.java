package org.rightswatch.crawler.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A record as the bytes that go into the file. Compressing is the dearest part of keeping a capture, so it is done by the
 * thread of the visit, many at once, before the file is locked; and lightly, because what the web sends compressed is kept so.
 */
final class Member {

    private static final int BUFFER_BYTES = 32 * 1024;

    private Member() {}

    static byte[] of(WarcRecord record, WarcCompression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
        try (OutputStream out = compression == WarcCompression.GZIP ? new Light(bytes) : bytes) {
            // its close() would close the stream, and nothing is left in it after a record
            new WarcWriter(Channels.newChannel(out), WarcCompression.NONE).write(record);
        }
        return bytes.toByteArray();
    }

    private static final class Light extends GZIPOutputStream {
        Light(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
