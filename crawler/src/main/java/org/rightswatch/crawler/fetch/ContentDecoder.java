package org.rightswatch.crawler.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Removes content codings behind a counter: whatever a body pretends to be, only so many bytes come out. */
final class ContentDecoder {

    /** What we tell servers that we read. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    /** More than this many codings on top of each other is nobody's good idea. */
    private static final int MOST_CODINGS = 3;

    /** RFC 9659: a zstd window on the web is at most 8 MiB. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final int RATIO_FREE_BYTES = 1 << 20;

    private final int limit;
    private final int ratio;
    private final Room room;

    /**
     * @param limit of decoded bytes
     * @param ratio of decoded to wire bytes that counts as a bomb, once there is a mebibyte
     * @param room is asked before decoded bytes are kept
     */
    ContentDecoder(int limit, int ratio, Room room) {
        this.limit = limit;
        this.ratio = ratio;
        this.room = room;
    }

    /** Decodes a body. {@code encodings} is the header's value, empty for none. */
    byte[] decode(byte[] wire, String encodings) throws FetchFailure, TooLargeException {
        List<String> codings = codings(encodings);
        if (codings.isEmpty() || wire.length == 0) {
            return wire;
        }
        try (InputStream decoded = open(wire, codings)) {
            return read(decoded, wire.length);
        } catch (TooLargeException e) {
            throw e;
        } catch (BusyException e) {
            throw new FetchFailure(FailureReason.DEFERRED, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) { // native decoders throw their own kinds
            throw new FetchFailure(FailureReason.BROKEN_ENCODING, String.join(", ", codings) + ": " + e.getMessage());
        }
    }

    private static List<String> codings(String encodings) throws FetchFailure {
        List<String> codings = new ArrayList<>();
        for (String part : encodings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String coding = part.trim();
            if (!coding.isEmpty() && !coding.equals("identity")) {
                codings.add(coding);
            }
        }
        if (codings.size() > MOST_CODINGS) {
            throw new FetchFailure(FailureReason.BROKEN_ENCODING, codings.size() + " content codings");
        }
        return codings;
    }

    private static InputStream open(byte[] wire, List<String> codings) throws IOException, FetchFailure {
        InputStream in = new ByteArrayInputStream(wire);
        for (String coding : codings.reversed()) {
            in = switch (coding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
                case "deflate" -> inflate(in);
                case "br" -> brotli(in);
                case "zstd" -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
                default -> throw new FetchFailure(FailureReason.UNKNOWN_ENCODING, coding);
            };
        }
        return in;
    }

    /** The name means zlib; many servers send raw deflate. Two bytes tell. */
    private static InputStream inflate(InputStream in) throws IOException {
        BufferedInputStream peeked = new BufferedInputStream(in, 8192);
        peeked.mark(2);
        int first = peeked.read();
        int second = peeked.read();
        peeked.reset();
        boolean zlib = second >= 0 && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!zlib), 8192);
    }

    private static InputStream brotli(InputStream in) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return new BrotliInputStream(in);
    }

    private byte[] read(InputStream in, int wireLength) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, wireLength * 4));
        byte[] buffer = new byte[16 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            room.take(n);
            out.write(buffer, 0, n);
            if (out.size() > limit) {
                throw new TooLargeException("more than " + limit + " bytes after decoding");
            }
            if (out.size() > RATIO_FREE_BYTES && out.size() / ratio > wireLength) {
                throw new TooLargeException("decodes to more than " + ratio + " times its size");
            }
        }
        return out.toByteArray();
    }
}
