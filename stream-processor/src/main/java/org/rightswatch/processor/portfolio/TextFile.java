package org.rightswatch.processor.portfolio;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file whose encoding has to be found out: a byte order mark decides, then valid UTF-8, else GB18030 (Chinese Excel)
 * or Windows-1252 (western Excel), told apart by how bytes above 127 come: in Chinese text in pairs, in western text one at
 * a time between ASCII letters.
 *
 * @param charset of the text
 * @param skip bytes of the byte order mark
 */
record TextFile(Path file, Charset charset, int skip) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextFile of(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(file, StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextFile(file, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextFile(file, StandardCharsets.UTF_16BE, 2);
        }
        return new TextFile(file, guess(file), 0);
    }

    /** Fails with a CharacterCodingException where the bytes are not text of that encoding. */
    BufferedReader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(skip);
            return new BufferedReader(new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    String readAll() throws IOException {
        try (Reader reader = open()) {
            return reader.readAllAsString();
        }
    }

    /** One line for a person. */
    static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "its encoding is neither UTF-8 nor GB18030; save it as UTF-8";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(3);
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset guess(Path file) throws IOException {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return mostlyPairs(file) && decodes(file, GB18030) ? GB18030 : WINDOWS_1252;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = new TextFile(file, charset, 0).open()) {
            while (reader.read(buffer) >= 0) {
                // only the decoder's opinion counts
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean mostlyPairs(Path file) throws IOException {
        long pairs = 0;
        long single = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b >= 0x80) {
                    int next = in.read();
                    if (next >= 0x80) {
                        pairs++;
                    } else {
                        single++;
                    }
                }
            }
        }
        return pairs > single;
    }
}
