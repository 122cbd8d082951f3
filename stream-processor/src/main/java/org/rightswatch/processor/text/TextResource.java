package org.rightswatch.processor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that ship inside the jar, beside the class that uses them. */
public final class TextResource {

    private TextResource() {}

    /** The non-blank lines of a table of this room. */
    static List<String> lines(String name) {
        return lines(TextResource.class, name);
    }

    /** The non-blank lines of the table beside {@code owner}; a missing table is a bug and throws. */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
