package org.rightswatch.crawler.charset;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A charset and what it was decided by.
 *
 * @param charset to decode with
 * @param by who said so
 * @param skip bytes of a byte order mark to leave out
 */
public record CharsetDecision(Charset charset, By by, int skip) {

    /** Who said so. */
    public enum By {
        BYTE_ORDER_MARK,
        HEADER,
        DECLARATION,
        DETECTION,
        FALLBACK
    }

    /** The text; malformed bytes become the replacement character. */
    public String decode(byte[] bytes) {
        return new String(bytes, skip, bytes.length - skip, charset);
    }

    /** The same piece by piece, for texts that need not be in memory as a whole. */
    public Reader reader(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }
}
