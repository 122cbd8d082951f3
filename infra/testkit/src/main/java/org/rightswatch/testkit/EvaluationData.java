package org.rightswatch.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Evaluation data, which is not ours to ship: a test that measures on it is skipped where it is missing. */
public final class EvaluationData {

    private EvaluationData() {}

    /**
     * A file of it, below the folder that {@code RIGHTSWATCH_EVAL_DATA} names, or below {@code shared/data} beside the repository
     * or further up.
     */
    public static Optional<Path> file(String path) {
        String named = System.getenv("RIGHTSWATCH_EVAL_DATA");
        if (named != null) {
            return Optional.of(Path.of(named, path)).filter(Files::isRegularFile);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(path);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
