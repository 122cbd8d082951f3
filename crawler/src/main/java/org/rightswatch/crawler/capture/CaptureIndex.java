package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.rightswatch.contracts.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where the captures in one finished file are: {@code NAME.cdxj} beside it, a sorted text file with a line for each, as web
 * archives keep it (CDXJ). Looking an address up reads a handful of lines, however large the file is.
 */
final class CaptureIndex {

    static final String ENDING = ".cdxj";

    private static final String REVISIT = "warc/revisit";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CaptureIndex() {}

    /**
     * A line of the index.
     *
     * @param time as {@code yyyyMMddHHmmss}, UTC
     * @param offset of the record in the file
     * @param length of the record in the file
     * @param whole whether the record holds the bytes itself, and is no revisit record
     */
    record Entry(String url, String time, String status, long offset, long length, boolean whole) {}

    /** The line of a record; of its body only the HTTP head is looked at. */
    static String line(WarcCaptureRecord record, String warc, long offset, long length) {
        return CdxFormat.CDXJ.format(record, warc, offset, length);
    }

    /** What was made of a capture, by the kind of its record. */
    record Made(String url, Instant at, String kind) {}

    /** The line of a record that is no capture itself; it has no status, so that nobody takes it for an answer. */
    static String line(Made made, String warc, long offset, long length) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", made.url());
        fields.put("mime", made.kind());
        fields.put("length", String.valueOf(length));
        fields.put("offset", String.valueOf(offset));
        fields.put("filename", warc);
        return URIs.toNormalizedSurt(made.url()) + " " + TIME.format(made.at()) + " "
                + Json.events().writeValueAsString(fields);
    }

    static Path of(Path warc) {
        return warc.resolveSibling(warc.getFileName() + ENDING);
    }

    static void write(Path warc, List<String> lines) throws IOException {
        Path half = warc.resolveSibling(warc.getFileName() + ENDING + ".half");
        Files.write(half, lines.stream().sorted().toList(), StandardCharsets.UTF_8);
        Files.move(half, of(warc), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The lines of exactly this address, oldest first. */
    static List<Entry> find(Path index, String url) throws IOException {
        byte[] key = (URIs.toNormalizedSurt(url) + " ").getBytes(StandardCharsets.UTF_8);
        List<Entry> found = new ArrayList<>();
        try (FileChannel file = FileChannel.open(index, StandardOpenOption.READ)) {
            ByteBuffer lines = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            for (int at = firstNotBelow(lines, key); at < lines.limit() && begins(lines, at, key); ) {
                int end = endOfLine(lines, at);
                byte[] line = new byte[end - at - key.length];
                lines.get(at + key.length, line);
                Entry entry = entry(new String(line, StandardCharsets.UTF_8));
                if (entry.url().equals(url)) {
                    found.add(entry);
                }
                at = end + 1;
            }
        }
        return found;
    }

    private static Entry entry(String afterKey) throws IOException {
        try {
            JsonNode fields = Json.events().readTree(afterKey.substring(afterKey.indexOf('{')));
            return new Entry(
                    fields.path("url").asString(""),
                    afterKey.substring(0, afterKey.indexOf(' ')),
                    fields.path("status").asString(""),
                    Long.parseLong(fields.path("offset").asString("")),
                    Long.parseLong(fields.path("length").asString("")),
                    !REVISIT.equals(fields.path("mime").asString("")));
        } catch (JacksonException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("the index is broken at " + afterKey, e);
        }
    }

    /** Where the first line begins that is not smaller than the key; the end when all are. */
    private static int firstNotBelow(ByteBuffer lines, byte[] key) {
        int low = 0;
        int high = lines.limit();
        while (low < high) {
            int begin = beginOfLine(lines, (low + high) >>> 1);
            if (isBelow(lines, begin, key)) {
                low = endOfLine(lines, begin) + 1;
            } else {
                high = begin;
            }
        }
        return low;
    }

    private static int beginOfLine(ByteBuffer lines, int within) {
        int begin = within;
        while (begin > 0 && lines.get(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    private static int endOfLine(ByteBuffer lines, int within) {
        int end = within;
        while (end < lines.limit() && lines.get(end) != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBelow(ByteBuffer lines, int begin, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            int own = begin + i < lines.limit() ? lines.get(begin + i) & 0xFF : -1;
            if (own != (key[i] & 0xFF)) {
                return own < (key[i] & 0xFF);
            }
        }
        return false;
    }

    private static boolean begins(ByteBuffer lines, int begin, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (begin + i >= lines.limit() || lines.get(begin + i) != key[i]) {
                return false;
            }
        }
        return true;
    }
}
