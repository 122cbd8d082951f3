package org.rightswatch.crawler.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-16 without a byte order mark. Markup, blanks and ends of lines have a zero byte on one side, always the same; no other
 * charset of the web has zero bytes at all, and UTF-32 has them on both sides.
 */
final class Utf16 {

    private static final int WINDOW = 16 * 1024;
    private static final int FEWEST = 4;

    /** Characters such as U+4E00 and U+9000 have their zero on the other side. UTF-32 has twice as many on one side as on the other. */
    private static final int ONE_SIDED = 4;

    /** One zero byte in so many: less is a broken file rather than text. */
    private static final int OFTEN = 50;

    private Utf16() {}

    static @Nullable Charset withoutMark(byte[] bytes) {
        int window = Math.min(bytes.length, WINDOW);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < window; i++) {
            if (bytes[i] == 0) {
                even += (i & 1) == 0 ? 1 : 0;
                odd += i & 1;
            }
        }
        if (even + odd < Math.max(FEWEST, window / OFTEN)) {
            return null;
        }
        if (even >= ONE_SIDED * odd) {
            return StandardCharsets.UTF_16BE;
        }
        return odd >= ONE_SIDED * even ? StandardCharsets.UTF_16LE : null;
    }
}
