package org.rightswatch.processor.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** One right per line, as the contract says; empty lines are skipped. */
final class JsonlFormat implements RightsFormat {

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (BufferedReader reader = TextFile.of(file).open()) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.json(rows.line(number), line);
                }
            }
        }
    }
}
