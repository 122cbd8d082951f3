package org.rightswatch.crawler.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, told from their structure alone. */
final class Utf8 {

    /** Eight bytes at a time: pages are ASCII for long stretches, and are read here from end to end. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;

    /** What the bytes look like. */
    enum Shape {
        ASCII,
        MULTI_BYTE,
        NOT_UTF8
    }

    /** One malformed sequence in so many well-formed ones is damage, not another charset. */
    private static final int DAMAGE = 50;

    private Utf8() {}

    static Shape shape(byte[] bytes) {
        boolean multi = false;
        for (int i = afterAscii(bytes, 0); i < bytes.length; i = afterAscii(bytes, i)) {
            int length = sequence(bytes, i);
            if (length == 0) {
                // a multi-byte character cut by a size limit is no evidence
                return multi && bytes.length - i < 4 ? Shape.MULTI_BYTE : Shape.NOT_UTF8;
            }
            multi = true;
            i += length;
        }
        return multi ? Shape.MULTI_BYTE : Shape.ASCII;
    }

    static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = afterAscii(bytes, 0); i < bytes.length; i = afterAscii(bytes, i)) {
            int length = sequence(bytes, i);
            good += length > 0 ? 1 : 0;
            bad += length > 0 ? 0 : 1;
            i += Math.max(1, length);
        }
        return good > 0 && bad * DAMAGE <= good;
    }

    /** The first index from here on that holds no ASCII, or the length. */
    private static int afterAscii(byte[] bytes, int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Length of the well-formed multi-byte sequence that begins here, or 0. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        boolean outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
        return overlong || outside ? 0 : length;
    }
}
