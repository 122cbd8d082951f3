package org.rightswatch.crawler.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[READ_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            watch.progress();
            ask.room().take(n);
            if (out.size() + n > limit) {
                if (fails) {
                    throw new TooLargeException("more than " + limit + " bytes on the wire");
                }
                out.write(buffer, 0, limit - out.size());
                return new Body(out.toByteArray(), false, null);
            }
            out.write(buffer, 0, n);
        }
        return new Body(out.toByteArray(), true, null);
    }
}
