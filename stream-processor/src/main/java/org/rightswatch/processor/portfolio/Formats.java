package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the kind of a rights file by its first bytes. */
final class Formats {

    private Formats() {}

    static RightsFormat of(Path file) throws IOException {
        byte[] head = head(file);
        String text = visible(head);
        if (text.startsWith("PK\u0003\u0004")) {
            return new XlsxFormat();
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            return refused("an old Excel file (.xls); save it as .xlsx");
        }
        if (text.startsWith("<")) {
            return new OfficeXmlFormat();
        }
        if (text.startsWith("[")) {
            return refused("a JSON array; write one right per line");
        }
        return text.startsWith("{") || text.isEmpty() || named(file, ".jsonl") ? new JsonlFormat() : new CsvFormat();
    }

    private static RightsFormat refused(String reason) {
        return (file, rows) -> rows.bad(Place.line(rows.file(), 0), "", "is " + reason);
    }

    private static boolean named(Path file, String extension) {
        return file.toString().endsWith(extension);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    /** The first bytes as text without byte order marks, the zeros of UTF-16 and leading blanks. */
    private static String visible(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(ï»¿|ÿþ|þÿ)?\\s*", "");
    }
}
