package org.rightswatch.bench;

import java.nio.file.Path;
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

    public Scale {
        if (marks < 1 || listings < 100 || runs < 1) {
            throw new IllegalArgumentException("a benchmark needs 1 mark, 100 listings and 1 run at least");
        }
    }
}
