package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param marks rights in the register
 * @param listings listings of one run
 * @param runs repetitions; the median counts
 * @param load folder with {@code rights.jsonl} and {@code listings.jsonl}; without it the bench coins its own
 */
public record Scale(
        int marks, int listings, int runs, @Nullable Path load) {

    private static final int COINED = 100_000;

    static final String RIGHTS = "rights.jsonl";
    static final String LISTINGS = "listings.jsonl";

    public Scale {
        if (marks < 1 || listings < 100 || runs < 1) {
            throw new IllegalArgumentException("a benchmark needs 1 mark, 100 listings and 1 run at least");
        }
    }

    /**
     * So many marks and listings: of a folder all that it has when nobody says how many, and no more than it has, because who
     * measures waits for each of them.
     *
     * @throws IOException when the folder lacks one of its files, or it cannot be read
     */
    public static Scale of(@Nullable Integer marks, @Nullable Integer listings, int runs, @Nullable Path load)
            throws IOException {
        if (load == null) {
            return new Scale(marks == null ? COINED : marks, listings == null ? COINED : listings, runs, null);
        }
        return new Scale(most(marks, load.resolve(RIGHTS)), most(listings, load.resolve(LISTINGS)), runs, load);
    }

    private static int most(@Nullable Integer wanted, Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            long there = wanted == null
                    ? lines.count()
                    : lines.limit(Math.max(0, wanted)).count();
            return Math.toIntExact(there);
        }
    }
}
