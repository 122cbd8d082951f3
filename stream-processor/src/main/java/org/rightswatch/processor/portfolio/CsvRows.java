package org.rightswatch.processor.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Splits CSV text into rows and remembers the line on which each began. */
final class CsvRows {

    /** A quote that is never closed would else read the whole file into one cell. */
    private static final int LONGEST_ROW = 1 << 20;

    private final BufferedReader reader;
    private final char separator;
    private @Nullable String pending;
    private long lines;
    private long line;

    private CsvRows(BufferedReader reader, @Nullable String first, char separator, long lines) {
        this.reader = reader;
        this.pending = first;
        this.separator = separator;
        this.lines = lines;
    }

    /** The separator is what occurs most in the first line; Excel's own {@code sep=;} line is obeyed. */
    static CsvRows of(BufferedReader reader) throws IOException {
        String first = reader.readLine();
        if (first != null && first.matches("(?i)sep=.")) {
            return new CsvRows(reader, null, first.charAt(4), 1);
        }
        return new CsvRows(reader, first, first == null ? ',' : separatorOf(first), 0);
    }

    private static char separatorOf(String first) {
        String outside = first.replaceAll("\"[^\"]*\"", "");
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(
                        s -> outside.chars().filter(c -> c == s).count()))
                .orElse(',');
    }

    /** Line on which the row last returned began. */
    long line() {
        return line;
    }

    /** The next row that is not an empty line. */
    Optional<List<String>> next() throws IOException {
        String text = readLine();
        while (text != null && text.isBlank()) {
            text = readLine();
        }
        if (text == null) {
            return Optional.empty();
        }
        line = lines;
        return Optional.of(cells(text));
    }

    private @Nullable String readLine() throws IOException {
        String text = pending == null ? reader.readLine() : pending;
        pending = null;
        lines++;
        return text;
    }

    private List<String> cells(String first) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String text = first;
        boolean quoted = false;
        int i = 0;
        while (quoted || i < text.length()) {
            if (i >= text.length()) { // a line break inside quotes
                text = continued(cell);
                i = 0;
                continue;
            }
            char c = text.charAt(i++);
            if (c == '"' && quoted && i < text.length() && text.charAt(i) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private String continued(StringBuilder cell) throws IOException {
        String text = readLine();
        if (text == null || cell.length() > LONGEST_ROW) {
            throw new IOException("line " + line + ": a quote is opened and never closed");
        }
        cell.append('\n');
        return text;
    }
}
