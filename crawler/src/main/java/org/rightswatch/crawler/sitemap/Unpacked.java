package org.rightswatch.crawler.sitemap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a sitemap without gzip, cut at the limits.
 *
 * @param problem what was cut or broken, null when nothing was
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Unpacked(byte[] bytes, @Nullable String problem) {

    private static final byte[][] MARKS = {
        "<url>".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "<url ".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "<item".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "<entry".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "<sitemap>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)
    };

    static Unpacked of(byte[] bytes) {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        Unpacked whole = gzip ? inflate(bytes) : cut(bytes);
        return whole.withinEntries().withoutTornEnd();
    }

    boolean isXml() {
        for (int i = 0; i < Math.min(bytes.length, 512); i++) {
            byte b = bytes[i];
            if (b == '<') {
                return true;
            }
            boolean mark = (b & 0xFF) >= 0xBB;
            if (b > ' ' || (b < 0 && !mark)) {
                return false;
            }
        }
        return false;
    }

    private static Unpacked cut(byte[] bytes) {
        return bytes.length <= Sitemap.MOST_BYTES
                ? new Unpacked(bytes, null)
                : new Unpacked(
                        java.util.Arrays.copyOf(bytes, Sitemap.MOST_BYTES), "larger than 50 MB, read up to there");
    }

    /** Inflates no further than the limit, whatever the archive holds. */
    private static Unpacked inflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length * 8, 1 << 22));
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            int read = in.read(buffer);
            while (read >= 0) {
                int room = Sitemap.MOST_BYTES - out.size();
                out.write(buffer, 0, Math.min(read, room));
                if (read > room) {
                    return new Unpacked(out.toByteArray(), "more than 50 MB when unpacked, read up to there");
                }
                read = in.read(buffer);
            }
            return new Unpacked(out.toByteArray(), null);
        } catch (IOException e) {
            return new Unpacked(out.toByteArray(), "broken gzip, read up to the break");
        }
    }

    /** Cuts before the entry that is one too many, so that no parser ever builds them all. */
    private Unpacked withinEntries() {
        int entries = 0;
        boolean xml = isXml();
        for (int i = 0; i < bytes.length; i++) {
            boolean starts = xml ? bytes[i] == '<' && isMark(i) : bytes[i] == '\n';
            if (starts && ++entries > Sitemap.MOST_ENTRIES) {
                return new Unpacked(java.util.Arrays.copyOf(bytes, i), "more than 50,000 addresses, read up to there");
            }
        }
        return this;
    }

    /** A file that breaks off in an address would name another one. */
    private Unpacked withoutTornEnd() {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        if (end == 0 || !isXml() || bytes[end - 1] == '>') {
            return this;
        }
        while (end > 0 && bytes[end - 1] != '>' && bytes[end - 1] != '<') {
            end--;
        }
        if (end == 0 || bytes[end - 1] == '<') {
            return this; // in a tag: the address before it is whole
        }
        return new Unpacked(
                java.util.Arrays.copyOf(bytes, end), problem == null ? "breaks off, read up to there" : problem);
    }

    private boolean isMark(int at) {
        for (byte[] mark : MARKS) {
            if (java.util.Arrays.equals(bytes, at, Math.min(bytes.length, at + mark.length), mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
