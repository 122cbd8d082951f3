package org.rightswatch.crawler.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.charset.CharsetDecision.By;

/** The byte order marks of UTF-8, UTF-16 and UTF-32. */
final class ByteOrderMark {

    private ByteOrderMark() {}

    static @Nullable CharsetDecision of(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return new CharsetDecision(StandardCharsets.UTF_8, By.BYTE_ORDER_MARK, 3);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return new CharsetDecision(Charset.forName("UTF-32LE"), By.BYTE_ORDER_MARK, 4);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return new CharsetDecision(Charset.forName("UTF-32BE"), By.BYTE_ORDER_MARK, 4);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return new CharsetDecision(StandardCharsets.UTF_16LE, By.BYTE_ORDER_MARK, 2);
        }
        if (starts(b, 0xFE, 0xFF)) {
            return new CharsetDecision(StandardCharsets.UTF_16BE, By.BYTE_ORDER_MARK, 2);
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
