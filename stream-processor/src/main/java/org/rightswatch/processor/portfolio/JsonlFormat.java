package org.rightswatch.processor.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One right per line, as the contract says; empty lines are skipped. Lines are read in batches, a batch on all cores. */
final class JsonlFormat implements RightsFormat {

    private static final int BATCH_LINES = 4_096;
    private static final int BATCH_CHARS = 4 << 20;

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (BufferedReader reader = TextFile.of(file).open()) {
            Batch batch = new Batch(rows);
            try {
                batch.fill(reader);
            } catch (IOException e) {
                batch.end(); // the rows before it stand
                throw e;
            }
            batch.end();
        }
    }

    private static final class Batch {

        private final Rows rows;
        private List<Rows.Line> lines = new ArrayList<>();
        private long chars;

        Batch(Rows rows) {
            this.rows = rows;
        }

        void fill(BufferedReader reader) throws IOException {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Rows.Line(number, line));
                    chars += line.length();
                }
                if (lines.size() >= BATCH_LINES || chars >= BATCH_CHARS) {
                    end();
                }
            }
        }

        void end() {
            List<Rows.Line> full = lines;
            lines = new ArrayList<>();
            chars = 0;
            rows.json(full);
        }
    }
}
