package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Problem;

/**
 * Reads the rights files of one run: JSONL, CSV, XLSX, USPTO ST.66 and WIPO ST.96 XML. Rows are handed out one by one, so a
 * file may be larger than memory. Not thread-safe; one instance is one run, over which ids must be unique.
 */
public final class RightsFiles {

    private final RightReader reader;
    private final SeenIds seen = new SeenIds();

    private RightsFiles(@Nullable String holder) {
        this.reader = new RightReader(holder);
    }

    /** A run in which every row says whose right it is (an office file: the first applicant). */
    public static RightsFiles ofNamedHolders() {
        return new RightsFiles(null);
    }

    /** A run in which the rights are this client's where a row does not say, and always in an office file. */
    public static RightsFiles ofHolder(String holder) {
        return new RightsFiles(holder);
    }

    /**
     * Hands every row of the file, or of every file in the directory (sorted by name, not deeper), to the sink.
     *
     * A file without any row is a bad row of its own: somebody took the wrong file.
     *
     * @throws Problem when there is no such file, it cannot be opened, or the directory has no file in it
     */
    public void read(Path file, Consumer<RightsRow> sink) {
        List<Path> files = filesOf(file);
        if (files.isEmpty()) {
            throw new Problem(
                    "there is no file in this folder", file.toString(), "name a rights file, or their folder");
        }
        files.forEach(f -> readOne(f, sink));
    }

    private static List<Path> filesOf(Path file) {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void readOne(Path file, Consumer<RightsRow> sink) {
        Path directory = file.toAbsolutePath().getParent();
        WorkContent content = new WorkContent(directory == null ? file.toAbsolutePath() : directory);
        AtomicBoolean any = new AtomicBoolean();
        Rows rows = new Rows(file.toString(), reader, content, seen, row -> {
            any.setPlain(true);
            sink.accept(row);
        });
        RightsFormat format = formatOf(file);
        try {
            format.read(file, rows);
        } catch (IOException e) {
            rows.bad(Place.line(rows.file(), 0), "", TextFile.reason(e) + "; the rest of the file was not read");
        }
        if (!any.getPlain()) {
            rows.bad(Place.line(rows.file(), 0), "", "holds no right; check that it is the right file");
        }
    }

    private static RightsFormat formatOf(Path file) {
        try {
            return Formats.of(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Problem unreadable(Path file, IOException e) {
        boolean missing = e instanceof NoSuchFileException;
        return new Problem(
                        missing ? "no such rights file" : "rights file cannot be read: " + TextFile.reason(e),
                        file.toString(),
                        missing ? "check the path" : "check its permissions")
                .causedBy(e);
    }
}
