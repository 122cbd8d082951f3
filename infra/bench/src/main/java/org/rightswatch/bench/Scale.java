package org.rightswatch.bench;

/**
 * How much is measured.
 *
 * @param marks rights in the register
 * @param listings listings of one run
 * @param runs repetitions; the median counts
 */
public record Scale(int marks, int listings, int runs) {

    public Scale {
        if (marks < 1 || listings < 100 || runs < 1) {
            throw new IllegalArgumentException("a benchmark needs 1 mark, 100 listings and 1 run at least");
        }
    }
}
