package org.rightswatch.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer: transfer coding removed, content coding kept.
 *
 * @param whole nothing of it was left on the wire
 * @param unwantedType the declared type, when the body was left on the wire because of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not copied
record Body(byte[] bytes, boolean whole, @Nullable String unwantedType) {

    static final Body NONE = new Body(new byte[0], true, null);

    private static final int READ_BYTES = 16 * 1024;

    /** Reads to the end or to the limit. The stream is not closed: that would read an endless body to its end. */
    static Body read(HttpEntity entity, int limit, Ask ask, Watchdog.Watch watch) throws IOException {
        boolean fails = ask.overflow() == Ask.Overflow.FAIL;
        if (fails && entity.getContentLength() > limit) {
            throw new TooLargeException("announces " + entity.getContentLength() + " bytes, more than " + limit);
        }
        InputStream in = entity.getContent();
        Pieces pieces = new Pieces();
        for (int n = pieces.read(in); n >= 0; n = pieces.read(in)) {
            watch.progress();
            ask.room().take(n);
            if (pieces.size > limit) {
                if (fails) {
                    throw new TooLargeException("more than " + limit + " bytes on the wire");
                }
                return new Body(pieces.joined(limit), false, null);
            }
        }
        return new Body(pieces.joined(pieces.size), true, null);
    }

    /** What was read so far. Bytes are copied once, into the array of their final number. */
    private static final class Pieces {

        private final List<byte[]> full = new ArrayList<>();
        private byte[] last = new byte[READ_BYTES];
        private int filled;
        private int size;

        int read(InputStream in) throws IOException {
            if (filled == last.length) {
                full.add(last);
                last = new byte[READ_BYTES];
                filled = 0;
            }
            int n = in.read(last, filled, last.length - filled);
            filled += Math.max(0, n);
            size += Math.max(0, n);
            return n;
        }

        byte[] joined(int length) {
            byte[] all = new byte[length];
            int at = 0;
            for (byte[] piece : full) {
                System.arraycopy(piece, 0, all, at, Math.min(piece.length, length - at));
                at = Math.min(length, at + piece.length);
            }
            System.arraycopy(last, 0, all, at, Math.min(filled, length - at));
            return all;
        }
    }
}
