package org.rightswatch.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Evaluation data, which is not ours to ship: a test that measures on it is skipped where it is missing. */
public final class EvaluationData {

    private EvaluationData() {}

    /**
     * A file of it, below the folder that {@code RIGHTSWATCH_EVAL_DATA} names, or below {@code shared/data} beside the repository
     * or further up.
     */
    public static Optional<Path> file(String path) {
        return find(path, Files::isRegularFile);
    }

    /** A folder of it, found in the same way. */
    public static Optional<Path> folder(String path) {
        return find(path, Files::isDirectory);
    }

    private static Optional<Path> find(String path, Predicate<Path> isThere) {
        String named = System.getenv("RIGHTSWATCH_EVAL_DATA");
        return named != null
                ? Optional.of(Path.of(named, path)).filter(isThere)
                : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(at -> at.resolve("shared/data").resolve(path))
                        .filter(isThere)
                        .findFirst();
    }
}
